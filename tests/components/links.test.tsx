import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeLinks } from '@/entrypoints/options/links/links-file';
import { Options } from '@/entrypoints/options/options';
import { readPlace } from '@/entrypoints/options/place';
import type { OfferList } from '@/utils/messages/links';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { createTexts } from '@/utils/texts/texts';
import { CANDIDATES, OFFER_LISTS, SUGGESTED } from '../screens/offers';

beforeEach(() => {
  location.hash = '#links';
});

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
  const buttons = screen.getAllByRole('button', { name: /^Undo your choice/ });
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Undo your choice for Acme - DE - Sweeps iPhone: Sweeps iPhone DE – SOI #3301',
    'Undo your choice for BlueCasino - CA: You said there is no other side',
  ]);
  for (const button of buttons) fireEvent.click(button);
  await waitFor(() =>
    expect(ask).toHaveBeenCalledWith('links.undo', { here: here('BlueCasino - CA'), there: null }),
  );
  const sweeps = { here: here('Acme - DE - Sweeps iPhone'), there: 'c2' };
  expect(ask).toHaveBeenCalledWith('links.undo', sweeps);
});

test('what an address proves can be refused for that one connection', async () => {
  const { ask } = show('normal');
  fireEvent.click(
    await screen.findByRole('button', {
      name: 'Not this for Acme - US - Keto Diet: Keto Diet US – CPA #4417',
    }),
  );
  const refused = { here: here('Acme - US - Keto Diet'), there: { connection: 'c2', offers: [] } };
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.choose', refused));
});

test('a suggestion says its ground, and one click makes it a link', async () => {
  const { ask } = show('normal');
  const vpn = await row('Direct - UK - VPN');
  expect(vpn).toContain('Maybe SafeLink VPN UK #6010');
  expect(vpn).toContain('Affise Acme · similar name 71%');
  fireEvent.click(screen.getByRole('button', { name: 'Link Direct - UK - VPN with SafeLink VPN UK #6010' }));
  const accepted = { here: here('Direct - UK - VPN'), there: { connection: 'c2', offers: ['6010'] } };
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.choose', accepted));
});

test('only what waits for a link is shown on demand', async () => {
  const { ask } = show('normal');
  fireEvent.click(await screen.findByRole('radio', { name: 'Not linked' }));
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.list', { text: '', only: 'open' }));
});

test('the file holds every link, and nothing that a sheet would run', async () => {
  const evil = {
    ...own('Direct - UK - VPN'),
    offer: { id: '-1+1', name: '=HYPERLINK("https://evil.example")' },
  };
  const file = writeLinks(createTexts('en'), [own('Acme - US - Keto Diet'), evil, own('BlueCasino - CA')]);
  const lines = file.trim().split('\r\n');
  expect(lines[0]).toBe(
    'Connection,Offer id,Offer,"Payout, 7 d",Currency,Leads to,Offer ids there,Offers there,Found by,Evidence',
  );
  expect(lines[1]).toContain('Affise Acme,4417,Keto Diet US – CPA,url-id,offer_id=4417 on acme.g2afse.com');
  expect(lines[2]).toBe(`Voluum main,"'-1+1","'=HYPERLINK(""https://evil.example"")",1128,USD,,,,,`);
  expect(lines[3]).toMatch(/,none,$/);
});

test.each([
  ['an offer', /AutoQuote US 34 .*4611/, 'Link offer', { connection: 'c2', offers: ['4611'] }],
  ['none of them', /^None of these/, 'Leave unlinked', null],
])('the choice of %s is kept, and the dialog closes', async (_, name, button, there) => {
  const { ask } = show('normal');
  fireEvent.click(await screen.findByRole('button', { name: 'Choose the link of Direct - UK - VPN' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'No link yet for this offer' }));
  expect((await dialog.findAllByText('$800.00')).length).toBeGreaterThan(0);
  fireEvent.change(dialog.getByRole('searchbox'), { target: { value: 'quote' } });
  fireEvent.click(await dialog.findByRole('radio', { name }));
  fireEvent.click(dialog.getByRole('button', { name: button }));
  await waitFor(() =>
    expect(ask).toHaveBeenCalledWith('links.choose', { here: here('Direct - UK - VPN'), there }),
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

test('before anything is typed what is most like it stands under it, the best one chosen, in the same columns', async () => {
  const { ask } = show('normal');
  fireEvent.click(await screen.findByRole('button', { name: 'Choose the link of Direct - UK - VPN' }));
  const dialog = within(await screen.findByRole('dialog'));
  const best = await dialog.findByRole<HTMLInputElement>('radio', { name: /Keto Diet US – CPA/ });
  expect(best.checked).toBe(true);
  const rows = screen.getByRole('dialog').querySelectorAll('label.opt');
  const numbers = [...rows].map((each) =>
    [...each.querySelectorAll('.num')].map(({ textContent }) => textContent),
  );
  expect(numbers.slice(0, 3)).toEqual([
    ['138', '$690.00', '−13.8%'],
    ['114', '$478.80', '−40.2%'],
    ['0', '$0.00'],
  ]);
  expect(rows[0]?.textContent).toContain('#4417 · similar name 92% · same $5.00 · Affise Acme');
  expect(rows[1]?.textContent).toContain('pays $4.20');
  expect(rows[2]?.textContent).toContain('no traffic then');
  expect(ask).toHaveBeenCalledWith('links.search', { here: here('Direct - UK - VPN'), text: '' });
  fireEvent.change(dialog.getByRole('searchbox'), { target: { value: ' safe ' } });
  const searched = { here: here('Direct - UK - VPN'), text: 'safe' };
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.search', searched));
});

test('a list too long to draw says so, and is searched in the background', async () => {
  const { ask } = show('long');
  await screen.findByText('The first 3 of 4,821. Search to see the others.');
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search by name or id, here or at the network' }), {
    target: { value: 'keto' },
  });
  await waitFor(() => expect(ask).toHaveBeenCalledWith('links.list', { text: 'keto', only: 'all' }));
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
    ['links.search', (asked) => (asked.text === '' && state !== 'long' ? SUGGESTED : CANDIDATES)],
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

function here(name: string) {
  const { connection, offer } = own(name);
  return { connection, offer: offer.id };
}

async function row(name: string): Promise<string> {
  return (await screen.findByRole('article', { name })).textContent ?? '';
}

function text(): string {
  return document.body.textContent ?? '';
}
