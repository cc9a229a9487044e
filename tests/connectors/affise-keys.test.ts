import { describe, expect, it } from 'vitest';
import { affise } from '@/connectors/affise';
import { phrase } from '@/utils/texts/phrase';
import goBalance from '../fixtures/affise/balance-by-currency.json';
import currencyExtended from '../fixtures/affise/currency-extended.json';
import currencyPlain from '../fixtures/affise/currency-plain.json';
import errors from '../fixtures/affise/errors-documented.json';
import affiliateOffers from '../fixtures/affise/offers-list-affiliate.json';
import partnerMe from '../fixtures/affise/partner-me.json';
import { AFFISE_KEYS } from '../platforms/hosts.ts';
import { connection, stand, standIn } from './affise-stand';
import { failureOf, open, scripted, verifyContext } from './ask';

standIn();

describe('Affise: whose key it is', () => {
  const verify = (apiKey: string) => {
    const { api } = open(connection('affiliate', apiKey));
    return affise.verify(api, verifyContext({ apiKey, baseUrl: 'https://api-acme.affise.com' }));
  };

  it('finds the affiliate portal', async () => {
    expect(await verify(AFFISE_KEYS.affiliate)).toEqual({
      ...{ name: 'Northbuy Ltd · acme', role: 'affiliate', portal: 'affiliate', version: null, region: null },
      ...{ currency: 'USD', timeZone: null, affiliateId: '1182', staff: null, assignedOnly: false },
      ...{ clickHosts: ['acme.g2afse.com'], notes: [] },
    });
  });

  it('finds the admin portal, and the click domains of the network', async () => {
    expect(await verify(AFFISE_KEYS.generalManager)).toMatchObject({
      ...{ role: 'network', portal: 'admin', staff: 'general-manager', assignedOnly: false, currency: 'USD' },
      ...{ affiliateId: null, clickHosts: ['acme.g2afse.com', 'trk.acmeoffers.example'], notes: [] },
    });
  });

  it('says that a manager sees only what is assigned', async () => {
    const account = await verify(AFFISE_KEYS.affiliateManager);
    expect(account).toMatchObject({ staff: 'affiliate-manager', assignedOnly: true, currency: null });
    expect(account.notes.map(({ code }) => code)).toEqual(['currency-unknown', 'scope-limited']);
  });

  it("refuses an advertiser's key with advice", async () => {
    const failure = await failureOf(verify(AFFISE_KEYS.advertiser));
    expect(failure).toMatchObject({ kind: 'access', message: "This is an advertiser's key." });
    expect(failure.advice).toEqual(phrase('affise.advice-advertiser'));
  });

  it('manages without the path that names the user', async () => {
    stand().misbehave({ kind: '404', path: /user\/me/ });
    const affiliate = await verify(AFFISE_KEYS.affiliate);
    const staff = await verify(AFFISE_KEYS.generalManager);
    stand().behave();
    expect([affiliate.portal, affiliate.affiliateId]).toEqual(['affiliate', '1182']);
    expect([staff.portal, staff.staff]).toEqual(['admin', null]);
  });

  it('keeps nothing of a profile but what an account is', async () => {
    const { api } = open(
      connection(),
      scripted(({ url }) => PROFILE.get(url.pathname) ?? Response.json(errors[403], { status: 403 })),
    );
    const account = await affise.verify(api, verifyContext());
    expect(account).toMatchObject({ affiliateId: '2', timeZone: null, currency: null, name: null });
    expect(account.notes).toEqual([expect.objectContaining({ code: 'currency-unknown' })]);
  });

  const PROFILE = new Map<string, unknown>([
    ['/3.1/user/me', { status: 1, user: { _id: 'x', type: 'affiliate', email: 'a@example.com' } }],
    ['/3.1/partner/me', partnerMe],
    ['/3.0/balance', goBalance],
  ]);

  it.each([
    [{ balance: { USD: { balance: 1, hold: 0, available: 1 } } }, 'USD'],
    [{ balance: { balance: { EUR: '5.00' }, hold: { EUR: 0 }, available: { EUR: 0 } } }, 'EUR'],
    [{ balance: { balance: { usd: 5 }, hold: [], available: [] } }, 'USD'],
    [{ balance: { USD: {}, EUR: {} } }, null],
    [{ balance: [] }, null],
  ])('reads the currency of %j', async (balance, currency) => {
    const answers = new Map(PROFILE).set('/3.0/balance', { status: 1, ...balance });
    const { api } = open(
      connection(),
      scripted(({ url }) => answers.get(url.pathname)),
    );
    expect((await affise.verify(api, verifyContext())).currency).toBe(currency);
  });

  it.each([
    [currencyExtended, 'USD'],
    [currencyPlain, null],
  ])('reads the currency of a network', async (quotes, currency) => {
    const { api } = open(
      connection(),
      scripted(({ url }) => {
        if (url.pathname === '/3.0/admin/currency') return quotes;
        if (url.pathname === '/3.1/user/me') return { status: 1, user: { type: 'root' } };
        return Response.json(errors[404], { status: 404 });
      }),
    );
    expect((await affise.verify(api, verifyContext())).currency).toBe(currency);
  });

  it('finds the number of an affiliate in its links where the profile leaves it out', async () => {
    const answers = new Map(PROFILE)
      .set('/3.1/partner/me', { status: 1, user: { id: 'hex' } })
      .set('/3.0/partner/offers', affiliateOffers);
    const { api } = open(
      connection(),
      scripted(({ url }) => answers.get(url.pathname)),
    );
    const account = await affise.verify(api, verifyContext());
    expect(account).toMatchObject({ affiliateId: '610', clickHosts: ['track.example'] });
  });
});
