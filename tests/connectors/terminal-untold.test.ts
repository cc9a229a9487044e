import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../scripts/cli';
import { AFFILAE_KEYS, CAKE_KEY } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { ACCOUNTS } from './accounts';
import { NOW, WEEK } from './ask';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());

/** A connection of which nothing is told but its key and its address. */
function run(verb: string, account: string, changes: object = {}) {
  const told = ACCOUNTS.get(account)?.(platforms);
  if (!told) throw new Error(`no account ${account}`);
  const { connector, credentials, portal, version, apiBase } = told;
  const connection = { platform: connector.platform, credentials, portal, version, apiBase, ...changes };
  return answer(verb, () => JSON.stringify({ connection, query: { ...WEEK, groupBy: [] }, kind: 'offer' }));
}

describe('the terminal tool, told neither currency nor zone,', () => {
  it.each([
    // Asked to convert into the dollar, so that the label is true.
    ['Voluum', 'USD', []],
    ['Everflow network', 'USD', []],
    // Told by the account, or by each row.
    ['Affise affiliate', 'USD', []],
    ['Affilae publisher', 'EUR', ['experimental']],
    ['CAKE', 'USD', ['rejected-included', 'zone-not-applied']],
    ['Demo network', 'USD', []],
    // Told by nobody.
    ['Binom 2', null, ['rejected-included', 'currency-unknown']],
    ['Binom 1', null, ['rejected-included', 'currency-unknown']],
  ])('labels amounts of %s with %s', async (account, currency, notes) => {
    const said = (await run('report', account)) as unknown as { report: { notes: { code: string }[] } };
    expect(said).toMatchObject({ ok: true, report: { currency } });
    expect(said.report.notes.map(({ code }) => code)).toEqual(notes);
  });

  it('reports all the same where the account does not let itself be verified', async () => {
    platforms.affise.misbehave({ kind: '404', path: /\/me$/ });
    platforms.affise.misbehave({ kind: '403', path: /currency/ });
    const said = await run('report', 'Affise affiliate');
    platforms.affise.behave();
    expect(said).toMatchObject({ ok: true, report: { currency: null, totals: { conversions: 771 } } });
  });

  it('gives a conversion the currency that its platform tells, else none', async () => {
    const currencies = async (account: string) => {
      const said = (await run('conversions', account)) as unknown as { conversions: { currency: string }[] };
      return [...new Set(said.conversions.map(({ currency }) => currency))];
    };
    expect(await currencies('Affise affiliate')).toEqual(['USD']);
    expect(await currencies('Affilae publisher')).toEqual(['EUR']);
    expect(await currencies('Binom 2')).toEqual([null]);
    expect(await currencies('CAKE')).toEqual([null]);
  });

  it('says the next step of a refusal', async () => {
    const credentials = { apiKey: AFFILAE_KEYS.withoutRights };
    expect(await run('verify', 'Affilae publisher', { portal: null, credentials })).toMatchObject({
      ok: false,
      error: { kind: 'access', message: expect.stringContaining('account manager') },
    });
  });

  it('names a credential that is missing', async () => {
    const credentials = { apiKey: CAKE_KEY.apiKey, domain: 'login.bluenet.example' };
    expect(await run('report', 'CAKE', { credentials })).toMatchObject({
      error: { kind: 'request', message: 'The credentials lack affiliateId.' },
    });
  });
});
