import type { ClickKind } from '@/utils/model/comparison';
import type { Detector, Finding } from './detector';
import { hereFirst, sideOf } from './detector';
import type { Values } from './ledger';
import { at, compare, other, type Pair, type Place, replace, total, without } from './pair';
import { dayVariance, isSteady, type Readings, ratioOf, readPair, sum } from './reading';

export const totalVsUnique: Detector = {
  cause: 'total-vs-unique',
  detect(pair, readings) {
    if (!isUnsettled(readings)) return null;
    return best(
      pair,
      (['sender', 'payer'] as const).map((place) => uniqueAgainst(pair, place)),
    );
  },
};

export const visitsVsClicks: Detector = {
  cause: 'visits-vs-clicks',
  detect(pair, readings) {
    if (!isUnsettled(readings)) return null;
    return (
      best(
        pair,
        (['sender', 'payer'] as const).map((place) => visitsAgainst(pair, place)),
      ) ?? onlyVisits(pair, readings)
    );
  },
};

/** Both count uniques and still differ, steadily. */
export const uniquenessWindow: Detector = {
  cause: 'uniqueness-window',
  detect(pair, readings) {
    const uniques = compare(pair.sender.columns.get('uniqueClicks'), uniquesOf(pair.payer.columns, pair));
    if (!isUnsettled(readings) || !uniques || !pair.clicks) return null;
    const ratio = ratioOf(pair, uniques);
    if (Math.abs(ratio - 1) < 0.06 || ratio < 0.4 || ratio > 2.5) return null;
    const corrected = replace(
      { ...pair, clicks: uniques },
      'clicks',
      'sender',
      uniques.sender.map((n) => n * ratio),
    );
    const [uniqueHere, uniqueThere] = hereFirst(pair, sum(uniques.sender, pair), sum(uniques.payer, pair));
    return {
      cause: 'uniqueness-window',
      ground: 'definition',
      metrics: ['clicks'],
      corrected,
      facts: { uniqueHere, uniqueThere },
      fitted: 1,
      looseness: 0.6,
      definition: { clicks: 'uniqueClicks' },
    };
  },
};

export const clickLoss: Detector = {
  cause: 'click-loss',
  detect(pair, readings) {
    const { clicks } = readings;
    if (!pair.clicks || !clicks?.open || clicks.delta > 0 || countsUniquesOnly(pair)) return null;
    const ratio = ratioOf(pair, pair.clicks);
    if (ratio < 0.6 || ratio > HARDLY_ANY_LOSS) return null;
    const corrected = scale(pair, 'sender', ratio);
    const facts = { ratio, lost: -clicks.delta };
    const looseness = 1 - ratio;
    return {
      cause: 'click-loss',
      ground: 'shape',
      metrics: ['clicks'],
      corrected,
      facts,
      fitted: 1,
      looseness,
    };
  },
};

export const refusedClicks: Detector = {
  cause: 'refused-clicks',
  detect(pair, readings) {
    if (!isUnsettled(readings) || !pair.clicks) return null;
    return refusedBy(pair, 'payer') ?? capped(pair, readings);
  },
};

export const botClicks: Detector = {
  cause: 'bot-clicks',
  detect(pair, readings) {
    if (!isUnsettled(readings) || !pair.clicks) return null;
    return flagged(pair) ?? spikes(pair);
  },
};

/** Up to 5 % get lost on any path. */
const HARDLY_ANY_LOSS = 0.945;

function isUnsettled({ clicks }: Readings): boolean {
  return Boolean(clicks?.open || clicks?.restless);
}

/** The finding after which clicks are closest. */
function best(pair: Pair, findings: readonly (Finding | null)[]): Finding | null {
  const known = findings.filter((finding) => finding !== null);
  const left = ({ corrected }: Finding) =>
    corrected.clicks ? Math.abs(1 - ratioOf(pair, corrected.clicks)) : 1;
  return known.sort((a, b) => left(a) - left(b))[0] ?? null;
}

/** The other side's clicks are this side's unique clicks. A side that tells both apart has no such mix-up. */
function uniqueAgainst(pair: Pair, place: Place): Finding | null {
  const unique = pair[place].columns.get('uniqueClicks');
  const there = pair.clicks?.[other(place)];
  const own = pair.clicks?.[place];
  if (!unique || !there || !own || tellsApart(pair, other(place))) return null;
  const facts = {
    side: sideOf(pair, place),
    total: sum(own, pair),
    unique: sum(unique, pair),
    other: sum(there, pair),
  };
  const ratio = facts.unique > 0 ? facts.other / facts.unique : 0;
  const lossy = place === 'sender' ? ratio : 1 / ratio;
  if (facts.unique >= facts.total || lossy < 0.88 || lossy > 1.015 || isSpiky(own, unique)) return null;
  return {
    cause: 'total-vs-unique',
    ground: 'definition',
    metrics: ['clicks'],
    corrected: replace(pair, 'clicks', place, unique),
    facts,
    fitted: 0,
    definition: { clicks: 'uniqueClicks' },
  };
}

/** Repeats are about the same share every day; where they are not, something else clicked. */
function isSpiky(clicks: Values, unique: Values): boolean {
  const ratios = [...clicks].flatMap((n, day) => (at(unique, day) >= 30 ? [n / at(unique, day)] : []));
  return ratios.length > 0 && Math.max(...ratios) > 1.6 * Math.min(...ratios);
}

function tellsApart(pair: Pair, place: Place): boolean {
  const unique = pair[place].columns.get('uniqueClicks');
  const clicks = pair[place].columns.get('clicks');
  return Boolean(unique && clicks && total(unique) < 0.985 * total(clicks));
}

/** Everflow accounts can be set to count unique clicks only: then both columns say the same. */
function countsUniquesOnly({ sender, payer }: Pair): boolean {
  const [clicks, unique] = [payer.columns.get('clicks'), payer.columns.get('uniqueClicks')];
  return (
    sender.columns.has('uniqueClicks') &&
    Boolean(clicks && unique && total(unique) > 0 && same(clicks, unique))
  );
}

/** The other side's clicks are this side's visits, or the other way round. */
function visitsAgainst(pair: Pair, place: Place): Finding | null {
  const used = pair.clicks?.[place];
  const there = pair.clicks?.[other(place)];
  const { columns } = pair[place];
  const alternatives: ClickKind[] = ['visits', 'clicks'];
  for (const kind of alternatives) {
    const values = columns.get(kind);
    if (!values || !used || !there || same(values, used)) continue;
    const ratio = total(values) > 0 ? total(there) / total(values) : 0;
    const lossy = place === 'sender' ? ratio : 1 / ratio;
    if (lossy < 0.85 || lossy > 1.05) continue;
    return {
      cause: 'visits-vs-clicks',
      ground: 'definition',
      metrics: ['clicks'],
      corrected: replace(pair, 'clicks', place, values.slice()),
      facts: {
        side: sideOf(pair, place),
        visits: total(columns.get('visits') ?? values),
        clicks: columns.has('clicks') ? total(columns.get('clicks') ?? values) : null,
        other: total(there),
      },
      fitted: 0,
      definition: { clicks: kind },
    };
  }
  return null;
}

/** A tracker that tells visits only, where the network sees those who left the lander. */
function onlyVisits(pair: Pair, readings: Readings): Finding | null {
  const { columns } = pair.sender;
  if (!pair.clicks || !columns.has('visits') || columns.has('clicks')) return null;
  const ratio = ratioOf(pair, pair.clicks);
  if (ratio > 0.8 || readings.conversions?.open || !isSteady(pair, 'clicks', 0.12)) return null;
  return {
    cause: 'visits-vs-clicks',
    ground: 'definition',
    metrics: ['clicks'],
    corrected: scale(pair, 'sender', ratio),
    facts: {
      side: sideOf(pair, 'sender'),
      visits: sum(pair.clicks.sender, pair),
      clicks: null,
      other: sum(pair.clicks.payer, pair),
    },
    fitted: 1,
    definition: { clicks: 'visits' },
  };
}

function same(a: Values, b: Values): boolean {
  return a.every((value, day) => value === b[day]);
}

/** A side's unique clicks, which may be all that its clicks are. */
function uniquesOf(columns: ReadonlyMap<string, Values>, pair: Pair): Values | undefined {
  return tellsApart(pair, 'payer') ? undefined : columns.get('uniqueClicks');
}

/** Clicks that the network saw and did not take. */
function refusedBy(pair: Pair, place: Place): Finding | null {
  const invalid = pair[place].columns.get('invalidClicks');
  const clicks = pair.clicks?.[place];
  if (!invalid || !clicks || total(invalid) === 0) return null;
  return {
    cause: 'refused-clicks',
    ground: 'definition',
    metrics: ['clicks'],
    corrected: replace(
      pair,
      'clicks',
      place,
      clicks.map((n, day) => n + (at(invalid, day) || 0)),
    ),
    facts: { side: sideOf(pair, place), refused: sum(invalid, pair), cap: null },
    fitted: 0,
  };
}

/** A cap: about the same number day after day, however many were sent. */
function capped(pair: Pair, { clicks }: Readings): Finding | null {
  if (!pair.clicks || !clicks || clicks.delta > 0) return null;
  const { sender, payer } = pair.clicks;
  const cap = highest(payer, 0.8);
  const over = pair.days.map((_, day) => day).filter((day) => pair.kept[day] && at(sender, day) > cap * 1.06);
  const held = over.filter((day) => Math.abs(at(payer, day) - cap) < 0.012 * cap + 1.5);
  if (held.length < 3 || held.length < 0.6 * over.length) return null;
  return {
    cause: 'refused-clicks',
    ground: 'shape',
    metrics: ['clicks'],
    corrected: replace(
      pair,
      'clicks',
      'sender',
      sender.map((n) => Math.min(n, cap)),
    ),
    facts: { side: sideOf(pair, 'payer'), refused: -clicks.delta, cap },
    fitted: 1,
  };
}

/** The value under which the given share of the days lies. */
function highest(values: Values, share: number): number {
  const sorted = values.slice().sort();
  return at(sorted, Math.floor(share * (sorted.length - 1)));
}

/** Clicks that the tracker itself takes for bots, and counts. */
function flagged(pair: Pair): Finding | null {
  const invalid = pair.sender.columns.get('invalidClicks');
  if (!invalid || !pair.clicks || total(invalid) === 0) return null;
  const { sender } = pair.clicks;
  const days = pair.days.filter((_, day) => at(invalid, day) > 0);
  return {
    cause: 'bot-clicks',
    ground: 'definition',
    metrics: ['clicks'],
    corrected: replace(
      pair,
      'clicks',
      'sender',
      sender.map((n, day) => n - (at(invalid, day) || 0)),
    ),
    facts: {
      side: sideOf(pair, 'sender'),
      days: days.length,
      first: days[0] ?? '',
      clicks: sum(invalid, pair),
    },
    fitted: 0,
  };
}

/** A few days on which the sender counts far more clicks than ever, without more conversions. */
function spikes(pair: Pair): Finding | null {
  const { clicks } = pair;
  if (!clicks) return null;
  const usual = usualRatio(pair, clicks.sender, clicks.payer);
  if (usual === null) return null;
  const off = pair.days.map((_, day) => day).filter((day) => pair.kept[day] && isSpike(pair, day, usual));
  const extra = (day: number) => at(clicks.sender, day) - at(clicks.payer, day) / usual;
  const days = off.filter((day) => extra(day) > 0);
  if (days.length === 0 || days.length < 0.8 * off.length || days.length > pair.days.length * 0.4)
    return null;
  const spiked = new Set(days);
  if (!isCalmWithout(pair, spiked)) return null;
  return {
    cause: 'bot-clicks',
    ground: 'shape',
    metrics: ['clicks'],
    corrected: replace(
      pair,
      'clicks',
      'sender',
      clicks.sender.map((n, day) => (spiked.has(day) ? at(clicks.payer, day) / usual : n)),
    ),
    facts: {
      side: sideOf(pair, 'sender'),
      days: days.length,
      first: pair.days[days[0] ?? 0] ?? '',
      clicks: days.reduce((all, day) => all + extra(day), 0),
    },
    fitted: 1,
  };
}

/** The other days agree: else it is no matter of single days. */
function isCalmWithout(pair: Pair, spiked: ReadonlySet<number>): boolean {
  const others = without(pair, (day) => spiked.has(day));
  return (readPair(others).clicks?.strain ?? 0) < 2;
}

function isSpike(pair: Pair, day: number, usual: number): boolean {
  const sent = at(pair.clicks?.sender ?? [], day);
  const seen = at(pair.clicks?.payer ?? [], day);
  const expected = sent * usual;
  const deviation = Math.sqrt(dayVariance('clicks', Math.max(expected, seen), 1));
  return Math.abs(seen - expected) > Math.max(6 * deviation, 0.1 * Math.max(seen, expected), 20);
}

/** Of the days with the least extra clicks. */
function usualRatio(pair: Pair, sender: Values, payer: Values): number | null {
  const ratios = pair.days.flatMap((_, day) =>
    pair.kept[day] && at(sender, day) >= 10 ? [at(payer, day) / at(sender, day)] : [],
  );
  ratios.sort((a, b) => a - b);
  return ratios.length >= 4 ? (ratios[Math.floor(0.85 * ratios.length)] ?? null) : null;
}

function scale(pair: Pair, place: Place, factor: number): Pair {
  const values = pair.clicks?.[place];
  return values
    ? replace(
        pair,
        'clicks',
        place,
        values.map((n) => n * factor),
      )
    : pair;
}
