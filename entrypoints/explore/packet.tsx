import { useMutation } from '@tanstack/react-query';
import { writePacket } from '@/components/explore/packet/packet';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView } from '@/utils/model/comparison';
import type { RowMatch } from '@/utils/model/match';
import type { Shell } from './shell';

/** Saves the page that an account manager can check. Conversions are asked for where nobody has asked yet. */
export function Packet({ shell, view, other, match }: PacketProps) {
  const texts = useTexts();
  const { say } = texts;
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const madeAt = Temporal.Now.instant().toString();
      const found = match ?? (await findMatch());
      const packet = writePacket(texts, { view, other, match: found, madeAt, version: shell.version });
      const { from, to } = view.days.range;
      shell.save(`${view.subject.name ?? other.name} ${from} ${to}.html`, 'text/html', packet);
    },
  });

  /** A platform that lists no conversions leaves the packet without them. */
  async function findMatch(): Promise<RowMatch | null> {
    const { range, timeZone } = view.days;
    const { id: offer } = view.subject;
    const sides = { here: view.here?.connection ?? '', there: other.connection };
    const ask = { ...sides, range, timeZone, ...(offer !== null && { offers: [offer] }) };
    return shell.ask('compare.conversions', ask).catch(() => null);
  }

  return (
    <button type="button" className="btn" disabled={isPending} onClick={() => mutate()}>
      <Icon name="packet" small />
      {say(isPending ? 'packet.making' : 'packet.make')}
    </button>
  );
}

interface PacketProps {
  shell: Shell;
  view: PanelView;
  other: OtherSide;
  match: RowMatch | null;
}
