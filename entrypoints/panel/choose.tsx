import { LinkChooser } from '@/components/links/link-chooser';
import { useGate } from '@/components/links/use-gate';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { DayChoice } from '@/utils/messages/map';
import type { OfferState, Side } from '@/utils/model/comparison';
import { PlatformError } from '@/utils/model/errors';
import { Problem } from './problem';
import type { Shell } from './shell';
import { useLinks } from './use-links';

/** Which offer at a network is this one? */
export function Choose({ shell, state, days, here, onDone, onBack }: ChooseProps) {
  const { say } = useTexts();
  const gate = useGate();
  const { offer, link } = state;
  const { search, setSearch, candidates, choose, isSaving, error } = useLinks(
    shell.ask,
    offer.id,
    days,
    onDone,
  );
  const { metrics, currency } = candidates?.own ?? state;
  return (
    <>
      {error && <ChooseProblem error={error} />}
      <LinkChooser
        own={{ offer, link, metrics, currency }}
        here={here}
        ownTitle={say(isWhole(state, metrics) ? 'choose.here' : 'table.all-campaigns')}
        candidates={candidates}
        search={search}
        onSearch={setSearch}
        isSaving={isSaving}
        gate={gate}
        onBack={onBack}
        onChoose={choose}
      />
    </>
  );
}

/** False where the page is about one of several campaigns of the offer: the network counts them all. */
function isWhole(state: OfferState, metrics: OfferState['metrics']): boolean {
  return metrics.conversions === undefined || metrics.conversions === state.metrics.conversions;
}

/** What was offered is no longer the last: it stands anew by then. */
function ChooseProblem({ error }: { error: Error }) {
  const { say } = useTexts();
  if (!(error instanceof PlatformError) || error.failure.kind !== 'request') return <Problem error={error} />;
  return (
    <div className="pan-note">
      <Notice tone="notice" title={say('choose.outdated')} />
    </div>
  );
}

interface ChooseProps {
  shell: Shell;
  state: OfferState;
  /** As chosen in the panel, where the page did not tell its days. */
  days: DayChoice | null;
  here: Side;
  onDone(): void;
  /** Only where there is something to go back to. */
  onBack?: (() => void) | undefined;
}
