import { beforeEach, describe, expect, it } from 'vitest';
import { identify } from '@/entrypoints/background/comparisons/judge-rows';
import type { RowVerdict } from '@/utils/model/comparison';
import type { PageView, VisibleRows } from '@/utils/model/page-view';
import { CAMPAIGNS, OFFERS } from '../platforms/catalogue';
import { CAMPAIGN_IDS, OFFER_IDS } from '../platforms/story';
import { AFFISE, NOON, VOLUUM } from './connections';
import { createWorld, dashboard, panel, settle, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

const LIST = view(null, 'campaign');

describe('rows of campaigns', () => {
  it('stand as each campaign’s own page says, in the order they were asked', async () => {
    const { keto, insurance, crypto, dating, sweepsPush, vpn } = CAMPAIGN_IDS;
    const rows = await ask(LIST, { by: 'id', keys: [keto, insurance, crypto, dating, sweepsPush, vpn] });
    expect(rows).toEqual<RowVerdict[]>([
      { verdict: 'alert', metric: 'payout', ratio: -13.8 },
      { verdict: 'ok', metric: 'payout', ratio: 0 },
      { verdict: 'notice', metric: 'payout', ratio: -4.8 },
      { verdict: 'alert', metric: 'payout', ratio: 144.4 },
      // Fed by two campaigns: neither is judged by it.
      { verdict: 'unknown', metric: 'conversions', ratio: null },
      { verdict: 'unlinked', metric: 'conversions', ratio: null },
    ]);
  });

  it('are told apart by their names, and wear nothing where a name is nobody’s', async () => {
    const keys = [`  ${CAMPAIGNS.keto.name.replace(' ', '\u00a0 ')}`, 'Somebody else', CAMPAIGNS.vpn.name];
    const rows = await ask(LIST, { by: 'name', keys });
    expect(rows.map((row) => row?.verdict ?? null)).toEqual(['alert', null, 'unlinked']);
  });

  it('cost no question that one row does not cost', async () => {
    await ask(LIST, { by: 'id', keys: [CAMPAIGN_IDS.keto] });
    const forOne = world.asked.length;
    world = createWorld([VOLUUM, AFFISE]);
    await ask(LIST, {
      by: 'id',
      keys: Array.from({ length: 400 }, (_, index) => Object.values(CAMPAIGN_IDS)[index % 9] ?? ''),
    });
    expect(forOne).toBeGreaterThan(0);
    expect(world.asked).toHaveLength(forOne);
  });
});

describe('rows of offers', () => {
  it('stand as each offer’s own page says', async () => {
    const { sweeps, keto, casino } = OFFER_IDS;
    const rows = await ask(view(null, 'offer'), { by: 'id', keys: [sweeps, keto, casino] });
    expect(rows.map((row) => row?.verdict)).toEqual(['ok', 'alert', 'unlinked']);
  });

  it('inside a campaign are not judged by what other campaigns send as well', async () => {
    const inside = view({ kind: 'campaign', id: CAMPAIGN_IDS.sweepsPush }, 'offer');
    expect(await ask(inside, { by: 'name', keys: [OFFERS.sweeps.name] })).toMatchObject([
      { verdict: 'unknown' },
    ]);
  });
});

it('rows that are neither wear nothing, and neither do rows of a page that nobody is connected to', async () => {
  expect(await ask(view(null, 'source'), { by: 'id', keys: ['1', '2'] })).toEqual([null, null]);
  world = createWorld([AFFISE]);
  expect(await ask(LIST, { by: 'id', keys: [CAMPAIGN_IDS.keto] })).toEqual([null]);
});

describe('a badge that is clicked', () => {
  it('turns the panel to its row, and the panel’s end turns it back', async () => {
    await world.handlers['compare.page'](LIST, dashboard);
    await turn({ by: 'name', keys: [CAMPAIGNS.keto.name] });
    const choice = { choice: null, refresh: false };
    const onRow = await world.handlers['compare.panel'](choice, panel);
    expect(onRow.subject).toMatchObject({
      kind: 'campaign',
      id: CAMPAIGN_IDS.keto,
      name: CAMPAIGNS.keto.name,
    });
    // The numbers that were read are the whole list's.
    expect(onRow.own).toEqual({ state: 'not-checked', why: 'no-table' });
    // Being read again is no new page.
    await world.handlers['compare.page']({ ...LIST, readAt: '2026-11-20T12:00:01Z' }, dashboard);
    expect((await world.handlers['compare.panel'](choice, panel)).subject.id).toBe(CAMPAIGN_IDS.keto);
    await world.handlers['panel.close'](null, panel);
    expect((await world.handlers['compare.panel'](choice, panel)).subject.id).toBeNull();
  });

  it('says so where nobody knows the row, and leaves the panel on the page', async () => {
    await world.handlers['compare.page'](LIST, dashboard);
    expect(await turn({ by: 'name', keys: ['Somebody else'] })).toBe(false);
    expect(
      (await world.handlers['compare.panel']({ choice: null, refresh: false }, panel)).subject.id,
    ).toBeNull();
  });

  const turn = (row: VisibleRows) => world.handlers['panel.row']({ page: LIST, row }, dashboard);
});

describe('names', () => {
  const entities = [
    { id: '1', name: 'Keto US' },
    { id: '2', name: 'Sweeps' },
    { id: '3', name: 'Sweeps' },
    { id: '4', name: null },
  ];
  it.each([
    ['Keto US', '1'],
    [' Keto\u200e  US ', '1'],
    ['keto us', null],
    // Two are called so, and which of them is meant nobody knows.
    ['Sweeps', null],
    ['', null],
    ['__proto__', null],
  ])('%j is %s', (name, id) => {
    expect(identify({ by: 'name', keys: [name] }, entities)).toEqual([id]);
  });
});

function view(entity: PageView['entity'], rowsAre: PageView['rowsAre']): PageView {
  const days = { range: { from: '2026-11-13', to: '2026-11-19' } };
  return { dashboard: 'voluum', account: null, entity, rowsAre, days, visible: null, readAt: NOON };
}

async function ask(page: PageView, rows: VisibleRows) {
  const answer = await world.handlers['compare.rows']({ page, rows }, dashboard);
  await settle();
  return answer.rows;
}
