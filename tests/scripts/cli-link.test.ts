import { describe, expect, it } from 'vitest';
import { answer } from '../../scripts/cli';

const AFFISE = {
  id: 'af',
  ...{ platform: 'affise', portal: 'affiliate', affiliateId: '1182', clickHosts: ['acme.g2afse.com'] },
  offers: [
    { id: '4417', name: 'Keto Diet US – CPA', externalId: null, url: null, urls: [] },
    { id: '4418', name: 'Keto Diet CA' },
  ],
};
const CLICK = 'https://acme.g2afse.com/click?pid=1182&offer_id=4417&sub1={clickid}';

describe('the verb link', () => {
  it('answers with at least one row for every offer', async () => {
    const offers = [
      { id: 'o1', name: 'Keto', url: CLICK, externalId: null },
      { id: 'o2', name: 'Acme: Keto Diet [4418]' },
      { id: 'o3', name: 'Tarot', url: null },
      { id: 'o4' },
    ];
    expect(await ask({ offers, connections: [AFFISE] })).toEqual({
      ok: true,
      links: [
        {
          ...{ offer: 'o1', connection: 'af', entities: ['4417'], affiliate: '1182' },
          ...{ origin: 'url-id', confidence: 1, evidence: 'offer_id=4417 on acme.g2afse.com' },
        },
        {
          ...{ offer: 'o2', connection: 'af', entities: ['4418'], affiliate: null },
          ...{
            origin: 'name-id',
            confidence: expect.any(Number),
            evidence: '4418 in Acme: Keto Diet [4418]',
          },
        },
        expect.objectContaining({ offer: 'o2', entities: ['4417'], origin: 'name' }),
        nothing('o3'),
        nothing('o4'),
      ],
    });
  });

  it('takes missing keys, nulls and numbers as ids', async () => {
    const offers = [{ id: 7, url: CLICK, name: null, externalId: 4418 }];
    const told = { ...AFFISE, affiliateId: 1182, offers: [{ id: 4417, urls: null }, { id: 4418 }] };
    expect(await ask({ offers, connections: [told] })).toMatchObject({
      links: [{ offer: '7', entities: ['4417'], origin: 'url-id' }],
    });
    const bare = {
      id: 'x',
      platform: 'everflow',
      portal: null,
      affiliateId: null,
      clickHosts: null,
      offers: null,
    };
    expect(await ask({ offers, connections: [bare] })).toEqual({ ok: true, links: [nothing('7')] });
    expect(await ask({ offers })).toEqual({ ok: true, links: [nothing('7')] });
    expect(await ask({ offers: [], connections: [] })).toEqual({ ok: true, links: [] });
  });

  it.each([
    [{ ...AFFISE, affiliateId: '9' }, 'none', null],
    [{ ...AFFISE, portal: 'admin', affiliateId: null }, 'url-id', '1182'],
    [{ ...AFFISE, platform: 'demo', portal: 'network' }, 'url-id', '1182'],
    [{ ...AFFISE, platform: 'demo', portal: 'network', affiliateId: '9' }, 'none', null],
    [{ ...AFFISE, platform: 'demo', portal: 'tracker' }, 'none', null],
    [{ ...AFFISE, platform: 'binom', portal: null }, 'none', null],
    [{ ...AFFISE, platform: 'cake', portal: null }, 'none', null],
  ])('knows whose affiliate it is: %j', async (connection, origin, affiliate) => {
    const given = await ask({ offers: [{ id: 'o', url: CLICK }], connections: [connection] });
    expect(given).toMatchObject({ links: [{ origin, affiliate }] });
  });

  it("leads a network's offers to the networks they come from", async () => {
    const offers = [
      { id: '1', name: 'A', url: 'https://go.example/28KL6/2CTPL/?sub1={clickid}&sub2={pid}' },
      { id: '2', name: 'B', url: 'https://bluetrk.example/?a=1234&c=901&s2={clickid}&s3={pid}' },
      { id: '3', name: 'C', url: 'https://brand.example/', externalId: '4418' },
    ];
    const everflow = {
      ...{ id: 'ef', platform: 'everflow', portal: 'affiliate', affiliateId: '77' },
      offers: [{ id: '4', url: 'https://go.example/28KL6/2CTPL/' }],
    };
    const cake = {
      ...{ id: 'ck', platform: 'cake', affiliateId: '1234' },
      offers: [{ id: '55', urls: ['https://bluetrk.example/?a=1234&c=901&s1='] }],
    };
    expect(await ask({ offers, connections: [AFFISE, everflow, cake] })).toMatchObject({
      links: [
        { offer: '1', connection: 'ef', entities: ['4'], affiliate: '77', origin: 'url-id' },
        { offer: '2', connection: 'ck', entities: ['55'], affiliate: '1234', origin: 'url-id' },
        { offer: '3', connection: 'af', entities: ['4418'], affiliate: null, origin: 'external-id' },
      ],
    });
  });

  it.each([
    {},
    { offers: 'canary' },
    { offers: [{ name: 'canary' }] },
    { offers: [{ id: 'o', url: 5 }] },
    { offers: [], connections: [{ id: 'canary', platform: 'canary' }] },
  ])('refuses as a value: %j', async (input) => {
    const { ok, error } = (await ask(input)) as { ok: boolean; error: { kind: string; message: string } };
    expect([ok, error.kind]).toEqual([false, 'request']);
    expect(error.message).not.toContain('canary');
  });
});

function ask(input: unknown) {
  return answer('link', () => JSON.stringify(input));
}

function nothing(offer: string) {
  return {
    ...{ offer, connection: null, entities: [], affiliate: null },
    ...{ origin: 'none', confidence: 0, evidence: '' },
  };
}
