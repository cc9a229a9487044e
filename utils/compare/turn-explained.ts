import type { CauseFacts, Explained, FoundCause, SideName } from '@/utils/model/explanation';

/** The same reasons seen from the other side. Shares of the gap are the same from both. */
export function turnExplained(explained: Explained): Explained {
  const { gap, causes } = explained;
  return {
    ...explained,
    gap: {
      clicks: turnRatio(gap.clicks),
      conversions: turnRatio(gap.conversions),
      payout: turnRatio(gap.payout),
    },
    causes: causes.map(turnCause),
  };
}

function turnCause(found: FoundCause): FoundCause {
  const facts = { ...found.facts, ...otherSide(found.facts), ...ownWords(found) };
  // The facts keep their cause's own keys: only what they say of sides is exchanged.
  return { ...found, facts } as FoundCause;
}

/** What most facts say a side with. */
function otherSide(facts: FoundCause['facts']): { side?: SideName } {
  return 'side' in facts ? { side: otherOf(facts.side) } : {};
}

/** Causes that name both sides at once. `click-loss` is a share of what was sent, from wherever one looks. */
function ownWords(found: FoundCause): Partial<CauseFacts[keyof CauseFacts]> {
  switch (found.cause) {
    case 'time-zone': {
      const { zoneHere, zoneThere, hours } = found.facts;
      return { zoneHere: zoneThere, zoneThere: zoneHere, hours: hours && -hours };
    }
    case 'currency': {
      const { currencyHere, currencyThere, rate } = found.facts;
      return { currencyHere: currencyThere, currencyThere: currencyHere, rate: rate && 1 / rate };
    }
    case 'uniqueness-window':
      return { uniqueHere: found.facts.uniqueThere, uniqueThere: found.facts.uniqueHere };
    case 'conversion-date-basis':
      return { byClick: otherOf(found.facts.byClick) };
    case 'wrong-link':
    case 'advertiser-revenue-vs-payout':
      return found.facts.ratio === 0 ? {} : { ratio: 1 / found.facts.ratio };
    default:
      return {};
  }
}

function otherOf(side: SideName): SideName {
  return side === 'here' ? 'there' : 'here';
}

/** (there − here) / here as (here − there) / there; null where there is 0. */
function turnRatio(ratio: number | null): number | null {
  if (ratio === null || ratio === -1) return null;
  return ratio === 0 ? 0 : -ratio / (1 + ratio);
}
