import { useNow } from '@/components/age';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { PanelView } from '@/utils/model/comparison';
import { countDays, dayAt, type Instant } from '@/utils/model/day';
import { tellAge, tellMoment } from '@/utils/texts/age';

/** Which days, whose zone, which currency, how old. */
export function Context({ view, refreshing, onRefresh }: ContextProps) {
  const texts = useTexts();
  const { say, format } = texts;
  const now = useNow();
  const zone = Temporal.Now.timeZoneId();
  const { range, timeZone } = view.days;
  const asOf = oldest(view);
  const refresh = say('action.refresh');
  return (
    <div className="pan-ctx">
      <Icon name="cal" small />
      <b>{format.days(range, dayAt(now, timeZone))}</b>
      <span className="cut kind">{useDaysKind(view.days)}</span>·
      <b className="cut">{format.zone(timeZone)}</b>
      {view.here && (
        <>
          ·<b>{view.here.currency}</b>
        </>
      )}
      <span className="grow" />
      {asOf && (
        <>
          {refreshing ? <VerdictShape verdict="wait" /> : <Icon name="clock" small />}
          <span title={tellAge(texts, asOf, now, zone)}>{tellMoment(texts, asOf, now, zone)}</span>
        </>
      )}
      <button type="button" className="ib sm" aria-label={refresh} title={refresh} onClick={onRefresh}>
        <Icon name="refresh" small />
      </button>
    </div>
  );
}

function useDaysKind({ range, closed, from }: PanelView['days']): string {
  const { say } = useTexts();
  if (from === 'choice') return say('panel.choice');
  if (from === 'default') return say('panel.default');
  return closed && closed.to === range.to
    ? say('panel.closed-days', { days: countDays(range) })
    : say('panel.open-days');
}

/** The oldest number on screen is what the age is of. */
function oldest({ here, there }: PanelView): Instant | null {
  const known = [here, ...there].flatMap((side) => side?.asOf ?? []);
  return known.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}

interface ContextProps {
  view: PanelView;
  refreshing: boolean;
  onRefresh(): void;
}
