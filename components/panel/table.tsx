import { Absent, Count } from '@/components/number';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView, Side } from '@/utils/model/comparison';
import type { MetricTexts } from '@/utils/model/metrics';
import { Amount } from './amount';
import { ColumnHead, OtherHead } from './column-head';
import { OwnMark } from './own-check';
import { profit } from './profit';
import { tellRates } from './tell-rates';
import { GapCell } from './verdict';

/** Ours, theirs, difference: the same metrics in the same days and zone. */
export function Table({ view, other, onSwitch }: TableProps) {
  const { say } = useTexts();
  const { here } = view;
  if (!here) return null;
  const columns: Columns = { here, base: baseOf(view, other), other, judged: view.days.closed !== null };
  return (
    <table className={classOf(columns)}>
      <caption className="vh">{say('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{say('table.metric')}</span>
          </th>
          <ColumnHead side={here}>
            <OwnMark own={view.own} />
          </ColumnHead>
          {columns.base && (
            <th scope="col" className="base">
              <span className="vh">{here.name}: </span>
              {say(baseName(view, other))}
            </th>
          )}
          {other && <OtherHead side={other} sides={view.there} onSwitch={onSwitch} />}
          {other && (
            <th scope="col">
              {say('table.gap')}
              <small className="below" title={say('table.of', { name: here.name })}>
                {say('table.of', { name: here.mark })}
              </small>
            </th>
          )}
        </tr>
      </thead>
      <Rows {...columns} />
    </table>
  );
}

/** Numbers that are old, or of days that are not over, are grey. */
function classOf({ base, other, judged }: Columns): string {
  const isGrey = !judged || Boolean(other?.failure);
  return `cmp${base ? ' four' : ''}${isGrey ? ' grey' : ''}`;
}

/**
 * What the gap is a percentage of, where that is not our own column: linked offers only, all campaigns of a shared
 * offer, closed days only.
 */
function baseOf({ here }: PanelView, other: OtherSide | undefined): MetricTexts | undefined {
  if (!here || !other) return undefined;
  const { clicks } = other.definitions;
  const isSame = ([clicks, 'conversions', 'payout'] as const).every(
    (name) => other.base[name] === undefined || other.base[name] === here.metrics[name],
  );
  return isSame ? undefined : other.base;
}

function baseName({ days }: PanelView, other: OtherSide | undefined) {
  if (other?.scope === 'shared') return 'table.all-campaigns';
  return days.closed && days.closed.to !== days.range.to ? 'table.closed-days' : 'table.linked';
}

function Rows({ here, base, other, judged }: Columns) {
  const { say } = useTexts();
  const kind = other?.definitions.clicks ?? 'clicks';
  const all = { here, base, other, judged };
  const statuses = (['approved', 'pending', 'hold'] as const).filter((name) => other?.metrics[name]);
  const rejected = other?.metrics.rejected;
  return (
    <tbody>
      <CountRow
        {...all}
        name="clicks"
        own={kind}
        unit={kind === 'clicks' ? undefined : say(`table.as-${kind}`)}
      />
      <CountRow {...all} name="conversions" own="conversions" />
      {statuses.map((name) => (
        <StatusRow key={name} {...all} name={name} />
      ))}
      {rejected !== undefined && <StatusRow {...all} name="rejected" />}
      <MoneyRow {...all} />
      <ConvertedRow {...all} />
      {here.role === 'tracker' && <ProfitRows {...all} />}
    </tbody>
  );
}

function CountRow({ here, base, other, judged, name, own, unit }: CountRowProps) {
  const { say } = useTexts();
  return (
    <tr>
      <th scope="row">
        {say(`metric.${name}`)} {unit && <small className="aside muted">{unit}</small>}
      </th>
      <td>
        <Count value={here.metrics[own]} />
      </td>
      {base && (
        <td>
          <Count value={base[own]} />
        </td>
      )}
      {other && (
        <td>
          <Count value={other.metrics[name]} atLeast={!other.complete} />
        </td>
      )}
      {other && (
        <td>
          <GapCell gap={other.gaps[name]} judged={judged} />
        </td>
      )}
    </tr>
  );
}

function StatusRow({
  base,
  other,
  judged,
  name,
}: Columns & { name: 'approved' | 'pending' | 'hold' | 'rejected' }) {
  const { say } = useTexts();
  const value = other?.metrics[name];
  const carries = name === 'rejected' && Boolean(value) && judged && other?.verdict === 'alert';
  return (
    <tr className="sub">
      <th scope="row">{say(`table.${name}`)}</th>
      <td>
        <Absent />
      </td>
      {base && (
        <td>
          <Absent />
        </td>
      )}
      <td className={carries ? 'c-alert strong' : undefined}>
        <Count value={value} />
      </td>
      <td />
    </tr>
  );
}

function MoneyRow({ here, base, other, judged }: Columns) {
  const { say } = useTexts();
  return (
    <tr className="big">
      <th scope="row">{say('metric.payout')}</th>
      <td>
        <Amount amount={here.metrics.payout} currency={here.currency} />
      </td>
      {base && (
        <td>
          <Amount amount={base.payout} currency={here.currency} />
        </td>
      )}
      {other && (
        <td>
          <Amount amount={other.metrics.payout} currency={other.currency} atLeast={!other.complete} />
        </td>
      )}
      {other && (
        <td>
          <GapCell gap={other.gaps.payout} judged={judged} />
        </td>
      )}
    </tr>
  );
}

/** Both sides in the display currency, where either is in another one; the rates are in the title. */
function ConvertedRow({ here, base, other }: Columns) {
  const texts = useTexts();
  const money = other?.definitions.money;
  const shown = money?.shown;
  if (!other || !shown || (shown.currency === here.currency && shown.currency === other.currency))
    return null;
  const own = <Converted amount={shown.here} from={here.currency} to={shown.currency} />;
  return (
    <tr className="sub" title={tellRates(texts, money).join('; ')}>
      <th scope="row">{texts.say('money.converted', { currency: shown.currency })}</th>
      <td>{base ? <Absent /> : own}</td>
      {base && <td>{own}</td>}
      <td>
        <Converted amount={shown.there} from={other.currency} to={shown.currency} />
      </td>
      <td />
    </tr>
  );
}

/** A side that is in the currency anyway is exact. */
function Converted({ amount, from, to }: { amount: string | null; from: string; to: string }) {
  return (
    <>
      {from !== to && amount !== null && '≈ '}
      <Amount amount={amount ?? undefined} currency={to} />
    </>
  );
}

/** Under a rule: these are not compared. */
function ProfitRows({ here, base, other }: Columns) {
  const { say } = useTexts();
  const { currency } = here;
  const approved = other && other.currency === currency ? other.metrics.approvedPayout : undefined;
  const cost = (base ?? here.metrics).mediaCost;
  return (
    <>
      <tr className="rule">
        <th scope="row" className="mid">
          {say('table.mediaCost')}
        </th>
        <td>
          <Amount amount={here.metrics.mediaCost} currency={currency} />
        </td>
        {base && (
          <td>
            <Amount amount={base.mediaCost} currency={currency} />
          </td>
        )}
        {other && (
          <td>
            <Absent />
          </td>
        )}
        {other && <td />}
      </tr>
      <tr>
        <th scope="row">
          {say('metric.profit')} <small className="aside muted">{other && say('table.profit-basis')}</small>
        </th>
        <td>
          <Amount amount={profit(here.metrics.payout, here.metrics.mediaCost)} currency={currency} />
        </td>
        {base && (
          <td>
            <Amount amount={profit(base.payout, base.mediaCost)} currency={currency} />
          </td>
        )}
        {other && (
          <td>
            <Amount amount={profit(approved, cost)} currency={currency} />
          </td>
        )}
        {other && <td />}
      </tr>
    </>
  );
}

interface TableProps {
  view: PanelView;
  other: OtherSide | undefined;
  onSwitch(connection: string): void;
}

interface Columns {
  here: Side;
  base: MetricTexts | undefined;
  other: OtherSide | undefined;
  /** False while none of the days is over. */
  judged: boolean;
}

interface CountRowProps extends Columns {
  name: 'clicks' | 'conversions';
  /** The metric of ours that stands against it. */
  own: 'clicks' | 'visits' | 'uniqueClicks' | 'conversions';
  /** What is counted here, where it is not what the row says. */
  unit?: string | undefined;
}
