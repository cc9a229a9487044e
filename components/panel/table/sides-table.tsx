import '../style/sides.css';
import { useState } from 'react';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView } from '@/utils/model/comparison';
import { OwnMark } from '../own-check';
import { GapCell } from '../verdict';
import { ChoosableHead, ColumnHead } from './column-head';
import { baseName, type Columns, hasBase } from './columns';
import { LineHead, MetricHead } from './line-head';
import type { Line, Told } from './lines';

/** Ours, then everybody else's: each number with its own gap under it. What does not fit is scrolled to. */
export function SidesTable({ view, here, there, judged, lines, chosen, onChoose }: SidesTableProps) {
  const { say } = useTexts();
  const [isScrolled, setScrolled] = useState(false);
  const bases = there.map((side) => (hasBase(here, side) ? say(baseName(view, side)) : null));
  const [common = null, ...different] = new Set(bases);
  const isCommon = different.length === 0;
  return (
    <div
      className="cmp-wide"
      data-scrolled={isScrolled || undefined}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollLeft > 0)}
    >
      <table className={`cmp sides${judged ? '' : ' grey'}`}>
        <caption className="vh">{say('table.caption')}</caption>
        <thead>
          <tr>
            <MetricHead>
              <small className="below" title={say('table.of', { name: here.name })}>
                {say('table.of', { name: here.mark })}
              </small>
              {isCommon && common && <small className="below">{common}</small>}
            </MetricHead>
            <ColumnHead side={here}>
              <OwnMark own={view.own} />
            </ColumnHead>
            {there.map((side, index) => (
              <ChoosableHead
                key={side.connection}
                side={side}
                chosen={side.connection === chosen}
                base={isCommon ? null : (bases[index] ?? null)}
                onChoose={() => onChoose(side.connection)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name} className={line.look} title={line.title}>
              <LineHead line={line} />
              <td>{line.own}</td>
              {there.map((side, index) => (
                <td key={side.connection} className={classOf(side, chosen, line.told[index])}>
                  <SideCell
                    told={line.told[index]}
                    side={side}
                    isPart={hasBase(here, side)}
                    judged={judged}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SideCell({ told, side, isPart, judged }: SideCellProps) {
  const { say } = useTexts();
  if (!told) return null;
  const { value, base } = told;
  // Why there is none stands in the column's head.
  const gap = side.failure || side.asOf === null ? undefined : told.gap;
  return (
    <>
      {value}
      {gap && <GapCell gap={gap} judged={judged} />}
      {gap && isPart && gap.ratio !== null && (
        <small className="below">
          {say('table.base')} {base}
        </small>
      )}
    </>
  );
}

/** Old numbers are grey in their own column only. */
function classOf({ connection, failure }: OtherSide, chosen: string | undefined, told?: Told): string {
  const classes = [connection === chosen && 'chosen', failure && 'old', told?.carries && 'c-alert strong'];
  return classes.filter(Boolean).join(' ');
}

interface SidesTableProps extends Columns {
  view: PanelView;
  lines: readonly Line[];
  chosen: string | undefined;
  onChoose(connection: string): void;
}

interface SideCellProps {
  told: Told | undefined;
  side: OtherSide;
  /** The gap is a percentage of a part of ours. */
  isPart: boolean;
  judged: boolean;
}
