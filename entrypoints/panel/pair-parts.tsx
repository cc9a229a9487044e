import type { ReactNode } from 'react';
import { Evidence } from '@/components/panel/evidence';
import { Notes } from '@/components/panel/notes';
import { Plot } from '@/components/panel/plot';
import { Waterfall } from '@/components/panel/waterfall';
import type { OtherSide, PanelView, Side } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';
import { RowByRow } from './row-by-row';
import type { Shell } from './shell';

/** What there is to say of two connections under their numbers: day by day, row by row, and what all of it rests on. */
export function PairParts({ view, shell, here, other, onChoose, children }: PairPartsProps) {
  const { connection, links, waterfall } = other;
  return (
    <>
      <Plot here={here} other={other} judged={view.days.closed !== null} />
      {waterfall && <Waterfall row={waterfall} />}
      {links.length > 0 && (
        <RowByRow
          key={JSON.stringify([connection, view.subject.id, view.days.range])}
          {...{ shell, view, here, other }}
        />
      )}
      {children}
      <Evidence other={other} onChange={onChoose} />
      <Notes sides={[here, other]} />
    </>
  );
}

export interface PairPartsProps {
  view: PanelView;
  shell: Shell;
  here: Side;
  other: OtherSide;
  /** Opens the choice of this offer's link. */
  onChoose(offer: EntityRef): void;
  /** What is not about the two, and of more weight than what they rest on. */
  children?: ReactNode;
}
