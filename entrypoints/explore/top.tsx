import type { ReactNode } from 'react';
import { useNow } from '@/components/age';
import { Brand } from '@/components/brand';
import { DemoMark } from '@/components/demo-mark';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { Side } from '@/utils/model/comparison';
import { tellMoment } from '@/utils/texts/age';
import { tellFailure } from '@/utils/texts/failure';
import type { PageParts } from './page-parts';
import { tellCount, useChanges } from './use-changes';
import { Views } from './views';

/** What the page is, how old its numbers are, and what can be done with all of them. */
export function Top({ sides, refreshing, onRefresh, children, ...parts }: TopProps) {
  const { say } = useTexts();
  const { shell } = parts;
  return (
    <header className="ex-top">
      <Brand />
      <h1>{say('explore.title')}</h1>
      {sides.some(({ platform }) => platform === 'demo') && <DemoMark />}
      <Views {...parts} />
      <span className="grow" />
      <Ages sides={sides} refreshing={refreshing} />
      <button type="button" className="ib" aria-label={say('action.refresh')} onClick={onRefresh}>
        <Icon name="refresh" />
      </button>
      <ChangesButton {...parts} isIdle={sides.length > 0 && !refreshing} />
      {children}
      <button
        type="button"
        className="ib"
        aria-label={say('action.settings')}
        onClick={() => shell.openOptions('')}
      >
        <Icon name="sliders" />
      </button>
    </header>
  );
}

/** How much was told differently is asked for when the table is there: it is not what one waits for. */
function ChangesButton({ isIdle, ...parts }: PageParts & { isIdle: boolean }) {
  const { place, go } = parts;
  const { say, format } = useTexts();
  const { data } = useChanges(parts, isIdle);
  return (
    <button
      type="button"
      className="btn"
      aria-pressed={place.show === 'changes'}
      onClick={() => go({ show: place.show === 'changes' ? null : 'changes' })}
    >
      <Icon name="clock" small />
      {say('explore.changes')} {data && data.length > 0 && <em>{tellCount(format, data.length)}</em>}
    </button>
  );
}

/** Each side with the time of its oldest number, or why it has none. */
function Ages({ sides, refreshing }: { sides: readonly Side[]; refreshing: boolean }) {
  const texts = useTexts();
  const now = useNow();
  return (
    <span className="asof ages">
      {refreshing && <VerdictShape verdict="wait" label={texts.say('verdict.wait')} />}
      {sides.map((side) => (
        <span key={side.connection} className={side.failure ? 'c-alert' : undefined}>
          {isBehind(side, sides) && <Icon name="clock" small />}
          {side.name} {side.asOf && tellMoment(texts, side.asOf, now, Temporal.Now.timeZoneId())}
          {side.failure && ` ${tellFailure(texts, side.failure, side.name).short}`}
          {!side.asOf && !side.failure && texts.say('table.never')}
        </span>
      ))}
    </span>
  );
}

/** More than a quarter of an hour older than the newest: worth a look before two sides are compared. */
function isBehind({ asOf }: Side, sides: readonly Side[]): boolean {
  const newest = Math.max(...sides.map((side) => Date.parse(side.asOf ?? '') || 0));
  return asOf !== null && newest - Date.parse(asOf) > BEHIND;
}

/** In milliseconds. */
const BEHIND = 15 * 60_000;

interface TopProps extends PageParts {
  sides: readonly Side[];
  refreshing: boolean;
  onRefresh(): void;
  children: ReactNode;
}
