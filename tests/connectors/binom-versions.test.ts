import { describe, expect, it } from 'vitest';
import { binom } from '@/connectors/binom';
import { BINOM_KEYS } from '../platforms/hosts.ts';
import { tell } from '../texts/tell';
import { failureOf, open, verifyContext } from './ask';
import { second, stand, standIn } from './binom-stand';

standIn(2);

describe('Binom: which version answers', () => {
  const verify = async (credentials: Record<string, string>, changes = {}) => {
    const values = { apiKey: BINOM_KEYS.admin, ...credentials };
    const { api } = open({ ...second(), credentials: values });
    return binom.verify(api, { ...verifyContext(values), apiBase: stand().httpOrigin, ...changes });
  };

  it('finds Binom 2 with its zone, and says what a limited key sees', async () => {
    expect(await verify({ dashboard: 'tracker.northbuy.example/panel' })).toMatchObject({
      name: 'tracker.northbuy.example',
      version: 2,
      timeZone: 'Europe/Moscow',
      currency: null,
      notes: [],
    });
    const limited = await verify({ apiKey: BINOM_KEYS.limited });
    expect(limited).toMatchObject({ version: 2, timeZone: null, notes: [{ code: 'scope-limited' }] });
  });

  it.each([
    ['by its own field', { scriptName: 'nb7xq.php' }],
    ['without its ending', { scriptName: 'nb7xq' }],
    [
      'in the address of the dashboard',
      { dashboard: 'https://old.northbuy.example/nb7xq.php?page=Campaigns' },
    ],
    ['in the address of the API', { baseUrl: 'old.northbuy.example/nb7xq.php' }],
  ])('finds Binom 1 by a script named %s', async (_, credentials) => {
    stand().settings.version = 1;
    expect(await verify(credentials)).toMatchObject({
      version: 1,
      role: 'tracker',
      currency: null,
      timeZone: null,
    });
    const paths = stand().requests.map(({ path }) => path);
    expect(paths).toEqual(['/public/api/v1/user/role', '/nb7xq.php']);
  });

  it('asks no other version than the one it was told', async () => {
    stand().settings.version = 1;
    await verify({ scriptName: 'nb7xq' }, { version: 1 });
    expect(stand().requests.map(({ path }) => path)).toEqual(['/nb7xq.php']);
    expect((await failureOf(verify({ scriptName: 'nb7xq' }, { version: 2 }))).kind).toBe('address');
  });

  it('names a refused key of either version', async () => {
    expect((await failureOf(verify({ apiKey: 'wrong' }))).kind).toBe('credentials');
    stand().settings.version = 1;
    const failure = await failureOf(verify({ apiKey: 'wrong', scriptName: 'nb7xq' }));
    expect(failure.kind).toBe('credentials');
  });

  it('says that Binom 1 with two-factor log-in is not supported', async () => {
    stand().settings.version = 1;
    const failure = await failureOf(verify({ apiKey: BINOM_KEYS.twoFactor, scriptName: 'nb7xq' }));
    expect(failure.kind).toBe('access');
    expect(failure.message).toContain('two-factor log-in is not supported');
    expect(tell(failure.advice)).toContain('two-factor log-in is not supported');
    expect(tell(failure.advice, 'ru')).toContain('не поддерживается');
  });

  it('advises the panel and the script where neither version answers', async () => {
    stand().settings.version = 1;
    const failure = await failureOf(verify({ scriptName: 'wrong' }));
    expect(failure.kind).toBe('address');
    expect(tell(failure.advice)).toMatch(/\.php/);
    expect(failure.message).not.toContain('wrong');
  });

  it('tells of the first answer that it did not know, where there is nothing better', async () => {
    stand().misbehave({ kind: 'not-json', path: /role/ });
    expect((await failureOf(verify({}))).kind).toBe('answer');
    expect(stand().requests.map(({ path }) => path)).toEqual(['/public/api/v1/user/role', '/index.php']);
  });

  it.each([
    ['429', 'rate-limit'],
    ['500', 'unavailable'],
    ['403', 'access'],
  ] as const)('does not take a %s for another version', async (kind, expected) => {
    stand().misbehave({ kind });
    expect((await failureOf(verify({}))).kind).toBe(expected);
    expect(stand().requests).toHaveLength(1);
  });

  it.each([
    [{ dashboard: 'tracker.example/panel/' }, ['https://tracker.example'], 'https://tracker.example'],
    [
      { dashboard: 'https://panel.example:8443/x7.php?page=Stats', baseUrl: 'api.example' },
      ['https://api.example'],
      'https://panel.example:8443',
    ],
    [{ baseUrl: 'https://api.example/x7.php' }, ['https://api.example'], 'https://api.example'],
    [{ dashboard: '' }, [], null],
  ] as [Record<string, string>, string[], string | null][])('takes %j for %j', (values, api, dashboard) => {
    expect(binom.addresses(values)).toEqual({ api, dashboard });
  });
});
