import { beforeEach, describe, expect, it } from 'vitest';
import { memorySessions } from '@/connectors/session';
import { voluum } from '@/connectors/voluum';
import session from '../fixtures/voluum/auth-session-ok.json';
import { VOLUUM_KEY } from '../platforms/hosts.ts';
import { type Asked, ask, failureOf, open, scripted } from './ask';
import { connection, page, stand, standIn, TOKEN } from './voluum-stand';

standIn();

describe('Voluum: the request', () => {
  let asked: Asked[];
  beforeEach(async () => {
    const script = scripted(({ method }) =>
      method === 'POST' ? TOKEN : page([], { url: new URL('http://x') }),
    );
    asked = script.asked;
    await ask(open({ ...connection(), apiBase: 'https://api.voluum.com' }, script), {
      timeZone: 'America/New_York',
      groupBy: ['offer', 'day'],
      filter: { campaign: ['c-1'], source: ['s-1'] },
    });
  });

  it('writes days as wall-clock hours with an exclusive end', () => {
    const parameters = asked[1]?.url.searchParams;
    expect(parameters?.get('from')).toBe('2026-03-03T00:00:00Z');
    expect(parameters?.get('to')).toBe('2026-03-10T00:00:00Z');
    expect(parameters?.get('tz')).toBe('America/New_York');
  });

  it('repeats columns and groupings, and numbers the filters', () => {
    const parameters = asked[1]?.url.searchParams;
    expect(parameters?.getAll('groupBy')).toEqual(['offer', 'day']);
    expect(parameters?.getAll('columns')).toEqual(
      expect.arrayContaining(['offerId', 'offerName', 'day', 'revenue']),
    );
    const filters = ['filter1', 'filter1Value', 'filter2', 'filter2Value'].map((name) =>
      parameters?.get(name),
    );
    expect(filters).toEqual(['campaign', 'c-1', 'traffic-source', 's-1']);
  });

  it('names what else decides the numbers', () => {
    const parameters = asked[1]?.url.searchParams;
    expect(parameters?.get('include')).toBe('TRAFFIC');
    expect(parameters?.get('conversionTimeMode')).toBe('CONVERSION');
    expect(parameters?.get('currency')).toBe('USD');
    expect(asked[1]?.headers.get('cwauth-token')).toBe(TOKEN.token);
  });
});

describe('Voluum: the session', () => {
  beforeEach(() => {
    stand().requests.length = 0;
    stand().settings.sessionSeconds = 14_400;
  });
  const logins = () => stand().requests.filter(({ method }) => method === 'POST').length;

  it('is opened once for parallel calls, and kept for later ones', async () => {
    const sessions = memorySessions();
    const [one, other] = [open(connection(), { sessions }), open(connection(), { sessions })];
    await Promise.all([ask(one), ask(one), ask(other)]);
    await ask(other);
    expect(logins()).toBe(1);
  });

  it('is renewed once when a token is refused, and the call repeated', async () => {
    const sessions = memorySessions();
    await sessions.set('test', { token: 'stale', expiresAt: null, renewAt: '2026-03-10T12:00:00Z' });
    const report = await ask(open(connection(), { sessions }));
    expect(report.rows).toHaveLength(9);
    expect(stand().requests.map(({ status }) => status)).toEqual([401, 200, 200]);
  });

  it('is not renewed twice', async () => {
    stand().misbehave({ kind: '401', path: /^\/report/ });
    const failure = await failureOf(ask(open(connection())));
    stand().behave();
    expect(failure.kind).toBe('credentials');
    expect(stand().requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET']);
  });

  it('is renewed five minutes before its end', async () => {
    const sessions = memorySessions();
    const at = (now: string) => ask(open(connection(), { sessions, now: () => now }));
    await at('2026-03-10T09:30:00Z');
    await at('2026-03-10T13:24:59Z');
    expect(logins()).toBe(1);
    await at('2026-03-10T13:25:00Z');
    expect(logins()).toBe(2);
  });

  it('takes a token of which Voluum does not say how long it lives', async () => {
    const { fetch, asked } = scripted(({ method, url }) =>
      method === 'POST' ? { token: 'abcdefgh' } : page([], { url }),
    );
    const connectionOnce = open(connection(), { fetch });
    await ask(connectionOnce);
    await ask(connectionOnce);
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });
});

it('reads a recorded session', async () => {
  const opened = await voluum.session?.open(
    open(
      connection(),
      scripted(() => session),
    ).api,
    VOLUUM_KEY,
  );
  expect(opened).toEqual({ token: 'REDACTED'.repeat(4), expiresAt: '2017-07-01T21:15:41.253Z' });
});
