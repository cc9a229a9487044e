import { useTexts } from '@/components/texts';
import type { DayPair, OtherSide, Side } from '@/utils/model/comparison';
import { DayBars } from './day-bars';
import { difference } from './day-difference';
import { DayLines } from './day-lines';

/** Up to this many days stand as bars; more become two lines. */
const MOST_BARS = 14;

/** Conversions by day on both sides; the same values in a table for those who hear the page. */
export function Plot({ here, other, judged }: { here: Side; other: OtherSide; judged: boolean }) {
  const { say } = useTexts();
  const days = other.byDay.filter(isKnown);
  if (days.length < 2) return null;
  const isBars = days.length <= MOST_BARS;
  return (
    <section className={judged && !other.failure ? 'pan-sec' : 'pan-sec pl-grey'}>
      <h2>
        {say('plot.title')}
        <small className="legend" aria-hidden="true">
          <span className="key key-here cut">{here.name}</span>
          <span className={isBars ? 'key key-there cut' : 'key key-line cut'}>{other.name}</span>
          {days.some(({ there }) => there.rejected) && isBars && (
            <span className="key key-declined">{say('plot.declined')}</span>
          )}
          {isBars && days.some(isMissing) && <span className="key key-missing">{say('plot.missing')}</span>}
        </small>
      </h2>
      {isBars ? <DayBars days={days} /> : <DayLines days={days} />}
      <DayTable days={days} here={here.name} there={other.name} />
    </section>
  );
}

function isKnown({ here, there }: DayPair): boolean {
  return here.conversions !== undefined && there.conversions !== undefined;
}

/** Missing and not declined: the hatched part. */
function isMissing({ here, there }: DayPair): boolean {
  return (here.conversions ?? 0) > (there.conversions ?? 0) + (there.rejected ?? 0);
}

function DayTable({ days, here, there }: { days: readonly DayPair[]; here: string; there: string }) {
  const { say, format } = useTexts();
  return (
    <div className="vh">
      <table>
        <caption>{say('plot.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('plot.day')}</th>
            <th scope="col">{here}</th>
            <th scope="col">{there}</th>
            <th scope="col">{say('plot.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((pair) => (
            <tr key={pair.day}>
              <th scope="row">{format.days({ from: pair.day, to: pair.day }, pair.day)}</th>
              <td>{pair.here.conversions}</td>
              <td>{pair.there.conversions}</td>
              <td>{format.signed(difference(pair))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
