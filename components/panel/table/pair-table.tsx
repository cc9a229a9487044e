import { Absent } from '@/components/number';
import { useTexts } from '@/components/texts';
import type { PanelView } from '@/utils/model/comparison';
import { OwnMark } from '../own-check';
import { GapCell } from '../verdict';
import { ColumnHead, SideState } from './column-head';
import { baseName, type Columns, hasBase } from './columns';
import { LineHead, MetricHead } from './line-head';
import type { Line } from './lines';

/** Ours, theirs, difference; between them what the difference is a percentage of, where that is not ours. */
export function PairTable({ view, here, there: [other], judged, lines }: PairTableProps) {
  const { say } = useTexts();
  const isPart = Boolean(other && hasBase(here, other));
  const isGrey = !judged || Boolean(other?.failure);
  return (
    <table className={`cmp${isPart ? ' four' : ''}${isGrey ? ' grey' : ''}`}>
      <caption className="vh">{say('table.caption')}</caption>
      <thead>
        <tr>
          <MetricHead />
          <ColumnHead side={here}>
            <OwnMark own={view.own} />
          </ColumnHead>
          {other && isPart && (
            <th scope="col" className="base">
              <span className="vh">{here.name}: </span>
              {say(baseName(view, other))}
            </th>
          )}
          {other && (
            <ColumnHead side={other}>
              <SideState side={other} />
            </ColumnHead>
          )}
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
      <tbody>
        {lines.map((line) => (
          <PairRow key={line.name} line={line} judged={judged} isPart={isPart} />
        ))}
      </tbody>
    </table>
  );
}

function PairRow({ line, judged, isPart }: { line: Line; judged: boolean; isPart: boolean }) {
  const { look, title, own, told } = line;
  const [other] = told;
  return (
    <tr className={look} title={title}>
      <LineHead line={line} />
      <td>{own}</td>
      {other && isPart && <td>{other.base ?? <Absent />}</td>}
      {other && <td className={other.carries ? 'c-alert strong' : undefined}>{other.value}</td>}
      {other && <td>{other.gap && <GapCell gap={other.gap} judged={judged} />}</td>}
    </tr>
  );
}

interface PairTableProps extends Columns {
  view: PanelView;
  lines: readonly Line[];
}
