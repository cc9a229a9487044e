import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../scripts/cli';
import { AFFISE_KEYS, VOLUUM_KEY } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { NOW, WEEK } from './ask';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());

interface Answer {
  code: number | null;
  /** Standard output, parsed as the one JSON value it has to be. */
  value: { ok: boolean; error?: { kind: string; message: string }; [part: string]: unknown };
  text: string;
}

/** The tool as a person runs it, with its input on standard input. */
function runAsProcess(verb: string, input: unknown): Promise<Answer> {
  const words = ['--import', './scripts/resolve-sources.mjs', 'scripts/cli.ts', verb, '-'];
  const tool = spawn('node_modules/.bin/node', words);
  let text = '';
  tool.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  tool.stdin.end(textOf(input));
  return new Promise((resolve) =>
    tool.on('close', (code) => resolve({ code, text, value: JSON.parse(text) })),
  );
}

/** The same without a process of its own, whose start is most of the time. */
async function run(verb: string, input: unknown): Promise<Answer> {
  const value = await answer(verb, () => textOf(input));
  const text = JSON.stringify(value);
  return { code: value.ok ? 0 : 1, text, value: JSON.parse(text) };
}

function textOf(input: unknown): string {
  return typeof input === 'string' ? input : JSON.stringify(input);
}

const affise = (apiKey: string = AFFISE_KEYS.affiliate) => ({
  ...{ platform: 'affise', portal: 'affiliate', timeZone: 'Etc/UTC', currency: 'USD' },
  credentials: { baseUrl: 'https://api-acme.affise.com', apiKey },
  apiBase: platforms.affise.httpOrigin,
});
const voluum = () => ({
  ...{ platform: 'voluum', portal: null, version: null, region: null, timeZone: 'Etc/UTC', currency: 'USD' },
  credentials: VOLUUM_KEY,
  apiBase: platforms.voluum.httpOrigin,
});

describe('the terminal tool', () => {
  it('verifies a key and names its portal', async () => {
    const { code, value } = await runAsProcess('verify', { connection: { ...affise(), portal: undefined } });
    expect([code, value]).toEqual([
      0,
      {
        ok: true,
        account: {
          ...{
            name: 'Northbuy Ltd · acme',
            role: 'affiliate',
            portal: 'affiliate',
            version: null,
            region: null,
          },
          ...{ currency: 'USD', timeZone: null, notes: [] },
        },
      },
    ]);
  });

  it('reports with money as text and days as days', async () => {
    const query = { ...WEEK, groupBy: ['offer', 'day'], filter: { offer: ['4417'] } };
    const { code, value } = await run('report', { connection: affise(), query });
    const report = value.report as { rows: Record<string, unknown>[]; totals: object; asOf: string };
    expect(code).toBe(0);
    expect(report.rows).toHaveLength(7);
    expect(report.rows[0]).toMatchObject({
      offer: { id: '4417', name: 'Keto Diet US – CPA' },
      day: '2026-03-03',
      metrics: { conversions: 21, payout: '105' },
    });
    expect(report.totals).toMatchObject({ clicks: 4655, conversions: 138, payout: '690' });
    expect(report.asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('gives one row where nothing is grouped, in the zone of the query', async () => {
    const { value } = await run('report', { connection: voluum(), query: { ...WEEK, groupBy: [] } });
    expect(value.report).toMatchObject({
      ...{ currency: 'USD', timeZone: 'Etc/UTC', complete: true, notes: [] },
      rows: [{ metrics: { visits: 65_115, conversions: 787, payout: '6323.2', mediaCost: '4072.05' } }],
    });
  });

  it('labels amounts with the currency of the account where none is named, and never with a guess', async () => {
    const connection = { ...affise(), currency: null };
    const known = await run('report', { connection, query: { ...WEEK, currency: 'EUR' } });
    expect(known.value.report).toMatchObject({ currency: 'USD', notes: [] });
    const credentials = { ...connection.credentials, apiKey: AFFISE_KEYS.affiliateManager };
    const unknown = await run('report', {
      connection: { ...connection, portal: 'admin', credentials },
      query: WEEK,
    });
    expect(unknown.value.report).toMatchObject({ currency: null, notes: [{ code: 'currency-unknown' }] });
  });

  it('lists entities', async () => {
    const { value } = await run('entities', { connection: voluum(), kind: 'network' });
    expect(value).toMatchObject({ ok: true, complete: true, notes: [] });
    expect(Object.keys((value.entities as object[])[0] ?? {})).toEqual([
      'id',
      'name',
      'url',
      'externalId',
      'status',
    ]);
  });

  it('lists conversions with money as text, whatever they would be grouped by', async () => {
    const query = { ...WEEK, groupBy: ['offer'], filter: { offer: ['5120'] } };
    const { code, value, text } = await run('conversions', { connection: affise(), query });
    expect([code, Object.keys(value)]).toEqual([0, ['ok', 'complete', 'notes', 'conversions']]);
    expect(value).toMatchObject({ complete: true, notes: [], conversions: { length: 24 } });
    const [first = {}] = value.conversions as Record<string, unknown>[];
    expect(first).toEqual({
      id: expect.any(String),
      transactionId: null,
      clickIds: [expect.any(String), expect.any(String)],
      offer: { id: '5120', name: expect.any(String) },
      ...{ status: 'approved', statusRaw: 'confirmed', payout: '22', currency: 'USD' },
      ...{ clickedAt: '2026-03-03T02:00:00Z', convertedAt: '2026-03-03T02:00:00Z' },
    });
    expect(text).not.toContain('203.0.113');
  });

  it('needs no credentials for Demo', async () => {
    const { code, value } = await run('report', {
      connection: { platform: 'demo', portal: 'network' },
      query: WEEK,
    });
    expect([code, value.ok]).toEqual([0, true]);
  });

  it('names a refused key, and shows it nowhere', async () => {
    const key = 'canary-wrong-key-0001';
    const { code, value, text } = await runAsProcess('verify', { connection: affise(key) });
    expect([code, value.error?.kind]).toEqual([1, 'credentials']);
    expect(text).not.toContain('canary');
  });

  it.each([
    ['report', '{"connection": {"apiKey": "canary-in-broken-json"'],
    ['report', { connection: { platform: 'canary-platform' }, query: WEEK }],
    ['report', { connection: { platform: 'demo', portal: 'tracker' } }],
    [
      'report',
      { connection: { platform: 'demo', portal: 'tracker' }, query: { ...WEEK, groupBy: ['canary'] } },
    ],
    ['report', { connection: { platform: 'affise', credentials: {} }, query: WEEK }],
    ['report', { connection: { platform: 'affise', credentials: { apiKey: 'canary-key' } }, query: WEEK }],
    ['entities', { connection: { platform: 'demo', portal: 'network' }, kind: 'campaign' }],
    ['explain', {}],
    ['canary', {}],
  ])('refuses as a value: %s %j', async (verb, input) => {
    const { code, value, text } = await run(verb, input);
    expect([code, value.ok, value.error?.kind]).toEqual([1, false, 'request']);
    expect(text).not.toContain('canary');
  });
});
