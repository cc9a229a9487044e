import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../scripts/cli';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { ACCOUNTS, listsConversions } from './accounts';
import { NOW, WEEK } from './ask';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());

describe.each([...ACCOUNTS])('the terminal tool at %s', (_, accountOf) => {
  it.each(['verify', 'report', 'entities', 'conversions'])('answers %s, without a secret', async (verb) => {
    const account = accountOf(platforms);
    const { connector, credentials, portal, version, apiBase } = account;
    const connection = {
      ...{ platform: connector.platform, credentials, portal, version, apiBase },
      ...{ timeZone: 'Etc/UTC', currency: 'USD' },
    };
    const query = { ...WEEK, groupBy: ['offer', 'day'] };
    const said = await answer(verb, () => JSON.stringify({ connection, query, kind: 'offer' }));
    const refused = verb === 'conversions' && !listsConversions(account);
    expect(said).toMatchObject(refused ? { ok: false, error: { kind: 'request' } } : { ok: true });
    expect(Object.keys(said)).toEqual(
      refused ? ['ok', 'error'] : ['ok', ...PARTS[verb as keyof typeof PARTS]],
    );
    expect(JSON.stringify(said)).not.toMatch(/canary/i);
  });
});

const PARTS = {
  verify: ['account'],
  report: ['report'],
  entities: ['complete', 'notes', 'entities'],
  conversions: ['complete', 'notes', 'conversions'],
};
