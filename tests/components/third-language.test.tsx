import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Page } from '@/components/page';
import { useTexts } from '@/components/texts';
import { connectors } from '@/connectors';
import { createPageWords } from '@/entrypoints/background/page-words';
import { Packet } from '@/entrypoints/explore/packet';
import { Look } from '@/entrypoints/options/look';
import { readLocaleFiles } from '@/scripts/locale-files';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { speak } from '@/utils/texts/few-words';
import * as english from '@/utils/texts/languages/en';
import { affise, alert } from '../fixtures/panel/views';
import { THIRD } from '../texts/third-language';
import { ROOT } from '../texts/with-third';

// Of everything these are the only two doors to the languages' files.
vi.mock('@/utils/texts/load', async () => (await import('../texts/with-third')).fromThere('load.ts'));
vi.mock('@/utils/texts/few-words', async () =>
  (await import('../texts/with-third')).fromThere('few-words.ts'),
);

const DUTCH: Settings = { ...DEFAULT_SETTINGS, language: THIRD.tag };
const settings = { get: async () => DUTCH };

afterEach(cleanup);

test('one file puts a language into the options’ list, under its own name', async () => {
  show(<Look shell={{ ask: vi.fn() } as never} settings={DUTCH} />);
  const list = await screen.findByLabelText<HTMLSelectElement>('⟦Language⟧');
  expect([...list.options].map(({ value }) => value)).toEqual(['auto', 'en', 'nl', 'ru']);
  expect(list.selectedOptions[0]?.textContent).toBe(THIRD.name);
  await waitFor(() => expect(document.documentElement.lang).toBe(THIRD.tag));
});

test('a language whose file is gone gives way to the browser’s', async () => {
  const gone = { ...DUTCH, language: 'fy' };
  show(<Look shell={{ ask: vi.fn() } as never} settings={gone} />, gone);
  expect((await screen.findByLabelText<HTMLSelectElement>('Language')).value).toBe('auto');
});

test('a platform’s form is in it, to the last hint', async () => {
  show(<Forms />);
  const told = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
  expect(told.length).toBeGreaterThan(30);
  expect(told.filter((text) => !/^⟦.+⟧$/.test(text ?? ''))).toEqual([]);
});

test('so are the pill, the badges, their numbers, and the toolbar’s button', async () => {
  const told = await createPageWords({ settings, browserLanguages: () => ['en'] })();
  expect(told.label({ verdict: 'alert', ratio: -13.8, counts: null, here: null })).toBe('⟦Gap⟧, −13,8%');
  expect(told.words.reload).toBe('⟦Reload this page⟧');
  const badges = told.badges(alert.days, '2026-11-08');
  expect([badges.verdicts.ok, badges.metrics.payout]).toEqual(['⟦Agrees⟧', '⟦Payout⟧']);
  expect(speak('auto', ['nl-BE', 'en']).toolbar['toolbar.locked']).toBe('⟦locked⟧');
});

test('the browser’s own strings come from it', async () => {
  const files = new Map((await readLocaleFiles(ROOT)).map((file) => [file.relativeDest, file.contents]));
  expect([...files.keys()].toSorted()).toEqual(
    ['en', 'nl', 'ru'].map((tag) => `_locales/${tag}/messages.json`),
  );
  const { description } = JSON.parse(files.get('_locales/nl/messages.json') ?? '');
  expect(description.message).toBe(`⟦${english.manifest.description}⟧`);
});

test('a dispute packet is written in the language that is chosen for it', async () => {
  const save = vi.fn();
  const shell = { save, ask: async () => null, version: '0.1.0' };
  const ask = { here: 'a', there: 'b', range: alert.days.range, timeZone: 'UTC', offer: null };
  const parts = { view: alert, other: affise, match: null, ask };
  show(<Packet shell={shell as never} {...(parts as unknown as Parts)} />, { ...DUTCH, language: 'en' });
  fireEvent.change(await screen.findByLabelText('Language of the packet'), { target: { value: 'nl' } });
  fireEvent.click(screen.getByRole('button', { name: 'Dispute packet' }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  expect(save.mock.calls[0]?.[1]).toMatch(/<html lang="nl">[\s\S]*⟦Day by day⟧/);
});

type Parts = Omit<Parameters<typeof Packet>[0], 'shell'>;

/** All that the connectors' forms say. */
function Forms() {
  const { pick } = useTexts();
  const fields = [...connectors.values()].flatMap((connector) => connector.fields);
  const said = fields.flatMap(({ label, where, options = [] }) => [
    label,
    where,
    ...options.map((o) => o.label),
  ]);
  return (
    <ul>
      {said.map((phrase, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in this order
        <li key={place}>{pick(phrase)}</li>
      ))}
    </ul>
  );
}

function show(children: ReactNode, chosen: Settings = DUTCH) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page settings={chosen}>{children}</Page>
    </QueryClientProvider>,
  );
}
