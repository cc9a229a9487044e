import { dayVariance } from '@/utils/compare/explain/chance';
import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import type { Values } from '@/utils/compare/explain/ledger';
import { sum } from '@/utils/compare/explain/measure';
import { at, type Pair, replace, total, without } from '@/utils/compare/explain/pair';
import { readPair } from '@/utils/compare/explain/reading';
import { isUnsettled } from './clicks';

export const botClicks: Detector = {
  cause: 'bot-clicks',
  detect(pair, readings) {
    if (!isUnsettled(readings) || !pair.clicks) return null;
    return flagged(pair) ?? spikes(pair);
  },
};

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
  if (days.length < 0.8 * off.length || days.length > pair.days.length * 0.8) return null;
  if (!days.some((day) => extra(day) > FAR_MORE * at(clicks.payer, day))) return null;
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

/** What at least one of the days has on top; beside it lesser ones count too. */
const FAR_MORE = 0.15;

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
  return Math.abs(seen - expected) > Math.max(6 * deviation, 0.04 * Math.max(seen, expected), 20);
}

/** Of the days with the least extra clicks. */
function usualRatio(pair: Pair, sender: Values, payer: Values): number | null {
  const ratios = pair.days.flatMap((_, day) =>
    pair.kept[day] && at(sender, day) >= 10 ? [at(payer, day) / at(sender, day)] : [],
  );
  ratios.sort((a, b) => a - b);
  return ratios.length >= 4 ? (ratios[Math.floor(0.85 * ratios.length)] ?? null) : null;
}
