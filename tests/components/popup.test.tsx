import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import type { Summary } from '@/utils/model/summary';
import { SUMMARIES } from '../screens/summaries';

afterEach(cleanup);

test('the gap, the side it is measured from and both sums', async () => {
  show('normal');
  await screen.findByText('−$225.70');
  expect(text()).toContain('Networks report less than tracked');
  expect(text()).toContain('Watch −4.1%');
  expect(text()).toContain('$5,551.00');
  expect(text()).toContain('$5,325.30');
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

function show(state: string, { opens = true } = {}) {
  const answers = new Map<string, unknown>([
    ['settings.get', { ...DEFAULT_SETTINGS, language: 'en' }],
    ['summary.get', SUMMARIES.get(state) as Summary],
    ['sites.here', { dashboard: 'voluum', subject: 'Keto US · Facebook', verdict: 'alert' }],
    ['panel.open', opens],
  ]);
  const ask = vi.fn(async (name: string, _: unknown): Promise<never> => answers.get(name) as never);
  const openOptions = vi.fn();
  const close = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Popup shell={{ ask, activeTab: async () => 7, openOptions, close }} />
    </QueryClientProvider>,
  );
  return { ask, openOptions, close };
}

function text(): string {
  return document.body.textContent ?? '';
}
