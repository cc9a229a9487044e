import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { hashOf } from '@/components/links/offer-place';
import { Money, Percent } from '@/components/number';
import { tellCause } from '@/components/panel/tell-cause';
import { useTexts } from '@/components/texts';
import { VerdictShape, verdictInk } from '@/components/verdict';
import type { OfferState, Verdict } from '@/utils/model/comparison';
import type { Summary } from '@/utils/model/summary';
import type { Shell } from './shell';
import { behind } from './staleness';

/** Verdicts that make a row of the list of gaps. */
export const GAPS: ReadonlySet<Verdict> = new Set(['alert', 'notice']);

/** What is at stake and why, in two lines; the whole reason when it is opened. */
export function OfferRow({ state, summary, shell, first }: OfferRowProps) {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const detail = useId();
  // An old side takes the colour away, not the number.
  const verdict = GAPS.has(state.verdict) && isOld(summary, state) ? 'unknown' : state.verdict;
  const isUnlinked = verdict === 'unlinked';
  const name = state.offer.name ?? state.offer.id;
  const row = useFirstFocus(first);
  const told = useReason(state, summary);

  function close(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    setOpen(false);
    row.current?.focus();
  }

  return (
    <li className="gap" tabIndex={first ? 0 : -1} ref={row} onKeyDown={close}>
      <VerdictShape verdict={verdict} label={say(`verdict.${verdict}`)} />
      {isUnlinked ? (
        <span className="what cut" title={name}>
          {name}
        </span>
      ) : (
        <button
          type="button"
          className="what cut"
          title={name}
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-controls={detail}
          onClick={() => setOpen(!isOpen)}
        >
          {name}
        </button>
      )}
      <span className={isUnlinked ? 'm num muted' : 'm num'}>
        <Money amount={state.difference} currency={state.currency} signed={!isUnlinked} narrow />
      </span>
      <span className={`p num ${verdictInk(verdict)}`}>
        {isUnlinked ? <Choose state={state} shell={shell} /> : <Percent ratio={state.ratio} />}
      </span>
      <span className="why cut" title={told.line}>
        {told.short && <b className="medium">{told.short}</b>}
        {told.short && ' · '}
        {told.whose}
      </span>
      <div className="detail" id={detail} hidden={!isOpen}>
        <p>{told.what ?? say('offers.no-reason')}</p>
        {told.step && <p className="step mid">{told.step}</p>}
        <button type="button" className="btn link" onClick={() => shell.openOptions(placeOf(state))}>
          {say('offers.link-of')}
        </button>
      </div>
    </li>
  );
}

/** The popup opens on the first gap; what a person has focused since is left alone. */
function useFirstFocus(first: boolean) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (first && document.activeElement === document.body) row.current?.focus({ preventScroll: true });
  }, [first]);
  return row;
}

function Choose({ state, shell }: Pick<OfferRowProps, 'state' | 'shell'>) {
  const { say } = useTexts();
  return (
    <button
      type="button"
      className="btn link"
      aria-label={say('link.choose-of', { name: state.offer.name ?? state.offer.id })}
      onClick={() => shell.openOptions(placeOf(state))}
    >
      {say('link.choose')}
    </button>
  );
}

/** The reason in two or three words, whose number it is and against which of ours; and the reason in full. */
function useReason(state: OfferState, summary: Summary) {
  const texts = useTexts();
  const { say, format } = texts;
  const { verdict, otherConnection, metrics, difference, currency, cause } = state;
  if (verdict === 'unlinked') {
    const whose = say('offers.not-linked');
    return { short: null, whose, line: whose, what: null, step: null };
  }
  const nameOf = (id: string | null) =>
    summary.connections.find(({ connection }) => connection === id)?.name ?? id ?? '';
  const there = nameOf(otherConnection);
  const money = format.money(metrics.payout, currency);
  if (!cause) {
    const whose = say(difference?.startsWith('-') ? 'offers.less' : 'offers.more', { name: there, money });
    return { short: null, whose, line: whose, what: null, step: null };
  }
  const whose = say('offers.of', { name: there, money });
  const { short, what, step } = tellCause(texts, cause, { here: nameOf(state.connection), there, currency });
  return { short: capital(short), whose, line: `${capital(short)} · ${whose}`, what, step };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function placeOf({ connection, offer }: OfferState) {
  return hashOf({ connection, offer: offer.id });
}

function isOld(summary: Summary, { otherConnection }: OfferState): boolean {
  return behind(summary).some(({ connection, role }) => role === 'tracker' || connection === otherConnection);
}

interface OfferRowProps {
  state: OfferState;
  summary: Summary;
  shell: Shell;
  first: boolean;
}
