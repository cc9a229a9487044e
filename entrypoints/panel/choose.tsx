import { LinkChooser } from '@/components/links/link-chooser';
import { useTexts } from '@/components/texts';
import type { OfferState, Side } from '@/utils/model/comparison';
import { Problem } from './problem';
import type { Shell } from './shell';
import { useLinks } from './use-links';

/** Which offer at a network is this one? */
export function Choose({ shell, state, here, onDone, onBack }: ChooseProps) {
  const { say } = useTexts();
  const { search, setSearch, candidates, choose, isSaving, error } = useLinks(
    shell.ask,
    state.offer.name ?? '',
    onDone,
  );
  return (
    <>
      {error && <Problem error={error} />}
      <LinkChooser
        own={state}
        here={here}
        ownTitle={say('choose.here')}
        candidates={candidates}
        search={search}
        onSearch={setSearch}
        isSaving={isSaving}
        onBack={onBack}
        onChoose={(candidate) =>
          choose({
            here: { connection: here.connection, offer: state.offer.id },
            there: candidate && { connection: candidate.connection, offers: [candidate.offer.id] },
          })
        }
      />
    </>
  );
}

interface ChooseProps {
  shell: Shell;
  state: OfferState;
  here: Side;
  onDone(): void;
  /** Only where there is something to go back to. */
  onBack?: (() => void) | undefined;
}
