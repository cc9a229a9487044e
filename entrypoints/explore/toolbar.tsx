import { type ReactNode, useRef } from 'react';
import { DayField } from '@/components/explore/day-field';
import { Menu } from '@/components/explore/menu';
import { Icon } from '@/components/icon';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import { dayAt } from '@/utils/model/day';
import { EARLIER, EXPLORE_PRESETS } from '@/utils/model/explore-days';
import { useKeys } from './keys';
import type { PageParts } from './page-parts';

/** Reads as a sentence: who, which days, against which, where, in what, by what. */
export function Toolbar({ who, more, columns, ...parts }: ToolbarProps) {
  const { place, go, scope } = parts;
  const { say } = useTexts();
  const find = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => find.current?.focus() });
  return (
    <section className="ex-tool" aria-label={say('explore.what')}>
      {who}
      <Days {...parts} />
      <Against {...parts} />
      <Zone {...parts} />
      {more}
      <span className="grow" />
      <div className="search ex-find">
        <Icon name="search" />
        <input
          className="in"
          type="search"
          ref={find}
          value={place.find}
          aria-label={say('explore.find')}
          placeholder={`${say('explore.find')}  /`}
          onChange={(event) => go({ find: event.target.value }, 'replace')}
        />
      </div>
      {scope.here && scope.others.length > 0 && (
        <Segmented
          label={say('explore.mode')}
          options={MODES.map((value) => ({ value, label: say(`explore.${value}`) }))}
          value={place.mode}
          onChange={(mode) => go({ mode, group: [], sort: null, open: [], columns: [], show: null })}
        />
      )}
      {columns}
    </section>
  );
}

const MODES = ['side-by-side', 'plain'] as const;

function Days({ place, go, scope }: PageParts) {
  const { say, format } = useTexts();
  const today = dayAt(Temporal.Now.instant().toString(), scope.timeZone);
  const preset = typeof place.days === 'string' ? say(`explore.days.${place.days}`) : '';
  return (
    <Menu
      label={say('days.presets')}
      text={
        <>
          <Icon name="cal" small />
          {format.days(scope.range, today)} {preset && <em>{preset}</em>}
        </>
      }
    >
      {(close) => (
        <>
          <ul className="menu-list two">
            {EXPLORE_PRESETS.map((days) => (
              <li key={days}>
                <button
                  type="button"
                  aria-pressed={place.days === days}
                  onClick={() => {
                    go({ days, within: null, open: [] });
                    close();
                  }}
                >
                  {say(`explore.days.${days}`)}
                </button>
              </li>
            ))}
          </ul>
          <DayField
            range={scope.range}
            onUse={(days) => {
              go({ days, within: null, open: [] });
              close();
            }}
          />
        </>
      )}
    </Menu>
  );
}

function Against({ place, go, scope }: PageParts) {
  const { say, format } = useTexts();
  const today = dayAt(Temporal.Now.instant().toString(), scope.timeZone);
  const text = scope.before ? (
    <>
      <em>{say('explore.vs')}</em> {format.days(scope.before, today)}
    </>
  ) : (
    <em>{say('explore.against-none')}</em>
  );
  return (
    <Menu label={say('explore.against')} text={text}>
      {(close) => (
        <ul className="menu-list">
          {[null, ...EARLIER].map((against) => (
            <li key={against}>
              <button
                type="button"
                aria-pressed={place.against === against}
                onClick={() => {
                  go({ against });
                  close();
                }}
              >
                {say(against === null ? 'explore.against-none' : `explore.against-${against}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
}

function Zone({ go, scope }: PageParts) {
  const { say, format } = useTexts();
  const own = new Set([scope.timeZone, ...scope.sources.map(({ timeZone }) => timeZone), 'UTC']);
  return (
    <select
      className="sel"
      aria-label={say('days.zone')}
      title={say('days.zone')}
      value={scope.timeZone}
      onChange={(event) => go({ zone: event.target.value })}
    >
      {[...own].map((zone) => (
        <option key={zone} value={zone}>
          {format.zone(zone)}
        </option>
      ))}
      <optgroup label={say('days.zone-all')}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone}>
            {format.zone(zone)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

interface ToolbarProps extends PageParts {
  who: ReactNode;
  /** In what, and by what. */
  more: ReactNode;
  /** The choice of columns. */
  columns: ReactNode;
}
