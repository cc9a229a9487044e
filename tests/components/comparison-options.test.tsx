import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Options } from '@/entrypoints/options/options';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { LISTS } from '../screens/cards';
import { OFFER_LISTS } from '../screens/offers';
import { USED_RATES } from '../screens/rates';

beforeEach(() => {
  location.hash = '#comparison';
});

describe('bands', () => {
  test('a border applies when its field is left, and its effect is said in numbers', async () => {
    const { changes } = await show();
    const clicks = group('Clicks');
    expect(clicks.getByText(/^Of 1,000 clicks, up to 100 more or fewer agree/)).toBeDefined();
    type(clicks.getByLabelText('Agrees up to'), '12,5');
    await waitFor(() =>
      expect(changes()).toEqual([
        { bands: { ...DEFAULT_SETTINGS.bands, clicks: { ok: 0.125, alert: 0.2, floor: 20 } } },
      ]),
    );
    await waitFor(() => expect(clicks.getByText(/up to 125 more or fewer agree/)).toBeDefined());
    fireEvent.click(clicks.getByRole('button', { name: 'Default for Clicks' }));
    await waitFor(() => expect(changes().at(-1)).toEqual({ bands: DEFAULT_SETTINGS.bands }));
  });

  test('two borders changed one after the other are both kept', async () => {
    const { changes } = await show();
    type(group('Clicks').getByLabelText('Agrees up to'), '5');
    await waitFor(() => expect(changes()).toHaveLength(1));
    type(group('Payout').getByLabelText('Gap beyond'), '6');
    await waitFor(() =>
      expect(changes().at(-1)).toMatchObject({ bands: { clicks: { ok: 0.05 }, payout: { alert: 0.06 } } }),
    );
  });

  test.each([
    ['Agrees up to', '21', 'Not above 20%, where a gap begins.'],
    ['Gap beyond', '9', 'Not below 10%, up to which it agrees.'],
    ['Gap beyond', '', 'A number from 0 to 1,000.'],
    ['Agrees up to', '-1', 'A number from 0 to 1,000.'],
    ['Too few below', '2.5', 'A whole number from 0 to 1,000,000.'],
  ])('%s %s is refused at the field', async (label, text, error) => {
    const { changes } = await show();
    const field = group('Clicks').getByLabelText(label);
    type(field, text);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(group('Clicks').getByText(error)).toBeDefined();
    expect(changes()).toEqual([]);
  });
});

describe('exceptions', () => {
  test('one is added for a link, begins as those behind it, and keeps only what was changed', async () => {
    const { changes } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Add an exception' }));
    const form = within(screen.getByRole('form', { name: 'Add an exception' }));
    await waitFor(() => expect(form.getAllByRole('option', { name: /Keto/ })).toHaveLength(1));
    const offer = form.getByRole<HTMLOptionElement>('option', { name: /Keto/ }).value;
    fireEvent.change(form.getByLabelText('Link'), { target: { value: offer } });
    fireEvent.click(form.getByRole('button', { name: 'Add' }));
    const added = { here: 'c1', there: 'c2', offer, bands: {} };
    await waitFor(() => expect(changes()).toEqual([{ bandOverrides: [added] }]));
    const details = await screen.findByText('Voluum main → Affise Acme');
    const own = within(details.closest('details') as HTMLElement);
    type(within(own.getByRole('group', { name: 'Payout' })).getByLabelText('Gap beyond'), '30');
    await waitFor(() =>
      expect(changes().at(-1)).toEqual({
        bandOverrides: [{ ...added, bands: { payout: { ok: 0.02, alert: 0.3, floor: 5 } } }],
      }),
    );
    // The number behind it, typed again, is none of its own.
    type(within(own.getByRole('group', { name: 'Payout' })).getByLabelText('Gap beyond'), '5');
    await waitFor(() => expect(changes().at(-1)).toEqual({ bandOverrides: [added] }));
    type(within(own.getByRole('group', { name: 'Payout' })).getByLabelText('Gap beyond'), '20');
    fireEvent.click(await own.findByRole('button', { name: 'As above for Payout' }));
    await waitFor(() => expect(changes().at(-1)).toEqual({ bandOverrides: [added] }));
    fireEvent.click(own.getByRole('button', { name: /^Remove the exception of Voluum main → Affise Acme/ }));
    await waitFor(() => expect(changes().at(-1)).toEqual({ bandOverrides: [] }));
  });

  test('one without a link is for all of two connections', async () => {
    const { changes } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Add an exception' }));
    fireEvent.submit(screen.getByRole('form', { name: 'Add an exception' }));
    const added = { here: 'c1', there: 'c2', offer: null, bands: {} };
    await waitFor(() => expect(changes()).toEqual([{ bandOverrides: [added] }]));
  });

  test('a second one for the same is refused', async () => {
    const { changes } = await show({ bandOverrides: [{ here: 'c1', there: 'c2', offer: null, bands: {} }] });
    fireEvent.click(screen.getByRole('button', { name: 'Add an exception' }));
    fireEvent.submit(screen.getByRole('form', { name: 'Add an exception' }));
    expect(screen.getByText('There is one for these already.')).toBeDefined();
    expect(changes()).toEqual([]);
  });
});

test('the last status that counts cannot be left out', async () => {
  const { changes } = await show({ statuses: ['approved'] });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Approved' }));
  expect(screen.getByText('At least one has to count.')).toBeDefined();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Declined' }));
  await waitFor(() => expect(changes()).toEqual([{ statuses: ['approved', 'rejected'] }]));
  expect(screen.queryByText('At least one has to count.')).toBeNull();
});

describe('currency', () => {
  test('nobody is asked for anything before conversion is turned on, and then in that very click', async () => {
    const { changes, requestOrigins, ask } = await show();
    expect(ask).not.toHaveBeenCalledWith('rates.list', null);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Convert into one currency' }));
    expect(requestOrigins).toHaveBeenCalledWith(['https://www.ecb.europa.eu/*']);
    await waitFor(() => expect(changes()).toEqual([{ displayCurrency: 'USD' }]));
    expect(await screen.findByText('1 EUR = 1.08235 USD')).toBeDefined();
    expect(text()).toContain('European Central Bank, 6 Nov · for Affise Blue');
    expect(text()).toContain('Nobody knows what 1 UAH is in USD: no gap for Binom EU. Type a rate above.');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Convert into one currency' }));
    await waitFor(() => expect(changes().at(-1)).toEqual({ displayCurrency: null }));
  });

  test('a refused prompt is said, and asked for again by its own button', async () => {
    const { changes, requestOrigins } = await show({}, false);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Convert into one currency' }));
    await screen.findByText('The browser was not allowed to reach www.ecb.europa.eu');
    await waitFor(() => expect(changes()).toEqual([{ displayCurrency: 'USD' }]));
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    expect(requestOrigins).toHaveBeenCalledTimes(2);
  });
});

describe('typed rates', () => {
  test('one is added, changed in place and removed', async () => {
    const { changes } = await show();
    fill({ Rate: '92,5', in: 'rub' });
    const rub = { currency: 'RUB', per: 'USD', rate: '92.5', since: null };
    await waitFor(() => expect(changes()).toEqual([{ typedRates: [rub] }]));
    type(await screen.findByLabelText('RUB for 1 USD', { selector: 'input' }), '95.25');
    await waitFor(() => expect(changes().at(-1)).toEqual({ typedRates: [{ ...rub, rate: '95.25' }] }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove the rate of RUB for 1 USD' }));
    await waitFor(() => expect(changes().at(-1)).toEqual({ typedRates: [] }));
  });

  test.each([
    [{ Rate: '0', in: 'RUB' }, 'A number above zero, such as 92.5.'],
    [{ Rate: 'x', in: 'RUB' }, 'A number above zero, such as 92.5.'],
    [{ Rate: '1', in: 'roubles' }, 'A code such as RUB or USDT.'],
    [{ Rate: '1', in: 'USD' }, 'Two different currencies.'],
    [{ Rate: '1', in: 'KZT' }, 'There is one from this day already.'],
  ])('%o is refused', async (entry, error) => {
    const { changes } = await show({
      typedRates: [{ currency: 'KZT', per: 'USD', rate: '520', since: null }],
    });
    fill(entry);
    expect(screen.getByText(error)).toBeDefined();
    expect(changes()).toEqual([]);
  });
});

test('how often platforms are asked', async () => {
  const { changes } = await show();
  fireEvent.change(screen.getByLabelText('Today’s numbers'), { target: { value: '0' } });
  await waitFor(() => expect(changes()).toHaveLength(1));
  type(screen.getByLabelText('Conversions and money'), '90');
  await waitFor(() =>
    expect(changes()).toEqual([
      { refreshMinutes: 0 },
      { recheckDays: { ...DEFAULT_SETTINGS.recheckDays, conversions: 90 } },
    ]),
  );
});

test('what could not be kept is said and goes back', async () => {
  await show({}, true, new Error('disk'));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Declined' }));
  await screen.findByText('The change was not kept');
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Declined' }).checked).toBe(false),
  );
});

async function show(own: Partial<Settings> = {}, grants = true, failure?: Error) {
  let settings: Settings = { ...DEFAULT_SETTINGS, language: 'en', ...own };
  const answers = new Map<string, (asked: Partial<Settings>) => unknown>([
    ['settings.get', () => settings],
    [
      'settings.set',
      (changes) => {
        if (failure) throw failure;
        settings = { ...settings, ...changes };
        return settings;
      },
    ],
    ['connections.list', () => LISTS.get('normal')],
    ['links.list', () => OFFER_LISTS.get('normal')],
    ['rates.list', () => USED_RATES],
  ]);
  const ask = vi.fn(
    async (name: string, asked: unknown): Promise<never> =>
      (answers.get(name)?.(asked as Partial<Settings>) ?? null) as never,
  );
  const requestOrigins = vi.fn(async () => grants);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <Options shell={{ ask, requestOrigins, hasOrigins: async () => grants, copy: async () => undefined }} />
    </QueryClientProvider>,
  );
  await screen.findByRole('button', { name: 'Add an exception' });
  const changes = () => ask.mock.calls.filter(([name]) => name === 'settings.set').map(([, asked]) => asked);
  return { ask, requestOrigins, changes };
}

/** Of the general bands. */
function group(name: string) {
  const [first] = screen.getAllByRole('group', { name });
  return within(first as HTMLElement);
}

function type(field: HTMLElement, text: string): void {
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

function fill(entry: Record<string, string>): void {
  for (const [label, value] of Object.entries(entry)) {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  }
  fireEvent.submit(screen.getByLabelText('in').closest('form') as HTMLElement);
}

function text(): string {
  return document.body.textContent ?? '';
}
