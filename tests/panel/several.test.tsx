import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TextsProvider } from '@/components/texts';
import { Body } from '@/entrypoints/panel/body';
import type { Shell } from '@/entrypoints/panel/shell';
import type { PanelView } from '@/utils/model/comparison';
import { asked, ketoAtAffise, refused, twoNetworks, upsellAtEverflow } from '../fixtures/panel/several';
import { alert } from '../fixtures/panel/views';

afterEach(cleanup);

test('each connection has a column: its number, its gap, and of what that is a percentage', () => {
  const { cells } = open(twoNetworks);
  expect(cells('Conversions')).toEqual(['160', '78 −18.8% of 96', '63 −1.6% of 64']);
  expect(cells('Payout')).toEqual(['$800.00', '$390.00 −18.8% of $480.00', '$315.00 −1.6% of $320.00']);
  expect(cells('pending')).toEqual(['– not told', '18', '– not told']);
  // What was approved, less what the same offers cost.
  expect(cells('Profit')).toEqual(['$288.00', '−$7.20', '$95.20']);
});

test('a gap of the whole column does not say of what it is', () => {
  const whole = { ...upsellAtEverflow, base: alert.here?.metrics ?? {} };
  const { cells } = open({ ...twoNetworks, there: [ketoAtAffise, whole] });
  expect(cells('Conversions')).toEqual(['160', '78 −18.8% of 96', '63 −1.6%']);
});

test('clicks of different kinds are named where they are held against each other', () => {
  const definitions = { ...upsellAtEverflow.definitions, clicks: 'visits' as const };
  const { cells } = open({ ...twoNetworks, there: [ketoAtAffise, { ...upsellAtEverflow, definitions }] });
  expect(cells('Clicks')).toEqual(['4,812', '2,793 −3.3% of 2,887', '1,890 −1.8% of 2,924 as visits']);
});

test('what is under the table is about the worst one, until another head is pressed', () => {
  const { head, pair, headline, opened } = open(twoNetworks);
  expect(head('Affise Acme').getAttribute('aria-pressed')).toBe('true');
  expect(pair()).toMatch(/^Voluum main and Affise Acme.*offer_id=4417/);

  fireEvent.click(head('Everflow Blue River'));
  expect(head('Affise Acme').getAttribute('aria-pressed')).toBe('false');
  expect(head('Everflow Blue River').getAttribute('aria-pressed')).toBe('true');
  expect(pair()).toMatch(/^Voluum main and Everflow Blue River−\$5\.00Agrees −1\.6%.*2CTPL\/42X1/);
  expect(pair()).not.toContain('4417');
  // The page's worst gap stays the headline.
  expect(headline()).toMatch(/Affise Acme−\$90\.00Gap −18\.8%/);
  fireEvent.click(within(document.body).getByRole('button', { name: 'Explore' }));
  expect(opened).toEqual([expect.stringContaining('there=everflow-river')]);
});

test('one that failed and one that is asked say so in their own columns, the others stand', () => {
  const { cells, head, pair } = open({ ...twoNetworks, there: [ketoAtAffise, refused, asked] });
  expect(columnOf(head('CAKE BlueNet'))).toContain('Key refused');
  expect(columnOf(head('Affilae EU'))).toContain('Asking');
  expect(cells('Conversions')).toEqual(['160', '78 −18.8% of 96', '63', '– not told']);
  expect(within(document.body).queryByRole('button', { name: 'Fix' })).toBeNull();
  fireEvent.click(head('CAKE BlueNet'));
  expect(pair()).toContain('CAKE BlueNet refused this key.');
  expect(within(document.body).getByRole('button', { name: 'Fix' })).toBeTruthy();
  fireEvent.click(head('Affilae EU'));
  expect(pair()).toContain('Waiting for Affilae EU.');
});

test('on a network’s page a link is corrected where its sender’s links stand', () => {
  const network = { ...ketoAtAffise, role: 'network' as const };
  const tracker = {
    ...upsellAtEverflow,
    connection: 'voluum-main',
    name: 'Voluum main',
    role: 'tracker' as const,
  };
  const above = { ...upsellAtEverflow, role: 'affiliate' as const };
  const { head, change, opened } = open({ ...twoNetworks, here: network, there: [tracker, above] });
  change();
  fireEvent.click(head('Everflow Blue River'));
  change();
  expect(opened).toEqual(['#links=42-of-voluum-main', '#links=offer-upsell-of-affise-acme']);
});

test('a single connection has no head to be pressed, and its gap in a column of its own', () => {
  const { cells } = open(alert);
  expect(cells('Conversions')).toEqual(['160', '138', '−13.8%']);
  expect(within(document.body).queryByRole('button', { pressed: true })).toBeNull();
});

function open(view: PanelView) {
  const opened: string[] = [];
  const shell: Shell = {
    ask: () => new Promise(() => undefined),
    openOptions: (hash) => opened.push(hash),
    openPage: (path) => opened.push(path),
    copy: async () => undefined,
  };
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <TextsProvider language="en">
        <Body view={view} days={null} shell={shell} />
      </TextsProvider>
    </QueryClientProvider>,
  );
  const screen = within(container);
  const table = within(screen.getByRole('table', { name: 'Comparison' }));
  return {
    opened,
    head: (name: string) => table.getByRole('button', { name }),
    pair: () => container.querySelector('.pair')?.textContent,
    change: () => fireEvent.click(screen.getByRole('button', { name: /^Change the link of/ })),
    headline: () => container.querySelector('.verdict')?.textContent,
    cells: (metric: string) => {
      const row = table.getByRole('rowheader', { name: new RegExp(`^${metric}`) }).closest('tr');
      return [...(row?.querySelectorAll('td') ?? [])].map(readCell);
    },
  };
}

/** The cell's parts, which stand under each other, with spaces between them. */
function readCell(cell: Element): string {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue?.trim() ?? '');
  return texts.filter(Boolean).join(' ');
}

function columnOf(head: Element): string | null | undefined {
  return head.closest('th')?.textContent;
}
