import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { readPlace } from '@/entrypoints/options/place';
import type { OfferList } from '@/utils/messages/map';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { CANDIDATES, OFFER_LISTS } from '../screens/offers';

beforeEach(() => {
  location.hash = '#links';
});
afterEach(cleanup);

test('each offer with what it leads to, why, and what it earned', async () => {
  show('normal');
  const keto = await row('Acme - US - Keto Diet');
  expect(keto).toContain('$800.00');
  expect(keto).toContain('Keto Diet US – CPA #4417');
  expect(keto).toContain('Offer id in the offer’s URL: offer_id=4417 on acme.g2afse.com');
  expect(await row('Direct - UK - VPN')).toContain('Not linked');
  expect(await row('Acme - DE - Sweeps iPhone')).toContain('Chosen by you');
  expect(await row('BlueCasino - CA')).toContain('You said there is no other side');
  expect(text()).toContain('4 of 6 linked');
});

test('only what a person decided can be undone', async () => {
  const { ask } = show('normal');
  await row('BlueCasino - CA');
  const buttons = screen.getAllByRole('button', { name: /^Undo the choice for/ });
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Undo the choice for Acme - DE - Sweeps iPhone',
    'Undo the choice for BlueCasino - CA',
  ]);
  fireEvent.click(buttons[1] as HTMLElement);
  const { connection, offer } = own('BlueCasino - CA');
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.undo', { connection, offer: offer.id }));
});

test.each([
  ['an offer', /^SafeLink VPN UK #4417 · Affise Acme/, 'Link offer', { connection: 'c2', offers: ['4417'] }],
  ['none of them', /^None of these/, 'Leave unlinked', null],
])('the choice of %s is kept, and the dialog closes', async (_, name, button, there) => {
  const { ask } = show('normal');
  fireEvent.click(await screen.findByRole('button', { name: 'Choose the link of Direct - UK - VPN' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'No link yet for this offer' }));
  expect(dialog.getByText('$1,128.00')).toBeDefined();
  fireEvent.click(await dialog.findByRole('radio', { name }));
  fireEvent.click(dialog.getByRole('button', { name: button }));
  const { connection, offer } = own('Direct - UK - VPN');
  await waitFor(() =>
    expect(ask).toHaveBeenCalledWith('links.choose', { here: { connection, offer: offer.id }, there }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.hash).toBe('#links');
});

test('the address opens the choice of one offer', async () => {
  const { connection, offer } = own('BlueCasino - CA');
  location.hash = `#links=${encodeURIComponent(`${offer.id}-of-${connection}`)}`;
  show('normal');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('You said there is no other side. Choose one if that has changed.');
  expect(dialog.textContent).toContain('BlueCasino - CA');
});

test('before anything is typed offers of a like name are suggested, else all', async () => {
  const { ask } = show('normal');
  fireEvent.click(await screen.findByRole('button', { name: 'Choose the link of Direct - UK - VPN' }));
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.search', { text: 'Direct - UK - VPN' }));
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.search', { text: '' }));
  const field = within(screen.getByRole('dialog')).getByRole('searchbox');
  fireEvent.change(field, { target: { value: ' safe ' } });
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.search', { text: 'safe' }));
});

test('a list too long to draw says so, and is searched in the background', async () => {
  const { ask } = show('long');
  await screen.findByText('The first 3 of 4,821. Search to see the others.');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'keto' } });
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.list', { text: 'keto' }));
});

test.each([
  ['empty', 'No offers yet'],
  ['asking', 'Asking for the offers'],
  ['nothing-found', 'No offer matches.'],
])('%s says so', async (state, sentence) => {
  show(state);
  await waitFor(() => expect(text()).toContain(sentence));
});

test.each([
  ['#links', null],
  ['#links=4417-of-one', { offer: '4417', connection: 'one' }],
  ['#links=a-of-b%3D1-of-one', { offer: 'a-of-b=1', connection: 'one' }],
  ['#links=4417', null],
])('%s is read as the choice of %o', (hash, chosen) => {
  expect(readPlace(hash)).toEqual({ section: 'links', chosen });
});

function show(state: string) {
  const list = listOf(state);
  const answers = new Map<string, (asked: { text: string }) => unknown>([
    ['settings.get', () => ({ ...DEFAULT_SETTINGS, language: 'en' })],
    ['connections.list', () => []],
    ['links.list', () => list],
    ['links.search', (asked) => (asked.text.startsWith('Direct') ? { offers: [], found: 0 } : CANDIDATES)],
  ]);
  const ask = vi.fn(
    async (name: string, asked: unknown): Promise<never> =>
      (answers.get(name)?.(asked as { text: string }) ?? null) as never,
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Options
        shell={{
          ask,
          requestOrigins: async () => true,
          hasOrigins: async () => true,
          copy: async () => undefined,
        }}
      />
    </QueryClientProvider>,
  );
  return { ask };
}

function listOf(state: string): OfferList {
  const list = OFFER_LISTS.get(state);
  if (!list) throw new Error(`No such state: ${state}`);
  return list;
}

function own(name: string) {
  const found = listOf('normal').offers.find(({ offer }) => offer.name === name);
  if (!found) throw new Error(`No such offer: ${name}`);
  return found;
}

async function row(name: string): Promise<string> {
  return (await screen.findByRole('article', { name })).textContent ?? '';
}

function text(): string {
  return document.body.textContent ?? '';
}
