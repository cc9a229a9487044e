import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shapeOf } from '@/connectors/answer-shape';
import { recordShapes } from '@/connectors/record-shapes';
import { memorySessions } from '@/connectors/session';
import kpis from '../fixtures/affilae/publisher-partnerships-kpis-clicks.typed.json';
import partnerships from '../fixtures/affilae/publisher-partnerships-list.json';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { ACCOUNTS } from './accounts';
import { NOW, open, verifyContext } from './ask';

describe('the shape of an answer', () => {
  it.each([
    [
      { total: 3, name: 'x', rate: 0.5, is: true, nothing: null },
      /total: integer\n {2}name: string\n {2}rate: number\n {2}is: boolean\n {2}nothing: null/,
    ],
    [[{ id: 1 }, { id: 'a', more: null }], /^\[\{\n {2}id: integer \| string\n {2}more\?: null\n\}\]$/],
    [{ data: [] }, /data: \[\]/],
    [[], /^\[\]$/],
    [{}, /^\{\}$/],
    ['text', /^string$/],
    [undefined, /^undefined$/],
    [{ program: 'hex' }, /program: string/],
  ] as [unknown, RegExp][])('of %j', (body, expected) => {
    expect(shapeOf(body)).toMatch(expected);
  });

  it('is one for several answers', () => {
    expect(shapeOf([{ program: 'a' }], [{ program: { id: 'a' } }], null)).toBe(
      'null | [{\n  program: string | {\n    id: string\n  }\n}]',
    );
  });

  it('reads recorded answers', () => {
    expect(shapeOf(kpis)).toBe(
      '{\n  total: integer\n  partnerships: [{\n    id: string\n    value: integer\n    group: {\n      name: string\n    }\n  }]\n}',
    );
    expect(shapeOf(partnerships)).toContain(
      'clicks: {\n          total: integer\n          total_capped: integer',
    );
  });

  it.each([
    ['ids', { '65b000000000000000000001': 1, '66067d5f-e6ea-4652-8cb6-83976342d383': 2, '1182': 3 }],
    ['hashes of letters alone', { deadbeefcafe: 1, abcdefabcdef: 2 }],
    ['people', { 'ann@example.com': 1, 'Jean Dupont': 2 }],
    ['things of one make', { ann: { paid: 1 }, ben: { paid: 2 }, cyd: { paid: 3 } }],
    [
      'very many',
      Object.fromEntries(
        Array.from({ length: 81 }, (_, at) => [`k${'abc'[at % 3]}${'x'.repeat(at % 30)}${at % 90}`, 1]),
      ),
    ],
    ['a prototype', JSON.parse('{"__proto__ x": {"polluted": 1}}')],
  ])('has a star for keys that are %s', (_, body) => {
    expect(shapeOf(body)).toMatch(/^\{\n {2}\*: /);
    expect(shapeOf(body).match(/\*:/g)).toHaveLength(1);
  });

  it('holds no value, whatever stands where', () => {
    const canary = fc.nat({ max: 9999 }).map((number) => `canary ${number}`);
    const leaf = fc.oneof(canary, fc.integer({ min: 100_000 }), fc.double({ min: 1e5, noNaN: true }));
    const { body } = fc.letrec<{ body: unknown }>((tie) => ({
      body: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('body'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.constantFrom('id', 'name', 'total'), canary), tie('body'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(body, (each) => {
        expect(shapeOf(each)).not.toMatch(/canary|\d/);
      }),
      { numRuns: 100 },
    );
  });

  it('ends where an answer is nested without end', () => {
    const nest = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`);
    expect(shapeOf(nest).split('\n').length).toBeLessThan(40);
  });
});

describe('the shapes of a connection', () => {
  let platforms: Platforms;
  beforeAll(async () => {
    platforms = await startPlatforms({ now: () => new Date(NOW) });
  });
  afterAll(() => platforms.stop());

  const record = (name: string) => {
    const account = ACCOUNTS.get(name)?.(platforms);
    if (!account) throw new Error(`no account ${name}`);
    const { connector, credentials, apiBase, portal, version = null } = account;
    const { context } = open(account);
    return recordShapes({
      ...{ connector, credentials, apiBase, connectionId: 'test', fetch, now: () => NOW },
      ...{ sessions: memorySessions(), context: { ...context, portal, version } },
      claim: { ...verifyContext(credentials), portal, version, apiBase },
    });
  };

  it('of Affilae names each call with its parameters, and what it answers', async () => {
    const text = await record('Affilae publisher');
    expect(text.split('\n')[0]).toBe('Affilae publisher: shapes of answers, no values');
    expect(text).toContain('GET /publisher/partnerships.kpis ? from to metric affiliateProfiles → 200\n{');
    expect(text).toMatch(/GET \/publisher\/conversions\.list \? [^→]*affiliateProfile[^→]* → 200\n\{/);
    expect(text).toMatch(/commission: integer/);
    expect(text).toContain('iban');
  });

  it.each([...ACCOUNTS.keys()])('of %s hold no value, no key and no host', async (name) => {
    const text = await record(name);
    expect(text).not.toMatch(
      /canary|FR7630|203\.0\.113|@|\b[\da-f]{16,}\b|127\.0\.0\.1|https?:|2026|Keto|Crypto W/i,
    );
    expect(text).not.toMatch(/\d{3,}(?<!→ \d{3})/);
    for (const secret of Object.values(ACCOUNTS.get(name)?.(platforms).credentials ?? {})) {
      if (secret.length > 5) expect(text).not.toContain(secret);
    }
  });

  it('say which step was refused, in a word', async () => {
    platforms.affilae.misbehave({ kind: '403', path: /conversions\.list/ });
    const text = await record('Affilae publisher');
    platforms.affilae.behave();
    expect(text).toContain('report: access');
    expect(text).toMatch(/conversions\.list [^→]*→ 403/);
    expect(text).toContain('GET /publisher/publishers.me → 200');
  });
});
