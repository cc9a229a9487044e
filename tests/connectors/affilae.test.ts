import { describe, expect, it } from 'vitest';
import { affilae } from '@/connectors/affilae';
import { phrase } from '@/utils/texts/phrase';
import publishersMe from '../fixtures/affilae/publisher-publishers-me.typed.json';
import { AFFILAE_KEYS } from '../platforms/hosts.ts';
import { answering, CRYPTO, connection, PERSONAL, stand, standIn } from './affilae-stand';
import { type Asked, failureOf, open, verifyContext } from './ask';
import { conformance, type OfferRow } from './conformance';

standIn();

conformance('Affilae publisher', {
  connection,
  platform: () => stand(),
  wrongKey: { apiKey: 'not the key at all' },
  reports: /conversions\.list/,
  answer,
  rowsAt: 'partnerships',
  numbersAt: ['value'],
  pageRows: 100,
  pages: 100,
  bareList: true,
  notes: ['experimental'],
  rangeDays: 31,
  daysAsked: ({ url }) => ({
    from: url.searchParams.get('from')?.slice(0, 10) ?? '',
    to: url.searchParams.get('to')?.slice(0, 10) ?? '',
  }),
});

conformance('Affilae advertiser', {
  connection: () => connection('advertiser'),
  platform: () => stand(),
  wrongKey: { apiKey: 'not the key at all', programId: CRYPTO ?? '' },
  reports: /conversions\.list/,
  answer(rows, { url }) {
    return { total: rows.length, data: conversionsFor(rows, url) };
  },
  rowsAt: 'data',
  numbersAt: ['commission'],
  counts: { name: 'conversions', each: 1 },
  lost: 'payout',
  pageRows: 100,
  pages: 100,
  bareList: true,
  notes: ['column-restricted', 'experimental'],
  rangeDays: 31,
  daysAsked: ({ url }) => ({
    from: url.searchParams.get('from')?.slice(0, 10) ?? '',
    to: url.searchParams.get('to')?.slice(0, 10) ?? '',
  }),
});

describe('Affilae: the key', () => {
  const verify = (apiKey: string, more: Record<string, string> = {}) => {
    const values = { apiKey, ...more };
    return affilae.verify(open({ ...connection(), credentials: values }).api, verifyContext(values));
  };

  it('is a publisher’s, with all its sites', async () => {
    const account = await verify(AFFILAE_KEYS.publisher);
    expect(account).toMatchObject({
      ...{ portal: 'publisher', role: 'affiliate', name: 'sample-site.example, second-site.example' },
      ...{ timeZone: 'Etc/UTC', currency: null, clickHosts: ['lb.affilae.com'] },
    });
    expect(account.notes.map(({ code }) => code)).toEqual(['experimental']);
    expect(JSON.stringify(account)).not.toMatch(PERSONAL);
  });

  it('is an advertiser’s, who types a programme', async () => {
    const account = await verify(AFFILAE_KEYS.advertiser, { programId: CRYPTO ?? '' });
    expect(account).toMatchObject({ portal: 'advertiser', role: 'advertiser', name: 'Crypto Webinar AU' });
    const missing = await failureOf(verify(AFFILAE_KEYS.advertiser));
    expect(missing).toMatchObject({
      kind: 'request',
      field: 'programId',
      message: expect.stringContaining('program'),
    });
  });

  it('is still a publisher’s where a programme was typed', async () => {
    expect((await verify(AFFILAE_KEYS.publisher, { programId: CRYPTO ?? '' })).portal).toBe('publisher');
  });

  it('without rights sends to the account manager', async () => {
    const failure = await failureOf(verify(AFFILAE_KEYS.withoutRights));
    expect(failure).toMatchObject({
      kind: 'access',
      advice: phrase('affilae.advice-access'),
    });
  });

  it('of the other side is refused where the side is known', async () => {
    const { api } = open(connection());
    const context = { ...verifyContext(), portal: 'advertiser' as const };
    expect((await failureOf(affilae.verify(api, context))).kind).toBe('credentials');
  });

  it('is proven by the list of sites where the first call is missing', async () => {
    const { api } = answering(({ url }) =>
      url.pathname.endsWith('affiliateProfiles.list') ? publishersMe : new Response('{}', { status: 404 }),
    );
    expect((await affilae.verify(api, verifyContext())).portal).toBe('publisher');
  });
});

/** A publisher with one site and a programme for each row, as Affilae would answer each of its calls. */
function answer(rows: readonly OfferRow[], { url }: Asked): unknown {
  if (url.pathname.endsWith('publishers.me'))
    return { affiliateProfiles: { data: [{ id: 'site', name: 'Site' }] } };
  if (url.pathname.endsWith('partnerships.list')) {
    return rows.map(({ id, name }) => ({ id: `of ${id}`, program: { id, name } }));
  }
  if (url.pathname.endsWith('.kpis')) {
    const partnerships = rows.map(({ id, clicks }) => ({ id: `of ${id}`, value: clicks }));
    return { total: partnerships.reduce((sum, { value }) => sum + value, 0), partnerships };
  }
  return { conversions: { total: rows.length, data: conversionsFor(rows, url) } };
}

/** A page with one for each row, in the first moment that was asked for. */
function conversionsFor(rows: readonly OfferRow[], url: URL): object[] {
  const offset = Number(url.searchParams.get('offset') ?? 0);
  return rows.slice(offset, offset + 100).map(({ id, name, payout }) => ({
    ...{ id: `conversion ${id}`, program: { id, name }, status: 'accepted' },
    ...{ commission: payout * 100, createdAt: url.searchParams.get('from') },
  }));
}
