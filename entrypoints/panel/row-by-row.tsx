import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FoundRows } from '@/components/panel/rows/found-rows';
import { NotMatched } from '@/components/panel/rows/not-matched';
import { uploadName } from '@/components/panel/rows/upload-name';
import { saveFile } from '@/components/save-file';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView, Side } from '@/utils/model/comparison';
import type { Shell } from './shell';
import { VIEW } from './use-panel';

/** Both sides' conversions one by one. Opened, it asks both for their lists; what it has found stays while it is open. */
export function RowByRow({ shell, view, here, other }: RowByRowProps) {
  const { say } = useTexts();
  const client = useQueryClient();
  const { range } = view.days;
  const { timeZone } = other.definitions;
  const [sender, receiver] = isAbove(here, other) ? [other, here] : [here, other];
  const names = { here: sender.name, there: receiver.name };
  const match = useMutation({
    mutationFn: () =>
      shell.ask('compare.conversions', {
        ...{ here: sender.connection, there: receiver.connection, range, timeZone },
        offers: other.links.flatMap((link) => (sender === here ? link.here : link.there)).map(({ id }) => id),
      }),
    // What was found explains the gap.
    onSuccess: () => client.invalidateQueries({ queryKey: [VIEW] }),
  });
  const open = (isOpen: boolean) => isOpen && match.isIdle && match.mutate();
  return (
    <details className="pan-sec row-by-row" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say('rows.title')}</summary>
      {match.isIdle && <p className="mid t12">{say('rows.about')}</p>}
      {match.isPending && (
        <p className="mid t12" role="status">
          {say('rows.asking', names)}
        </p>
      )}
      {match.error && <NotMatched error={match.error} names={names} onAgain={() => match.mutate()} />}
      {match.data && (
        <FoundRows
          match={match.data}
          names={names}
          timeZone={timeZone}
          onSave={(text, part) => saveFile(uploadName(sender, range, part), text, 'text/csv')}
        />
      )}
    </details>
  );
}

/** On a network's own page the tracker is the other side; it is still the one that should have heard of everything. */
function isAbove(here: Side, other: Side): boolean {
  return here.role !== 'tracker' && other.role === 'tracker';
}

interface RowByRowProps {
  shell: Shell;
  view: PanelView;
  here: Side;
  other: OtherSide;
}
