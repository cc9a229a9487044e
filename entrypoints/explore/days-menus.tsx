import { DayField } from '@/components/explore/day-field';
import { Menu } from '@/components/explore/menu';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { dayAt } from '@/utils/model/day';
import { EARLIER, EXPLORE_PRESETS } from '@/utils/model/explore-days';
import type { PageParts } from './page-parts';

/** Which days: a preset, or any of one's own. */
export function Days({ place, go, scope }: PageParts) {
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

/** Against which earlier days. */
export function Against({ place, go, scope }: PageParts) {
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
