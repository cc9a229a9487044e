import { describe, expect, it } from 'vitest';
import { adviceOf, evidenceOf } from '@/scripts/cause-sentences';
import { answer } from '@/scripts/cli';
import { explain } from '@/utils/compare/explain/explain';
import { conversionsOn, counted, onEachDay, plainWorld } from '../compare/plain-world';

const ask = (input: unknown) => answer('explain', () => JSON.stringify(input));
const stopped = onEachDay('here', (day) => (day < 14 ? {} : counted(0)))(plainWorld());
const dearer = onEachDay('there', (day) => counted(conversionsOn(day), 5.5))(plainWorld());

describe('the verb explain', () => {
  it('answers one world with gap, definition, causes and the rest', async () => {
    expect(await ask(stopped)).toEqual({
      ok: true,
      gap: { clicks: expect.closeTo(-0.02, 2), conversions: expect.any(Number), payout: expect.any(Number) },
      definition: { clicks: 'clicks', conversions: ['approved', 'pending', 'hold'], money: 'payout' },
      causes: [
        {
          cause: 'postback-stopped',
          metric: 'conversions',
          explains: expect.closeTo(1, 1),
          evidence: expect.stringContaining('2026-11-15'),
          advice: expect.any(String),
        },
      ],
      unexplained: expect.closeTo(0, 1),
      enough: true,
    });
  });

  it('weighs what joining both lists of conversions proves, where both are given', async () => {
    const heard = listed('h', (day) => day < 14);
    const { here, there, ...world } = stopped;
    const told = await ask({
      ...world,
      here: { ...here, conversions: heard },
      there: { ...there, conversions: listed('t') },
    });
    const evidence = '360 conversions never reached the side here since 15 Nov 00:00: postback.';
    expect(told).toMatchObject({ causes: [{ evidence: expect.stringContaining(evidence) }] });
    const refused = await ask({ ...stopped, here: { ...here, conversions: [{ id: 'h1', payout: 'much' }] } });
    expect(JSON.stringify(refused)).toContain('here.conversions.0.payout');
  });

  it('answers many in their order', async () => {
    const many = await ask({ worlds: [dearer, plainWorld(), stopped] });
    expect(many).toMatchObject({
      ok: true,
      results: [
        { causes: [{ cause: 'fixed-payout' }] },
        { causes: [] },
        { causes: [{ cause: 'postback-stopped' }] },
      ],
    });
  });

  it.each([
    ['no world', [], 'top level'],
    ['a day that is no day', { ...plainWorld(), there: { days: [{ day: '1 Nov' }] } }, 'there.days.0'],
    [
      'a count in words',
      { ...plainWorld(), here: { days: [{ day: '2026-11-01', clicks: 'many' }] } },
      'here.days.0',
    ],
    ['one of many', { worlds: [plainWorld(), { here: [] }] }, 'worlds.1.here'],
  ])('refuses %s by its place', async (_, input, place) => {
    const refused = await ask(input);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'request' } });
    expect(JSON.stringify(refused)).toContain(place);
  });

  it('knows nothing of what is not there', async () => {
    expect(await ask({ here: null })).toMatchObject({ ok: true, enough: false, causes: [] });
  });

  it('tells evidence as numbers, and accuses nobody', () => {
    for (const world of [stopped, dearer]) {
      for (const found of explain(world).causes) {
        expect(evidenceOf(found)).toMatch(/\d/);
        expect(`${evidenceOf(found)} ${adviceOf(found)}`).not.toMatch(
          /shav|scrub|steal|stole|cheat|fraud|lie[sd]?\b/i,
        );
      }
    }
  });
});

/** Sixty conversions a day, about as many as the plain world has, in the form of the verb `conversions`. */
function listed(side: string, isHeard: (day: number) => boolean = () => true) {
  const start = Temporal.Instant.from('2026-11-01T00:00:00Z');
  return Array.from({ length: 20 * 60 }, (_, index) => index)
    .filter((index) => isHeard(Math.floor(index / 60)))
    .map((index) => ({
      ...{ id: `${side}${index}`, clickIds: [`wABCDEFGH${1000 + index}`] },
      convertedAt: start.add({ minutes: index * 24 }).toString(),
    }));
}
