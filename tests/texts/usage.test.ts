import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHARED } from '@/components/explore/packet/days';
import { MEANINGS } from '@/components/paste/columns';
import { REASONS } from '@/components/paste/read-rows';
import { EXPLAINED } from '@/entrypoints/options/comparison/metrics';
import { GROUPS } from '@/entrypoints/options/place';
import { COUNTINGS } from '@/utils/compare/recount';
import { OFFER_FILTERS } from '@/utils/messages/links';
import { CHOOSABLE_STATUSES, JUDGED, VERDICTS, WATERFALL } from '@/utils/model/comparison';
import { CAUSES } from '@/utils/model/explanation';
import { RATIOS } from '@/utils/model/explore';
import { EARLIER, EXPLORE_PRESETS } from '@/utils/model/explore-days';
import { LINK_ORIGINS } from '@/utils/model/link';
import { AMOUNTS, COUNTS } from '@/utils/model/metrics';
import { VISIBLE_COLUMNS } from '@/utils/model/page-view';
import { PORTALS, ROLES } from '@/utils/model/platform';
import { HIDE_SCOPES } from '@/utils/model/presence';
import { RATE_ORIGINS } from '@/utils/model/rate';
import { DIMENSIONS, ENTITY_KINDS, NOTE_CODES } from '@/utils/model/report';
import { SUMMARY_RANGES } from '@/utils/model/summary';
import { sentencesIn } from './all';

const FAILURES = Object.keys(sentencesIn('en'))
  .filter((key) => /^failure\..*\.what$/.test(key))
  .map((key) => key.split('.')[1] ?? '');

const LINK_COLUMNS = [
  ...['connection', 'offer-id', 'offer', 'payout', 'currency', 'to', 'there-ids', 'there'],
  ...['origin', 'evidence'],
];

/** What keys that are put together hold in their middle. tsc proves that each is a key; here that each key is one. */
const MIDDLES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['demo.*', ['campaign', 'offer']],
  ['demo.*s', ['campaign', 'offer']],
  ['bands.*', ['ok', 'alert', 'floor']],
  ['bands.effect.*', JUDGED],
  ['cause.*.short', CAUSES],
  ['cause.*.step', CAUSES],
  ['days.*', ['yesterday', '7d', '14d', 'this-month', 'backwards', 'too-many']],
  ['column.*', [...COUNTS, ...AMOUNTS, ...RATIOS]],
  ['definitions.*', ['clicks', 'visits', 'uniqueClicks', 'conversion', 'visit']],
  ['explore.*', ['empty', 'locked', 'silent', 'side-by-side', 'plain']],
  ['explore.*-text', ['empty', 'locked', 'silent']],
  ['explore.against-*', EARLIER],
  ['explore.days.*', EXPLORE_PRESETS],
  ['explore.export-*', ['csv', 'json', 'table', 'text']],
  ['failure.*.short', FAILURES],
  ['failure.*.step', FAILURES],
  ['failure.*.what', FAILURES],
  ['form.use-*', ['api', 'dashboard']],
  ['hide.*', HIDE_SCOPES],
  ['ledger.days-*', ['profit', 'gap']],
  ['ledger.profit-*', ['approved', 'tracked']],
  ['link.*', LINK_ORIGINS],
  ['lock.strength-*', ['short', 'weak', 'fair', 'strong']],
  ['links.file.*', LINK_COLUMNS],
  ['links.only-*', OFFER_FILTERS],
  ['look.theme-*', ['auto', 'light', 'dark']],
  ['metric.*', VISIBLE_COLUMNS],
  ['note.*', NOTE_CODES],
  ['options.*', [...GROUPS.flatMap(({ sections }) => sections)]],
  ['options.group-*', ['data', 'judging', 'browser', 'help']],
  [
    'own.*',
    [
      'counting',
      'zone',
      'conversion-time',
      'currency',
      'age',
      'unknown',
      'no-table',
      'no-days',
      'no-answer',
      'selection',
    ],
  ],
  ['own.counting-*', COUNTINGS.map(({ name }) => name)],
  ['own.*-text', ['conversion-time', 'age', 'unknown']],
  ['origin.of.*', RATIOS],
  ['metrics.*', EXPLAINED],
  ['metrics.name.*', EXPLAINED],
  ['packet.*', SHARED],
  ['ruled.*', ['zone', 'days', 'currency', 'per-conversion', 'clicks', 'age']],
  ['packet.rate-*', RATE_ORIGINS],
  ['panel.in.*', [...ENTITY_KINDS, 'list']],
  ['paste.is-*', MEANINGS],
  ['paste.why-*', REASONS],
  ['portal.*', PORTALS],
  ['range.*', SUMMARY_RANGES],
  ['rates.*', ['per', 'rate', 'currency']],
  ['rates.origin.*', RATE_ORIGINS],
  ['reason.*-nothing', ['here', 'there']],
  ['reason.*-stopped', ['here', 'there']],
  ['repair.*', ['api', 'dashboard']],
  ['rhythm.*', ['clicks', 'summaries', 'conversions']],
  ['rhythm.*-hint', ['clicks', 'summaries', 'conversions']],
  ['rows.differs.*', ['status', 'payout', 'day']],
  ['rows.status.*', CHOOSABLE_STATUSES],
  ['role.*', ROLES],
  ['shape.*', ['copy', 'copied', 'failed']],
  ['staff.*', ['general-manager', 'affiliate-manager', 'account-manager', 'owner']],
  ['statuses.*', CHOOSABLE_STATUSES],
  ['statuses.*-hint', CHOOSABLE_STATUSES],
  ['state.*', ['no-tracker', 'no-traffic']],
  ['state.*-text', ['no-tracker', 'no-traffic']],
  ['table.*', ['approved', 'pending', 'hold', 'rejected']],
  ['table.as-*', ['visits', 'uniqueClicks']],
  ['verdict.*', VERDICTS],
  ['word.*', [...DIMENSIONS, 'there']],
  ['waterfall.*', WATERFALL],
  ['welcome.*', ['keys', 'numbers', 'looks']],
  ['welcome.*-text', ['keys', 'numbers', 'looks']],
]);

/** Where the product says its sentences. */
const sources = globSync(
  '{components,connectors,entrypoints,utils/texts,utils/overlay,utils/store}/**/*.{ts,tsx}',
)
  .filter((path) => !/texts.languages/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const literals = new Set([...sources.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, key]) => key));
const patterns = new Set(
  [...sources.matchAll(/`([a-z]+\.(?!html)[\w.-]*)\$\{(?!string\})[^}]+\}([\w.-]*)`/g)].map(
    ([, before, after]) => `${before}*${after}`,
  ),
);

test('every sentence is said somewhere', () => {
  const composed = [...patterns].flatMap((pattern) =>
    (MIDDLES.get(pattern) ?? []).map((middle) => pattern.replace('*', middle)),
  );
  const said = new Set([...literals, ...composed]);
  expect(Object.keys(sentencesIn('en')).filter((key) => !said.has(key))).toEqual([]);
});

test('every key that is put together is known here, and none that is not', () => {
  expect([...patterns].toSorted()).toEqual([...MIDDLES.keys()].toSorted());
});
