import { campaignSubId, type SubId } from '@/utils/compare/links/campaign-sub-id';
import type { Pair } from '@/utils/compare/pairs';
import type { Report, ReportQuery, ReportRow } from '@/utils/model/report';
import type { Reader } from '../reports/reader';
import type { Known } from '../reports/reports';
import type { CampaignPlaces } from './campaign-places';
import { readDays } from './read-days';
import { type Gathered, type OtherReports, otherQuery, reportOf } from './sides';
import { isAlone, type Subject } from './subject';

/**
 * A campaign's own part of offers that other campaigns feed too, where the offers' addresses hand the campaign's id to
 * the network, or a match of the rows has found it there: then the network is asked about that sub id alone. Where it
 * knows nothing of it, the offer stays shared.
 */
export async function tellApart(
  gathered: Gathered,
  { entity, ...traffic }: Subject,
  reader: Reader,
  places: Pick<CampaignPlaces, 'of'>,
): Promise<Gathered> {
  if (entity?.kind !== 'campaign') return gathered;
  const subject = { entity, ...traffic };
  const others = gathered.others.map(async (other) => {
    const shared = other.pairs.filter((pair) => !isAlone(subject, pair) && isFed(subject, pair));
    const learnt = shared.length > 0 ? await places.of(gathered.tracker.id, other.connection.id) : [];
    const ask = (pair: Pair) => askApart(gathered, other, pair, { campaign: entity.id, learnt, reader });
    const asked = await Promise.all(shared.map(ask));
    const apart = asked.filter((answer) => answer !== null);
    return apart.length === 0 ? other : { ...other, apart: onlyOf(entity.id, other, subject, apart) };
  });
  return { ...gathered, others: await Promise.all(others) };
}

interface Apart {
  pair: Pair;
  subId: SubId;
  answer: Known<Report>;
}

async function askApart(
  { book }: Gathered,
  { connection, plan, range }: OtherReports,
  pair: Pair,
  { campaign, learnt, reader }: { campaign: string; learnt: readonly SubId[]; reader: Reader },
): Promise<Apart | null> {
  const urls = book.offers.filter(({ id }) => pair.here.offers.has(id)).map(({ url }) => url);
  const [said, second] = new Set(urls.map(campaignSubId));
  if (second !== undefined || !plan.aligned) return null;
  for (const subId of said ? [said] : learnt) {
    const query = filteredBy(otherQuery(range, plan.timeZone, pair.affiliate), subId, campaign);
    const answer = await readDays(reader, connection.id, query, plan.there);
    const rows = answer.value?.rows.filter(({ offer }) => offer && pair.there.offers.has(offer.id)) ?? [];
    if (answer.value && rows.length > 0)
      return { pair, subId, answer: { ...answer, value: { ...answer.value, rows } } };
  }
  return null;
}

/** The other side with the campaign's part only: what is all its own, and what was told apart. */
function onlyOf(
  campaign: string,
  other: OtherReports,
  subject: Subject,
  apart: readonly Apart[],
): OtherReports {
  const alone = other.pairs.filter((pair) => isAlone(subject, pair));
  const isOwn = (row: ReportRow) => row.campaign?.id === campaign;
  const { value } = other.here;
  const affiliates = new Set([...alone, ...apart.map(({ pair }) => pair)].map(({ affiliate }) => affiliate));
  return {
    ...other,
    pairs: [...alone, ...apart.map(({ pair }) => pair)],
    campaignIn: [...new Set(apart.map(({ subId }) => subId))],
    here: { ...other.here, value: value && { ...value, rows: value.rows.filter(isOwn) } },
    there: new Map(
      [...affiliates].map((affiliate) => [affiliate, unite(other, alone, apart, affiliate)] as const),
    ),
    // What was matched is of all campaigns.
    proofs: [],
    moved: { here: other.moved.here.filter(({ keys }) => keys.campaign?.id === campaign), there: new Map() },
  };
}

function unite(
  other: OtherReports,
  alone: readonly Pair[],
  apart: readonly Apart[],
  affiliate: string | null,
): Known<Report> {
  const whole = alone.filter((pair) => pair.affiliate === affiliate);
  const parts = apart.filter(({ pair }) => pair.affiliate === affiliate).map(({ answer }) => answer);
  const answers = [...whole.slice(0, 1).map((pair) => reportOf(other, pair)), ...parts].filter(
    (answer) => answer !== undefined,
  );
  const offers = new Set(whole.flatMap(({ there }) => [...there.offers]));
  const [first] = answers;
  if (!first?.value) return first ?? { value: null, failure: null, fresh: true };
  const rows = answers.flatMap(({ value }, index) => {
    const isWhole = whole.length > 0 && index === 0;
    return (value?.rows ?? []).filter(({ offer }) => !isWhole || (offer && offers.has(offer.id)));
  });
  const complete = answers.every(({ value }) => value?.complete);
  return { ...first, fresh: answers.every(({ fresh }) => fresh), value: { ...first.value, complete, rows } };
}

function filteredBy(query: ReportQuery, subId: SubId, campaign: string): ReportQuery {
  return { ...query, filter: { ...query.filter, [subId]: [campaign] } };
}

/** Whether the subject sends anything to the pair. */
function isFed({ own }: Subject, { here }: Pair): boolean {
  return own.some(({ offer }) => offer && here.offers.has(offer.id));
}
