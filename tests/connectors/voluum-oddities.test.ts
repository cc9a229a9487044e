import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import networks from '../fixtures/voluum/affiliate-networks-list.json';
import badCredentials from '../fixtures/voluum/auth-session-bad-credentials-401.json';
import offerList from '../fixtures/voluum/offers-list-2017.json';
import recorded from '../fixtures/voluum/report-campaign-2017.json';
import { ask, failureOf, open, scripted } from './ask';
import { connection, page, standIn, TOKEN } from './voluum-stand';

standIn();

describe('Voluum: what hides in answers', () => {
  const answering = (body: unknown, status = 200) =>
    open(
      connection(),
      scripted(({ method }) => (method === 'POST' ? TOKEN : Response.json(body, { status }))),
    );

  it('names an ignored filter instead of showing the whole account', async () => {
    const rows = page([{ id: 'other', name: 'Other', clicks: 1, conversions: 1, payout: 1 }], {
      url: new URL('http://x'),
    });
    const failure = await failureOf(ask(answering(rows), { filter: { offer: ['mine'] } }));
    expect(failure.kind).toBe('answer');
  });

  it.each([200, 400, 403, 500])('knows the rate limit in a %i', async (status) => {
    const failure = await failureOf(
      ask(answering({ error: { code: 'NUMBER_OF_REQUEST_FOR_IP_EXCEEDED' } }, status)),
    );
    expect(failure).toMatchObject({ kind: 'rate-limit', retryAfter: null });
  });

  it('knows it as plain text and under any key, and not in a name', async () => {
    const plain = open(
      connection(),
      scripted(({ method }) =>
        method === 'POST' ? TOKEN : new Response('NUMBER_OF_REQUEST_FOR_IP_EXCEEDED'),
      ),
    );
    expect((await failureOf(ask(plain))).kind).toBe('rate-limit');
    const keyed = answering({ message: 'NUMBER_OF_REQUEST_FOR_IP_EXCEEDED' });
    expect((await failureOf(ask(keyed))).kind).toBe('rate-limit');
    const offer = {
      id: 'a',
      name: 'NUMBER_OF_REQUEST_FOR_IP_EXCEEDED',
      clicks: 1,
      conversions: 1,
      payout: 1,
    };
    expect((await ask(answering(page([offer], { url: new URL('http://x') })))).rows).toHaveLength(1);
  });

  it('notes what Voluum cut, warned about, or kept back', async () => {
    const rows = [{ offerId: 'a', offerName: 'A', visits: 3, clicks: 0, conversions: 1 }];
    const report = await ask(
      answering({ totalRows: 1, truncated: true, messages: ['partial'], totals: null, rows }),
    );
    expect(report.notes.map(({ code }) => code)).toEqual(['rows-cut', 'scope-limited', 'column-restricted']);
    expect(report.complete).toBe(false);
    expect(report.rows[0]?.metrics).toEqual({ visits: 3, clicks: 0, conversions: 1 });
  });

  it('notes totals that its rows do not add up to, beyond rounding', async () => {
    const totalsOf = async (revenue: number) => {
      const rows = [1, 2, 3].map((id) => ({
        offerId: `${id}`,
        visits: 1,
        clicks: 1,
        conversions: 1,
        revenue: 3.3333,
        cost: 1,
      }));
      const totals = { visits: 3, clicks: 3, conversions: 3, revenue, cost: 3 };
      const report = await ask(answering({ totalRows: 3, totals, rows }));
      return report.notes.map(({ code }) => code);
    };
    expect(await totalsOf(10)).toEqual([]);
    expect(await totalsOf(10.01)).toEqual(['totals-differ']);
  });

  it('takes totals of a recorded answer whose row has no numbers', async () => {
    const report = await ask(answering(recorded), { groupBy: ['campaign'] });
    expect(report.rows).toEqual([]);
    expect(report.totals).toEqual({
      impressions: 0,
      visits: 7709,
      clicks: 3196,
      conversions: 21,
      payout: 647_680_000,
      mediaCost: 715_984_920,
    });
  });

  it('reads the recorded lists', async () => {
    const offers = await collectEntities(answering(offerList), 'offer');
    expect(offers.entities.map(({ id, name, url, status }) => ({ id, name, url, status }))).toEqual([
      { id: '30b618d1-44fb-4455-91f5-3caeb309c17f', name: 'Offer 1', url: '<deleted>', status: 'active' },
      { id: '5af74826-b69f-444c-90a4-3d411e966355', name: 'Offer 2', url: '<deleted>', status: 'active' },
    ]);
    const named = await collectEntities(answering(networks), 'network');
    expect(named.entities.map(({ name }) => name)).toEqual(['Network1', 'Network2', 'Network3']);
    const bare = await collectEntities(answering(networks.affiliateNetworks), 'network');
    expect(bare.entities).toEqual(named.entities);
  });

  it('knows the recorded refusal', async () => {
    const refusing = open(
      connection(),
      scripted(() => Response.json(badCredentials, { status: 401 })),
    );
    const failure = await failureOf(ask(refusing));
    expect(failure).toMatchObject({
      kind: 'credentials',
      message: 'Voluum refused with status 401: BAD_CREDENTIALS',
    });
  });
});
