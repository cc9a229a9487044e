import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { TextsProvider } from '@/components/texts';
import { Compared } from '@/entrypoints/panel/compared';
import type { PanelView } from '@/utils/model/comparison';
import { PlatformError } from '@/utils/model/errors';
import { MATCHES } from '../fixtures/panel/matches';
import { alert, euros, network, twoCurrencies } from '../fixtures/panel/views';

describe('row by row', () => {
  test('nobody is asked before it is opened, and then about the offers shown, once', async () => {
    const { ask } = show(alert, 'found');
    expect(ask).not.toHaveBeenCalled();
    open('Row by row');
    await screen.findByText(/^156 conversions are on both sides/);
    open('Row by row');
    expect(ask.mock.calls).toEqual([
      [
        'compare.conversions',
        {
          ...{ here: 'voluum-main', there: 'affise-acme', timeZone: 'UTC', offers: ['offer-keto'] },
          range: { from: '2026-11-01', to: '2026-11-07' },
        },
      ],
    ]);
  });

  test('on a network’s page the tracker is still the one that should have heard', async () => {
    const [there] = alert.there;
    if (!alert.here || !there) throw new Error('There are two sides.');
    const turned = {
      ...alert,
      here: { ...there, role: 'network' as const },
      there: [
        {
          ...there,
          ...alert.here,
          links: there.links.flatMap((link) =>
            link.there.map((to) => ({ ...link, here: to, there: [link.here] })),
          ),
        },
      ],
    };
    const { ask } = show(turned, 'found');
    open('Row by row');
    await screen.findByText(/^2 conversions have not reached Voluum main since/);
    expect(ask).toHaveBeenCalledWith(
      'compare.conversions',
      expect.objectContaining({ here: 'voluum-main', there: 'affise-acme', offers: ['offer-keto'] }),
    );
  });

  test('says what is on one side only, what differs and how, and since when nothing arrives', async () => {
    show(alert, 'found');
    open('Row by row');
    await screen.findByText('156 conversions are on both sides, half of them Affise Acme has within 42 sec');
    expect(text()).toContain(
      '2 conversions have not reached Voluum main since 6 Nov, 16:02. The last one before that arrived, from 6 Nov, 15:48.',
    );
    expect(text()).toContain('Of the filled sub ids at Affise Acme number 2 holds the campaign id.');
    expect(text()).toContain('Only at Voluum main4');
    expect(text()).toContain('Only at Affise Acme2');
    expect(text()).toContain('On both sides, but told differently20');
    expect(screen.getAllByText('status: approved → declined')).toHaveLength(18);
    expect(screen.getAllByText('payout: $5.00 → $4.20')).toHaveLength(2);
    expect(screen.getAllByText('no click id').length).toBeGreaterThan(0);
    expect(screen.getAllByText('no time').length).toBeGreaterThan(0);
  });

  test('asks for the explanation anew once rows were found, and not where they were refused', async () => {
    const asked = vi.spyOn(QueryClient.prototype, 'invalidateQueries');
    show(alert, new PlatformError('offline', 'refused'));
    open('Row by row');
    await screen.findByRole('button', { name: 'Ask again' });
    expect(asked).not.toHaveBeenCalled();
    cleanup();
    show(alert, 'found');
    open('Row by row');
    await screen.findByText(/^156 conversions are on both sides/);
    expect(asked.mock.calls).toEqual([[{ queryKey: ['view'] }]]);
  });

  test('draws fifty of each and counts the rest; a list that was cut proves nothing', async () => {
    show(alert, 'cut');
    open('Row by row');
    await screen.findByText('One list was cut off, so what is missing from it proves nothing.');
    expect(screen.getByText('and 4,160 more')).toBeDefined();
    expect(document.querySelectorAll('.row-group')[0]?.querySelectorAll('li')).toHaveLength(50);
    expect(text()).not.toContain('Download');
  });

  test.each([
    ['nothing', 'Neither side lists a conversion of these days.'],
    ['same', '160 conversions are on both sides, half of them Affise Acme has within 25 hr'],
    ['same', 'Both sides list the same.'],
  ])('%s says so', async (state, sentence) => {
    show(alert, state);
    open('Row by row');
    await screen.findByText(sentence);
  });

  test('what is missing here is handed over as a file, as the tracker takes it', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:1';
    });
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      expect(this.download).toBe('voluum-upload-2026-11-01-2026-11-07.csv');
    });
    show(alert, 'found');
    open('Row by row');
    expect(await screen.findByText(/^2 conversions in the form that Voluum main takes/)).toBeDefined();
    expect(text()).toContain('1 is left out');
    fireEvent.click(screen.getByRole('button', { name: 'Download for upload' }));
    expect(saved).toHaveBeenCalledOnce();
    expect(await blobs[0]?.text()).toBe('w1,5,,,2026-11-06T16:02:11+00:00\n');
  });

  test.each([
    ['request', 'These conversions cannot be matched', false],
    ['rate-limit', 'Voluum main / Affise Acme asks for a pause.', true],
  ] as const)('a refusal of kind %s is said', async (kind, sentence, isAskedAgain) => {
    const { ask } = show(alert, new PlatformError(kind, 'refused'));
    open('Row by row');
    await screen.findByText(sentence);
    const again = screen.queryByRole('button', { name: 'Ask again' });
    expect(again !== null).toBe(isAskedAgain);
    if (again) fireEvent.click(again);
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(isAskedAgain ? 2 : 1));
  });
});

describe('money', () => {
  test('the chain from the advertiser to the traffic source stands in one row, with what stays where', () => {
    show(network, 'found');
    const row = screen.getByRole('region', { name: 'From the advertiser to the traffic source' });
    expect(row.textContent).toContain(
      'Advertiser pays$931.50margin $241.50Network pays$690.00Tracked$800.00tracked beyond it +$110.00Media cost$512.00left for the buyer $178.00',
    );
  });

  test('euros and dollars: each in its own, both in one with ≈, and by whose rate', () => {
    show(euros, 'found');
    expect(text()).toContain('≈ −$53.18');
    const cells = [...screen.getByRole('row', { name: /^≈ USD/ }).querySelectorAll('td')];
    expect(cells.map(({ textContent }) => textContent)).toEqual(['$800.00', '≈ $746.82', '']);
    expect(text()).toContain('€690.00');
    expect(text()).toMatch(/1 EUR = 1\.0801–1\.0845 USD \(European Central Bank, 30 Oct\s–\s6 Nov\)/);
  });

  test('without conversion there is no gap of money, and the way to it', () => {
    const { openOptions } = show(twoCurrencies, 'found');
    expect(text()).toContain('USD and EUR: their money has no gap');
    fireEvent.click(screen.getByRole('button', { name: 'Set up' }));
    expect(openOptions).toHaveBeenCalledWith('#comparison');
  });
});

function show(view: PanelView, answer: string | PlatformError) {
  const ask = vi.fn(async (): Promise<never> => {
    if (typeof answer !== 'string') throw answer;
    return MATCHES.get(answer) as never;
  });
  const openOptions = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TextsProvider language="en">
        <Compared
          view={view}
          shell={{ ask, openOptions, openPage: vi.fn(), copy: async () => undefined }}
          onChoose={vi.fn()}
        />
      </TextsProvider>
    </QueryClientProvider>,
  );
  return { ask, openOptions };
}

/** What a browser does of itself when the summary is pressed. */
function open(title: string): void {
  const details = screen.getByText(title).closest('details');
  if (!details) throw new Error(`No such section: ${title}`);
  details.open = true;
}

function text(): string {
  return document.body.textContent ?? '';
}
