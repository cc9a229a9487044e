import type { Frame, Page } from '@playwright/test';
import { voluumDefaults } from '../platforms/settings.ts';
import type { CampaignKey } from '../platforms/story.ts';
import { expect, startFresh, test } from './local-browser.ts';
import { decide, openPanel, readComparison, waitForPill } from './panel.ts';
import { AFFISE_AFFILIATE, addConnection, VOLUUM } from './steps.ts';
import { campaignAddress, campaignsAddress } from './voluum-pages.ts';

let dashboard: Page;

test.beforeAll(async ({ extension }) => {
  await startFresh(extension);
  const options = await extension.open('options.html');
  await addConnection(extension, options, VOLUUM);
  await addConnection(extension, options, AFFISE_AFFILIATE);
  await options.close();
  dashboard = await extension.context.newPage();
});

test.beforeEach(({ platforms }) => {
  Object.assign(platforms.voluum.settings.dashboard, voluumDefaults().dashboard);
});

test('the pill shows the verdict, and the panel what Affise says about the same offer and days, to the cent', async () => {
  await dashboard.goto(campaignAddress('keto'));
  const pill = await waitForPill(dashboard);
  expect(pill.text).toContain('−13.8%');
  expect(await pill.computedStyle('position')).toBe('fixed');
  const panel = await openPanel(dashboard);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Keto US · Facebook');
  await expect(panel.getByText('this page', { exact: true })).toBeVisible();
  const rows = await readComparison(panel);
  expect(rows.get('Clicks')).toEqual(['4,812', '4,655', expect.stringContaining('−3.3%')]);
  expect(rows.get('Conversions')).toEqual(['160', '138', expect.stringContaining('−13.8%')]);
  expect(rows.get('approved')?.[1]).toBe('120');
  expect(rows.get('pending')?.[1]).toBe('18');
  expect(rows.get('declined, not counted')?.[1]).toBe('18');
  expect(rows.get('Payout')).toEqual(['$800.00', '$690.00', expect.stringContaining('−13.8%')]);
  expect(rows.get('Media cost')?.[0]).toBe('$512.00');
  await expect(panel.getByText('Affise Acme declined 18 conversions')).toBeVisible();
  await expect(panel.getByText('offer_id=4417', { exact: false })).toBeVisible();
  await expect(panel.getByText('Clicks to clicks', { exact: false })).toBeVisible();
});

const STORIES: [campaign: CampaignKey, what: string, rows: Record<string, string[]>][] = [
  [
    'insurance',
    'two offers of one direct-link campaign, on their sum, visits to clicks',
    {
      'Clicks as visits': ['2,015', '1,968', '−2.3%'],
      Conversions: ['41', '41', '0.0%'],
      Payout: ['$902.00', '$902.00', '0.0%'],
    },
  ],
  [
    'crypto',
    'three conversions dated a day later',
    { Conversions: ['62', '59', '−4.8%'], Payout: ['$1,860.00', '$1,770.00', '−4.8%'] },
  ],
  [
    'dating',
    'a postback that stopped, on a custom tracking domain learnt from the network',
    { Conversions: ['18', '44', '+144.4%'], Payout: ['$61.20', '$149.60', '+144.4%'] },
  ],
];

for (const [campaign, what, expected] of STORIES) {
  test(`${campaign}: ${what}`, async () => {
    const panel = await openOn(campaign);
    // The panel fills in as the platforms answer.
    await expect(async () => {
      const rows = await readComparison(panel);
      for (const [metric, [here = '', there = '', gap = '']] of Object.entries(expected)) {
        const [ours = '', theirs = '', difference = ''] = rows.get(metric) ?? [];
        expect(ours, metric).toContain(here);
        expect(theirs, metric).toBe(there);
        expect(difference, metric).toContain(gap);
      }
    }).toPass({ timeout: 15_000 });
  });
}

test('an offer that two campaigns feed is compared over both, the campaign gets its share and no gap of its own', async () => {
  const panel = await openOn('sweepsPush');
  await expect(panel.getByText('2 campaigns send traffic to Acme - DE - Sweeps iPhone')).toBeVisible();
  await expect(panel.getByText('78.0%', { exact: false })).toBeVisible();
  const rows = await readComparison(panel);
  // This campaign, all campaigns of the offer, Affise: the gap is between the last two.
  expect(rows.get('Conversions')).toEqual(['312', '400', '396', '−1.0%']);
  expect(rows.get('Payout')).toEqual(['$655.20', '$840.00', '$831.60', '−1.0%']);
});

const SETTINGS: [
  string,
  (settings: ReturnType<typeof voluumDefaults>['dashboard']) => void,
  string,
  RegExp,
][] = [
  [
    'zone',
    (page) => {
      page.timeZone = 'America/New_York';
    },
    'other zone',
    /America\/New_York|New York/,
  ],
  [
    'conversion time',
    (page) => {
      page.conversionTimeMode = 'VISIT';
    },
    'other booking',
    /day of its visit/,
  ],
  [
    'currency',
    (page) => {
      page.currency = 'EUR';
    },
    'other currency',
    /EUR/,
  ],
];

for (const [setting, change, label, explanation] of SETTINGS) {
  test(`a page in another ${setting} is found out and said`, async ({ platforms }) => {
    change(platforms.voluum.settings.dashboard);
    const panel = await openOn('keto');
    const sign = panel.getByText(label, { exact: true });
    await expect(sign).toBeVisible();
    await expect(panel.getByText(explanation).or(panel.getByTitle(explanation)).first()).toBeAttached();
    await expect(panel.getByText('this page', { exact: true })).toHaveCount(0);
  });
}

test('a page that was read a while ago is found out and said', async () => {
  await dashboard.goto('about:blank');
  await dashboard.goto(campaignAddress('keto', 'today'));
  await waitForPill(dashboard);
  // What an old tab still prints of a day that has gone on since.
  await dashboard.evaluate((older) => {
    for (const cell of document.querySelectorAll('[role=row]:last-child [role=gridcell]')) {
      const text = older[cell.textContent ?? ''];
      if (text) cell.textContent = text;
    }
  }, OLDER);
  const panel = await openPanel(dashboard);
  await expect(panel.getByText('other age', { exact: true })).toBeVisible({ timeout: 10_000 });
  await expect(panel.getByText('Reload the page and refresh here', { exact: false })).toBeVisible();
});

const OLDER: Record<string, string> = { '200': '190', '130': '121', '5': '4', '$25.00': '$20.00' };

test('days that cannot be read are not guessed: the panel says so and takes the choice', async () => {
  await dashboard.goto(campaignAddress('keto', 'custom-date-time'));
  await dashboard.reload();
  const panel = await openPanel(dashboard);
  await expect(panel.getByText('The days on this page could not be read')).toBeVisible();
  await expect(panel.getByText('not checked', { exact: true })).toBeVisible();
  // A click in the panel's first half second counts for nothing: nobody can have read what it is on.
  await expect(async () => {
    await panel.getByText('Yesterday', { exact: true }).click();
    expect((await readComparison(panel)).get('Conversions')?.slice(0, 2)).toEqual(['21', '16']);
  }).toPass({ timeout: 15_000 });
});

test('an offer without an id in its address is linked by hand, remembered, and compared', async () => {
  let panel = await openOn('vpn');
  await expect(panel.getByText('No link yet for this offer')).toBeVisible();
  await panel.getByRole('searchbox').or(panel.getByRole('textbox')).first().fill('SafeLink');
  await panel.getByText('SafeLink VPN UK').click();
  await decide(panel, 'Link offer');
  await expect
    .poll(async () => (await readComparison(panel)).get('Payout')?.slice(0, 2))
    .toEqual(['$1,128.00', '$1,116.00']);
  panel = await openOn('vpn');
  await expect(panel.getByText('Chosen by you')).toBeVisible();
});

test('"none of these" is an answer, and ends the asking', async () => {
  let panel = await openOn('casino');
  await panel.getByText('None of these').click();
  await decide(panel, 'Leave unlinked');
  await expect(panel.getByText('You said there is no other side').first()).toBeVisible();
  panel = await openOn('casino');
  await expect(panel.getByText('You said there is no other side').first()).toBeVisible();
});

test('a foreign affiliate id in the address is no link', async () => {
  const panel = await openOn('nutra');
  await expect(panel.getByText('No link yet for this offer')).toBeVisible();
});

test('the page follows its router: list, replaceState, a page without a report', async () => {
  await dashboard.goto(campaignsAddress());
  await dashboard.reload();
  const list = await waitForPill(dashboard);
  expect(list.attributes.get('aria-label')).toMatch(/Trackside/);
  await dashboard.evaluate((address) => history.replaceState(null, '', address), campaignAddress('dating'));
  await dashboard.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
  await expect.poll(async () => (await waitForPill(dashboard)).text).toContain('%');
});

test('the host page sees a closed root and neither a name nor an amount', async () => {
  await openOn('keto');
  const seen = await dashboard.evaluate(() => {
    const guests = [...document.querySelectorAll('html > div')];
    return {
      guests: guests.length,
      roots: guests.filter((guest) => guest.shadowRoot).length,
      frames: window.length,
      text: guests.map((guest) => guest.textContent + guest.outerHTML).join(''),
      found: ['690.00', '800.00', 'Keto Diet US'].filter((text) =>
        (window as unknown as { find(text: string): boolean }).find(text),
      ),
    };
  });
  expect(seen.guests).toBeGreaterThan(0);
  expect(seen.roots).toBe(0);
  expect(seen.frames).toBe(0);
  expect(seen.text).not.toMatch(/Keto|Affise|\d\.\d/);
  // The page's own revenue is found, so the search works; what only the panel says is not.
  expect(seen.found).toEqual(['800.00']);
});

/** Opens the campaign in a fresh document, and the panel on it. */
async function openOn(campaign: CampaignKey): Promise<Frame> {
  await dashboard.goto('about:blank');
  await dashboard.goto(campaignAddress(campaign));
  return openPanel(dashboard);
}
