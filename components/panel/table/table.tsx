import { useTexts } from '@/components/texts';
import type { PanelView } from '@/utils/model/comparison';
import { linesOf } from './lines';
import { PairTable } from './pair-table';
import { SidesTable } from './sides-table';

/** Ours and theirs, the same metrics in the same days and zone: a column for each connection. */
export function Table({ view, chosen, onChoose }: TableProps) {
  const texts = useTexts();
  const { here, there, days } = view;
  if (!here) return null;
  const columns = { here, there, judged: days.closed !== null };
  const lines = linesOf(texts, columns);
  if (there.length < 2) return <PairTable {...columns} view={view} lines={lines} />;
  return <SidesTable {...columns} view={view} lines={lines} chosen={chosen} onChoose={onChoose} />;
}

interface TableProps {
  view: PanelView;
  /** The connection that the rest of the panel is about. */
  chosen: string | undefined;
  onChoose(connection: string): void;
}
