import { useNow } from '@/components/age';
import { Icon } from '@/components/icon';
import type { ShownSync } from '@/components/progress/use-syncs';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { ConnectionCard } from '@/utils/messages/connections';
import { tellMoment } from '@/utils/texts/age';
import { type FailureTexts, tellFailure } from '@/utils/texts/failure';

/** How a connection does, and how old its newest numbers are. */
export function ConnectionState({ card, sync, checking }: ConnectionStateProps) {
  const texts = useTexts();
  const failure = useFailure(card);
  if (checking) return <State shape="wait" word={texts.say('list.checking')} card={card} />;
  if (failure) return <Failed failure={failure} card={card} />;
  const isFetching = card.state === 'fetching' || sync?.state === 'running';
  if (isFetching) return <State shape="wait" word={texts.say('list.fetching')} card={card} />;
  return <State shape="ok" word={texts.say('list.working')} card={card} />;
}

interface ConnectionStateProps {
  card: ConnectionCard;
  sync: ShownSync | undefined;
  checking: boolean;
}

function State({ shape, word, card }: { shape: 'ok' | 'wait'; word: string; card: ConnectionCard }) {
  const texts = useTexts();
  const now = useNow();
  const age = card.asOf && tellMoment(texts, card.asOf, now, Temporal.Now.timeZoneId());
  return (
    <div className="state">
      <p className="st">
        <VerdictShape verdict={shape} />
        {word}
      </p>
      <p>
        {age ? `${age} · ${texts.say('list.days-kept', { days: card.daysKept })}` : texts.say('list.never')}
      </p>
    </div>
  );
}

function Failed({ failure, card }: { failure: FailureTexts; card: ConnectionCard }) {
  const texts = useTexts();
  const now = useNow();
  const time = card.asOf && tellMoment(texts, card.asOf, now, Temporal.Now.timeZoneId());
  return (
    <div className="state" title={`${failure.what} ${failure.step}`}>
      <p className="st">
        <Icon name="warn" small />
        {failure.short}
      </p>
      <p>{time ? texts.say('list.last-numbers', { time }) : texts.say('list.never')}</p>
    </div>
  );
}

function useFailure({ state, failure, platformName }: ConnectionCard): FailureTexts | null {
  const texts = useTexts();
  if (state === 'not-allowed') return tellFailure(texts, { kind: 'permission', message: '' }, platformName);
  return failure && tellFailure(texts, failure, platformName);
}
