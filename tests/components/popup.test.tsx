import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { PlatformError } from '@/utils/model/errors';
import type { HiddenPlaces } from '@/utils/model/presence';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { Summary } from '@/utils/model/summary';
import type { SyncProgress } from '@/utils/model/sync';
import { phrase } from '@/utils/texts/phrase';
import { NOW, SUMMARIES } from '../screens/summaries';
import { SYNCS } from '../screens/syncs';

test('the gap, the side it is measured from and both sums', async () => {
  show('normal');
  await screen.findByText('−$225.70');
  expect(text()).toContain('Networks report less than tracked');
  expect(text()).toContain('Watch −4.1%');
  expect(text()).toContain('$5,551.00');
  expect(text()).toContain('$5,325.30');
});

test('what was converted stands in each side’s own money as well, and what could not be is named', async () => {
  const { openOptions } = show('converted');
  const own = await screen.findByText(
    'In their own money: tracked $5,551.00, networks say €2,426.90 + $2,704.24',
  );
  expect(own.title).toMatch(/^1 EUR = 1.0794–1.0812 USD \(European Central Bank, 30 Oct\s–\s6 Nov\)$/u);
  screen.getByText('No rate for UAH: not converted, and in no sum here.');
  fireEvent.click(screen.getByRole('button', { name: 'Set up' }));
  expect(openOptions).toHaveBeenCalledWith('#comparison');
});

test('a broken connection stands above the gaps and its Fix opens the options there', async () => {
  const { openOptions } = show('broken');
  fireEvent.click(await screen.findByRole('button', { name: 'Fix CAKE Blue' }));
  expect(openOptions).toHaveBeenCalledWith('#connection=c4');
  const [first] = screen.getByRole('list', { name: 'Not working' }).children;
  expect(first?.textContent).toContain('Key refused');
  expect(first?.textContent).toContain('$190.40');
  const names = screen.getAllByRole('list').map((list) => list.getAttribute('aria-label'));
  expect(names).toEqual(['Not working', 'Gaps by money at stake', 'Connections']);
});

test('a failure that passes by itself has no Fix', async () => {
  show('failed');
  await screen.findByRole('button', { name: 'Fix Affise Acme' });
  expect(screen.queryByRole('button', { name: 'Fix Voluum main' })).toBeNull();
});

test('an old side takes the verdict away, not the number', async () => {
  show('stale');
  await screen.findByText('−$225.70');
  expect(text()).toContain('Not current −4.1%');
  expect(text()).not.toContain('Watch');
});

test('an old side of less than a twentieth leaves the verdict', async () => {
  show('broken');
  await screen.findByText('−$225.70');
  expect(text()).toContain('Watch −4.1%');
});

test('today is shown and not judged', async () => {
  show('today');
  await screen.findByText('−$11.52');
  expect(text()).toContain('So far −12.0%');
  expect(text()).not.toContain('Gaps by money at stake');
});

test('an absent sum is a dash, never zero', async () => {
  show('partial');
  await screen.findByText('The gap appears when both sides have answered');
  expect(text()).not.toContain('$0.00');
});

test('each currency has its own ledger', async () => {
  show('two-currencies');
  await screen.findByText('−€172.80');
  expect(screen.getByText('−$225.70')).toBeDefined();
});

test('without connections there is one thing to do, and it has the focus', async () => {
  const { openOptions } = show('empty');
  const add = await screen.findByRole('button', { name: 'Add a connection' });
  expect(document.activeElement).toBe(add);
  fireEvent.click(add);
  expect(openOptions).toHaveBeenCalledWith('#add');
});

test('the demo is one click away: its pair is added, then its dashboard opens', async () => {
  const { ask, answers, openPage } = show('empty');
  answers.set('connections.list', [{ platform: 'demo', portal: 'tracker' }]);
  fireEvent.click(await screen.findByRole('button', { name: 'Try the demo' }));
  await waitFor(() => expect(openPage).toHaveBeenCalledWith('demo.html'));
  expect(ask.mock.calls.filter(([name]) => name === 'connections.save')).toEqual([
    ['connections.save', expect.objectContaining({ platform: 'demo', portal: 'network' })],
  ]);
});

test('a demo that cannot be added says so, and opens nothing', async () => {
  const { ask, openPage } = show('empty');
  const demo = await screen.findByRole('button', { name: 'Try the demo' });
  ask.mockRejectedValueOnce(new PlatformError('unavailable', ''));
  fireEvent.click(demo);
  expect((await screen.findByRole('alert')).textContent).toContain('Demo did not answer');
  expect(openPage).not.toHaveBeenCalled();
});

test('Explore is one click away where there are numbers, and only there', async () => {
  const { openPage } = show('normal');
  fireEvent.click(await screen.findByRole('button', { name: 'Explore' }));
  expect(openPage).toHaveBeenCalledWith('explore.html');
  cleanup();
  show('empty');
  await screen.findByRole('button', { name: 'Try the demo' });
  expect(screen.queryByRole('button', { name: 'Explore' })).toBeNull();
});

test('arrow keys walk the gaps from the first one', async () => {
  show('normal');
  await screen.findByText('Keto US · Facebook', { selector: '.what' });
  const rows = [...screen.getByRole('list', { name: 'Gaps by money at stake' }).children];
  await waitFor(() => expect(document.activeElement).toBe(rows[0]));
  fireEvent.keyDown(rows[0] as Element, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(rows[1]);
  fireEvent.keyDown(rows[1] as Element, { key: 'End' });
  expect(document.activeElement).toBe(rows.at(-1));
});

test('an offer without a link leads to its choice in the options', async () => {
  const { openOptions } = show('normal');
  fireEvent.click(await screen.findByRole('button', { name: 'Choose the link of Casino CA · SEO' }));
  expect(openOptions).toHaveBeenCalledWith(`#links=${encodeURIComponent('Casino CA · SEO-of-c1')}`);
  fireEvent.click(screen.getByRole('button', { name: 'All offers' }));
  expect(openOptions).toHaveBeenCalledWith('#links');
});

test('at most six gaps at first, the rest when asked for', async () => {
  show('many');
  const list = await screen.findByRole('list', { name: 'Gaps by money at stake' });
  expect(list.children).toHaveLength(6);
  fireEvent.click(screen.getByRole('button', { name: 'Show 4 more' }));
  expect(list.children).toHaveLength(10);
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
});

test('each sum stands against the days before, in words too, and the profit has its line', async () => {
  show('normal');
  await screen.findByText('−$225.70');
  const ups = [...document.querySelectorAll('.change')];
  expect(ups.map((change) => change.querySelector('.vh')?.textContent)).toEqual([
    'up 4.0%',
    'down 1.1%',
    'up 8.0%',
  ]);
  expect(ups.map((change) => change.getAttribute('title'))).toEqual([
    'Against 25–31 Oct: +$212.40',
    'Against 25–31 Oct: −$61.10',
    'Against 25–31 Oct: +$79.15',
  ]);
  const line = screen.getByRole('img', { name: /^Profit by day/ });
  expect(line.getAttribute('aria-label')).toBe(
    'Profit by day, 1–7 Nov: lowest $88.60, highest $227.20, on the last day $227.20',
  );
  expect(line.querySelector('polyline')?.getAttribute('points')?.split(' ')).toHaveLength(7);
});

test.each(['today', 'partial', 'stale'])('%s: nothing is held against the days before', async (state) => {
  show(state);
  await screen.findByText('Tracked');
  expect(document.querySelector('.change')).toBeNull();
});

test('where no profit is told the gap has the line; beyond ten times the amount stands for the percentage', async () => {
  show('two-currencies');
  await screen.findByRole('img', { name: /^Gap by day/ });
  cleanup();
  show('agrees');
  await screen.findByText('Tracked');
  expect(document.querySelector('.change')?.textContent).toContain('up $5,481.00');
});

test('a gap says its reason in two words, and all of it when it is opened by Enter; Esc closes that first', async () => {
  const { close, openOptions } = show('normal');
  await screen.findByText('Declined later');
  const row = screen.getByRole('list', { name: 'Gaps by money at stake' }).children[0] as HTMLElement;
  await waitFor(() => expect(document.activeElement).toBe(row));
  expect(row.querySelector('.detail')?.hasAttribute('hidden')).toBe(true);
  fireEvent.keyDown(row, { key: 'Enter' });
  expect(row.querySelector('.detail')?.hasAttribute('hidden')).toBe(false);
  expect(row.textContent).toContain('138');
  fireEvent.click(screen.getByRole('button', { name: 'See its link' }));
  expect(openOptions).toHaveBeenCalledWith(expect.stringMatching(/^#links=Keto/));
  fireEvent.keyDown(row, { key: 'Escape' });
  expect(row.querySelector('.detail')?.hasAttribute('hidden')).toBe(true);
  expect(close).not.toHaveBeenCalled();
  fireEvent.keyDown(row, { key: 'Escape' });
  expect(close).toHaveBeenCalled();
});

test('Enter opens what a row is about: a connection, its mending', async () => {
  const { openOptions } = show('broken');
  await screen.findByText('−$225.70');
  for (const [list, hash] of [
    ['Not working', '#connection=c4'],
    ['Connections', '#connection=c1'],
  ] as const) {
    const [row] = (await screen.findByRole('list', { name: list })).children;
    (row as HTMLElement).focus();
    fireEvent.keyDown(row as Element, { key: 'Enter' });
    expect(openOptions).toHaveBeenLastCalledWith(hash);
  }
});

test('R asks everybody again', async () => {
  const { ask } = show('normal');
  await screen.findByText('−$225.70');
  fireEvent.keyDown(document.body, { code: 'KeyR', key: 'r' });
  await waitFor(() => expect(ask).toHaveBeenCalledWith('summary.get', { range: '7d', refresh: true }));
});

test('older days have one bar; stopping says what stays, and it goes on when told to', async () => {
  const { ask, answers, client } = show('normal', { syncs: SYNCS.get('running') ?? [] });
  const bar = await screen.findByRole('progressbar', { name: 'Older days of all connections' });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['72', '180']);
  expect(text()).toContain('72 of 180 days · 43 pages, 131,865 rows');
  answers.set('sync.list', []);
  fireEvent.click(screen.getByRole('button', { name: /^Stop/ }));
  await screen.findByText('Stopped. 72 days stay.');
  expect(ask).toHaveBeenCalledWith('sync.stop', { id: 'c2' });
  expect(ask).toHaveBeenCalledWith('sync.stop', { id: 'c3' });
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Go on/ }).hasAttribute('disabled')).toBe(false),
  );
  answers.set('sync.list', SYNCS.get('running'));
  fireEvent.click(screen.getByRole('button', { name: /^Go on/ }));
  await waitFor(() => expect(ask).toHaveBeenCalledWith('sync.start', { id: 'c3' }));
  await screen.findByRole('button', { name: /^Stop/ });
  answers.set('sync.list', []);
  await client.invalidateQueries();
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

test('older days that wait say why', async () => {
  show('normal', { syncs: SYNCS.get('waiting') ?? [] });
  await screen.findByText('Asked to pause · 8 of 90 days');
});

test('locked: no number, only the passphrase; a wrong one is said at the field', async () => {
  const { ask } = show('normal', { lock: 'locked' });
  const field = await screen.findByLabelText('Passphrase');
  expect(document.activeElement).toBe(field);
  expect(text()).not.toContain('$');
  ask.mockImplementationOnce(async () => {
    throw new PlatformError('request', '', { advice: phrase('refused.passphrase') });
  });
  fireEvent.change(field, { target: { value: 'wrong horse' } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await screen.findByText('This is not the passphrase.');
  expect(ask).toHaveBeenCalledWith('lock.unlock', { passphrase: 'wrong horse' });
});

test('another range and a refresh are asked for', async () => {
  const { ask } = show('normal');
  fireEvent.click(await screen.findByRole('radio', { name: '30 d' }));
  await waitFor(() => expect(ask).toHaveBeenCalledWith('summary.get', { range: '30d', refresh: false }));
  fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(ask).toHaveBeenCalledWith('summary.get', { range: '30d', refresh: true }));
});

test('numbers stay on screen when a refresh fails', async () => {
  const { ask } = show('normal');
  await screen.findByText('−$225.70');
  ask.mockRejectedValue(new Error('gone'));
  fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Trackside could not answer');
  expect(screen.getByText('−$225.70')).toBeDefined();
});

test('the panel opens in the tab under the popup; where it cannot, that is said', async () => {
  const { ask, close } = show('normal', { opens: false });
  fireEvent.click(await screen.findByRole('button', { name: 'Open panel' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Reload the page');
  expect(ask).toHaveBeenCalledWith('panel.open', { tab: 7 });
  expect(close).not.toHaveBeenCalled();
});

test.each<[string, Partial<HiddenPlaces>, string, string | null]>([
  [
    'the host',
    { hosts: [{ host: 'panel.voluum.com', whole: true, pages: 0 }] },
    'Hidden on panel.voluum.com',
    'panel.voluum.com',
  ],
  ['everywhere', { everywhere: true }, 'Hidden on every page', null],
])('hidden on %s: that is said, with the way back', async (_, hidden, words, host) => {
  const { ask, answers } = show('normal', { hidden });
  await screen.findByText(words);
  expect(screen.queryByRole('button', { name: 'Open panel' })).toBeNull();
  answers.set('presence.list', { everywhere: false, hosts: [] });
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  await screen.findByRole('button', { name: 'Open panel' });
  expect(ask).toHaveBeenCalledWith('presence.show', { host });
});

test.each(['Hide on this page', 'Hide on this site', 'Hide everywhere'])(
  '%s, from the popup',
  async (words) => {
    const { ask, answers } = show('normal');
    fireEvent.click(await screen.findByRole('button', { name: 'Hide' }));
    answers.set('presence.list', {
      everywhere: false,
      hosts: [{ host: 'panel.voluum.com', whole: false, pages: 1 }],
    });
    const site = answers.get('sites.here') as object;
    answers.set('sites.here', { ...site, hidden: true });
    fireEvent.click(screen.getByRole('button', { name: words }));
    await screen.findByText('Hidden on pages of panel.voluum.com');
    const scope = { page: 'page', site: 'host' }[words.split(' ').at(-1) ?? ''] ?? 'everywhere';
    expect(ask).toHaveBeenCalledWith('presence.hide-here', { tab: 7, scope });
  },
);

test('nothing is hidden by looking at the ways to', async () => {
  const { ask } = show('normal');
  fireEvent.click(await screen.findByRole('button', { name: 'Hide' }));
  expect(document.activeElement?.textContent).toBe('Hide on this page');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByRole('button', { name: 'Open panel' });
  expect(ask).not.toHaveBeenCalledWith('presence.hide-here', expect.anything());
});

test('another host that is hidden is no matter here', async () => {
  show('normal', { hidden: { hosts: [{ host: 'acme.affise.com', whole: true, pages: 0 }] } });
  await screen.findByRole('button', { name: 'Open panel' });
});

test('agrees in words too, unless a side is old', async () => {
  show('agrees');
  await screen.findByText('Networks and tracker agree');
  expect(text()).toContain('−$12.40');
});

test('invented numbers say that they are, and lead to where they end', async () => {
  const { openPage } = show('demo');
  fireEvent.click(await screen.findByRole('button', { name: 'Demo' }));
  expect(openPage).toHaveBeenCalledWith('demo.html');
  cleanup();
  show('normal');
  await screen.findByText('−$225.70');
  expect(screen.queryByRole('button', { name: 'Demo' })).toBeNull();
});

function show(
  state: string,
  {
    opens = true,
    hidden = {} as Partial<HiddenPlaces>,
    lock = 'off',
    syncs = [] as readonly SyncProgress[],
  } = {},
) {
  const answers = new Map<string, unknown>([
    ['settings.get', { ...DEFAULT_SETTINGS, language: 'en' }],
    ['summary.get', SUMMARIES.get(state) as Summary],
    ['sync.stop', null],
    ['sync.start', null],
    ['sites.here', { dashboard: 'voluum', subject: 'Keto US · Facebook', verdict: 'alert' }],
    ['panel.open', opens],
    ['presence.list', { everywhere: false, hosts: [], ...hidden }],
    ['presence.show', null],
    ['presence.hide-here', true],
    ['lock.state', lock],
    ['sync.list', syncs],
  ]);
  const ask = vi.fn(async (name: string, _: unknown): Promise<never> => answers.get(name) as never);
  const openOptions = vi.fn();
  const openPage = vi.fn();
  const close = vi.fn();
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(NOW));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <Popup
        shell={{
          ...{ ask, openOptions, openPage, close },
          activeTab: async () => ({ id: 7, host: 'panel.voluum.com' }),
        }}
      />
    </QueryClientProvider>,
  );
  return { ask, answers, client, openOptions, openPage, close };
}

function text(): string {
  return document.body.textContent ?? '';
}
