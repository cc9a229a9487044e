import { Age, useNow } from '@/components/age';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { PanelView } from '@/utils/model/comparison';
import { countDays, dayAt, type Instant } from '@/utils/model/day';

/** Which days, whose zone, which currency, how old. */
export function Context({ view, refreshing, onRefresh }: ContextProps) {
  const { say, format } = useTexts();
  const { range, timeZone } = view.days;
  const asOf = oldest(view);
  const refresh = say('action.refresh');
  return (
    <div className="pan-ctx">
      <Icon name="cal" small />
      <b>{format.days(range, dayAt(useNow(), timeZone))}</b>
      <span className="cut">{useDaysKind(view.days)}</span>·<b className="cut">{format.zone(timeZone)}</b>
      {view.here && (
        <>
          ·<b>{view.here.currency}</b>
        </>
      )}
      <span className="grow" />
      {asOf && (
        <>
          <Icon name="clock" small />
          <Age asOf={asOf} refreshing={refreshing} />
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
