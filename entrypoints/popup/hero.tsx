import { useNow } from '@/components/age';
import { Icon } from '@/components/icon';
import { Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import { VerdictChip } from '@/components/verdict';
import { dayAt, type Instant } from '@/utils/model/day';
import type { Ledger, Summary } from '@/utils/model/summary';
import type { Texts } from '@/utils/texts/texts';
import { DayLine } from './day-line';
import { behind, canJudge } from './staleness';

/** Who says less, and by how much. */
export function Hero({ summary, ledger, first }: { summary: Summary; ledger: Ledger; first: boolean }) {
  const { say } = useTexts();
  const { gap, currency } = ledger;
  return (
    <div className={first ? 'hero' : 'hero more'}>
      <p className="hero-label">
        {summary.ledgers.length > 1 && <b className="medium">{currency}</b>}
        <span>{tellDirection(say, summary, ledger)}</span>
        {gap.difference !== null && <Aside summary={summary} />}
      </p>
      <p className="hero-num">
        <b className={summary.open ? 'muted' : undefined}>
          <Money amount={gap.difference} currency={currency} signed narrow />
        </b>
        <HeroChip summary={summary} ledger={ledger} />
        <DayLine summary={summary} ledger={ledger} of="gap" />
      </p>
    </div>
  );
}

function HeroChip({ summary, ledger }: { summary: Summary; ledger: Ledger }) {
  const { say } = useTexts();
  const { verdict, ratio, difference } = ledger.gap;
  if (difference === null) return null;
  if (summary.open) return <VerdictChip verdict="unknown" ratio={ratio} word={say('verdict.so-far')} />;
  if (!canJudge(summary, ledger)) {
    return <VerdictChip verdict="unknown" ratio={ratio} word={say('verdict.stale')} />;
  }
  return <VerdictChip verdict={verdict} ratio={ratio} />;
}

/** What limits the number: connections whose part of it is old, else that it counts linked offers only. */
function Aside({ summary }: { summary: Summary }) {
  const texts = useTexts();
  const now = useNow();
  const late = behind(summary);
  const [only] = late;
  if (!only) return <span className="muted cut">{texts.say('popup.linked-only')}</span>;
  const failed = late.some(({ state }) => state === 'failed');
  const text =
    late.length === 1 && only.asOf
      ? texts.say('popup.behind', { name: only.name, time: tellDay(texts, only.asOf, now) })
      : texts.say('popup.behind-many', { count: late.length });
  return (
    <span className={`aside ${failed ? 'c-alert' : 'c-notice'}`} title={text}>
      <Icon name={failed ? 'warn' : 'clock'} small />
      <span className="cut">{text}</span>
    </span>
  );
}

function tellDirection(say: Texts['say'], summary: Summary, ledger: Ledger): string {
  const { open, waiting } = summary;
  const { gap } = ledger;
  if (gap.difference === null) {
    if (waiting.length > 0) return say('popup.gap-later');
    return gap.verdict === 'unlinked' ? say('popup.gap-unlinked') : say('popup.gap-unknown');
  }
  if (open) return say('popup.so-far');
  const agrees = gap.verdict === 'ok' && canJudge(summary, ledger);
  if (agrees || Number(gap.difference) === 0) return say('popup.same');
  return gap.difference.startsWith('-') ? say('popup.less') : say('popup.more');
}

/** The day is enough here; the time of today's. */
function tellDay({ format }: Texts, at: Instant, now: Instant): string {
  const zone = Temporal.Now.timeZoneId();
  return dayAt(at, zone) === dayAt(now, zone) ? format.clock(at, zone) : format.day(at, zone);
}
