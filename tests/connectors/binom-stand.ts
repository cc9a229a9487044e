import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { binom } from '@/connectors/binom';
import type { MetricTexts } from '@/utils/model/metrics';
import type { Report } from '@/utils/model/report';
import { type BinomSettings, binomDefaults } from '../platforms/binom-settings.ts';
import { BINOM_KEYS } from '../platforms/hosts.ts';
import { type Platform, type Platforms, startPlatforms } from '../platforms/serve.ts';
import { byKey, NOW, open, scripted, type TestConnection } from './ask';

let platforms: Platforms;

/** Runs the tracker around the tests of a file, in one of its versions. */
export function standIn(version: 1 | 2) {
  beforeAll(async () => {
    platforms = await startPlatforms({ now: () => new Date(NOW) });
  });
  afterAll(() => platforms.stop());
  beforeEach(() => {
    stand().settings.version = version;
    stand().requests.length = 0;
  });
  afterEach(() => {
    stand().behave();
    Object.assign(stand().settings, binomDefaults());
  });
}

export function stand(): Platform<BinomSettings> {
  return platforms.binom;
}

/** A connection to Binom 2 in the running tracker. */
export function second(apiKey: string = BINOM_KEYS.admin): TestConnection {
  return {
    connector: binom,
    credentials: { dashboard: 'https://tracker.northbuy.example/panel', apiKey },
    portal: null,
    apiBase: stand().httpOrigin,
  };
}

/** The same to Binom 1, whose owner renamed the script. */
export function first(): TestConnection {
  return {
    connector: binom,
    credentials: {
      dashboard: 'https://old.northbuy.example',
      apiKey: BINOM_KEYS.admin,
      scriptName: 'nb7xq.php',
    },
    portal: null,
    version: 1,
    apiBase: stand().httpOrigin,
  };
}

/** A Binom 2 that gives these answers by path, below the API's own. */
export function answering(answers: Readonly<Record<string, unknown>>) {
  const script = scripted(({ url }) => {
    const path = url.pathname.replace('/public/api/v1', '');
    return path in answers ? answers[path] : Response.json({ errors: {} }, { status: 404 });
  });
  return { ...script, connection: open({ ...second(), apiBase: 'https://tracker.example' }, script) };
}

/** A Binom 1 that shows these tables, by page. */
export function showing(tables: Readonly<Record<string, unknown>>) {
  const script = scripted(({ url }) => tables[url.searchParams.get('page') ?? ''] ?? []);
  return { ...script, connection: open({ ...first(), apiBase: 'https://tracker.example' }, script) };
}

/** Rows by their only key, without what the story has no sums of. */
export function numbersOf(report: Report) {
  return Object.fromEntries([...byKey(report)].map(([key, row]) => [key, withoutExtras(row as MetricTexts)]));
}

function withoutExtras({ uniqueClicks, invalidClicks, ...rest }: MetricTexts) {
  return rest;
}
