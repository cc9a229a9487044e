import { selectRows, sumOffers } from '@/utils/compare/offer-rows';
import { feedingCampaigns, type Pair } from '@/utils/compare/pairs';
import type { SharedOffer } from '@/utils/model/comparison';
import type { Day, DayRange } from '@/utils/model/day';
import { eachDay } from '@/utils/model/day';
import { isEmpty } from '@/utils/model/metrics';
import type { EntityKind, EntityRef, ReportRow } from '@/utils/model/report';

/** What a page is about, as part of all the traffic there is. */
export interface Subject {
  /** Null: everything, a list. */
  entity: { kind: EntityKind; id: string } | null;
  /** All traffic of the tracker, by campaign, offer and day. */
  all: readonly ReportRow[];
  /** The part of it that is the subject's own. */
  own: readonly ReportRow[];
}

/** The subject's rows out of all traffic. Only campaigns and offers can be told apart in it. */
export function subjectOf(entity: Subject['entity'], all: readonly ReportRow[]): Subject {
  const own = all.filter((row) => {
    if (entity === null) return true;
    return entity.kind === 'campaign' || entity.kind === 'offer' ? row[entity.kind]?.id === entity.id : false;
  });
  return { entity, all, own };
}

/** The subject's offers that have any traffic. */
export function offersOf({ own }: Pick<Subject, 'own'>): EntityRef[] {
  const offers = new Map<string, EntityRef>();
  for (const { offer, metrics } of own) if (offer && !isEmpty(metrics)) offers.set(offer.id, offer);
  return [...offers.values()];
}

/** True where all traffic of the pair's offers comes from the subject: only then it may be judged by them. */
export function isAlone({ all, own }: Subject, { here }: Pair): boolean {
  const rows = (some: readonly ReportRow[]) => selectRows(some, { offers: here.offers }).length;
  return rows(all) === rows(own);
}

/** The subject's part in each of its offers that others feed too, over the given days. */
export function sharesOf(subject: Subject, pair: Pair, range: DayRange): SharedOffer[] {
  const days = new Set(eachDay(range));
  const campaigns = feedingCampaigns(subject.all, pair.here.offers).size;
  const whole = conversionsOf(subject.all, pair.here.offers, days);
  return offersOf(subject)
    .filter(({ id }) => pair.here.offers.has(id))
    .map((offer) => ({
      offer,
      campaigns,
      share: shareOf(conversionsOf(subject.own, [offer.id], days), whole),
    }));
}

/** The name under which the tracker's rows know the entity. */
export function nameOf(entity: Subject['entity'], rows: readonly ReportRow[]): string | null {
  if (entity === null) return null;
  const row = rows.find((each) => each[entity.kind]?.id === entity.id);
  return row?.[entity.kind]?.name ?? null;
}

function conversionsOf(
  rows: readonly ReportRow[],
  offers: Iterable<string>,
  days: ReadonlySet<Day>,
): number | undefined {
  return sumOffers(rows, { offers, days }).conversions;
}

function shareOf(part: number | undefined, whole: number | undefined): number | null {
  return part === undefined || !whole ? null : part / whole;
}
