import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import { isSteady, ratioOf, sum } from '@/utils/compare/explain/measure';
import { other, type Pair, type Place, replace, total } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';
import type { ClickKind } from '@/utils/model/comparison';
import { best, isUnsettled, scale } from './clicks';
import { same } from './unique-clicks';

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
  if (ratio > 0.7 || readings.conversions?.open || !isSteady(pair, 'clicks', 0.12)) return null;
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
