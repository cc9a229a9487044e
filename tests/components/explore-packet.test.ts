import '../texts/all';
import { describe, expect, it } from 'vitest';
import { packetName, writePacket } from '@/components/explore/packet/packet';
import type { OtherSide, PanelView } from '@/utils/model/comparison';
import type { RowMatch } from '@/utils/model/match';
import { createTexts } from '@/utils/texts/texts';
import { affise, alert } from '../fixtures/panel/views';

const HOSTILE = `<img src=x onerror=alert(1)>"'\`&</td><script>`;

describe('the dispute packet', () => {
  it('adds up to what the comparison says', () => {
    const page = open(write(withPayouts(affise)));
    const sum = (column: string) =>
      Number(page.querySelector(`tfoot [data-column="${column}"] data`)?.getAttribute('value'));
    expect(sum('here.conversions')).toBe(160);
    expect(sum('there.conversions')).toBe(138);
    expect(sum('there.rejected')).toBe(18);
    expect(sum('gap.conversions')).toBe(-22);
    expect(sum('here.payout')).toBe(800);
    expect(sum('gap.payout')).toBe(-110);
  });

  it('holds nothing that only one of the two may know', () => {
    const secret = { mediaCost: '512.34', advertiserRevenue: '991.77', visits: 73_101, uniqueClicks: 4_999 };
    const other = withPayouts(affise);
    const packet = write({
      ...other,
      byDay: other.byDay.map((day) => ({
        ...day,
        here: { ...day.here, ...secret },
        there: { ...day.there, ...secret },
      })),
      base: { ...other.base, ...secret },
      metrics: { ...other.metrics, ...secret },
      waterfall: {
        ...{
          currency: 'USD',
          margin: '301.77',
          trackedGap: null,
          profit: '-1',
          amounts: { mediaCost: '512.34' },
        },
      },
    });
    expect(packet).not.toMatch(/512\.34|991\.77|301\.77|73,?101|4,?999|Facebook/);
  });

  it('calls offers as the network does: what their buyer calls them may name his traffic', () => {
    const own = { ...ROW, offer: { id: 'offer-keto', name: 'Keto US · Facebook' } };
    const there = { ...ROW, id: 't1', offer: { id: '4417', name: 'Keto Diet US – CPA' } };
    const page = open(
      write(withPayouts(affise), { ...MATCH, onlyHere: [own], onlyThere: [there], counts: BOTH }),
    );
    expect(page.body.textContent).not.toMatch(/Facebook|Acme - US/);
    expect(page.querySelector('#links')?.textContent).toContain('#offer-keto');
    expect(page.querySelector('#only-here')?.textContent).toContain('#offer-keto');
    expect(page.querySelector('#only-there')?.textContent).toContain('Keto Diet US – CPA');
    expect(packetName(alert, affise)).toBe('Affise Acme, Keto Diet US – CPA, 2026-11-01 to 2026-11-07.html');
  });

  it('opens with the sums of its own rows, and says where conversions could not be listed', () => {
    const page = open(write(withPayouts(affise)));
    const sums = [...page.querySelectorAll<HTMLDataElement>('#sums data')].map(
      ({ dataset, value }) => [dataset.sum, value] as const,
    );
    expect(sums).toEqual([
      ['here.payout', '800'],
      ['here.conversions', '160'],
      ['there.payout', '690'],
      ['there.conversions', '138'],
      ['gap.payout', '-110'],
      ['gap.conversions', '-22'],
    ]);
    expect(page.querySelector('#sums')?.textContent).toContain('−13.8% of what Voluum main counted');
    expect(page.body.textContent).toContain('not both sides could list their conversions');
    expect(page.body.textContent).toContain('1–7 Nov 2026');
  });

  it('has no difference of money in two currencies, unless both were converted', () => {
    const euros = { ...withPayouts(affise), currency: 'EUR' };
    const apart = open(write(euros));
    expect(apart.querySelector('[data-column="gap.payout"]')).toBeNull();
    const shown = { currency: 'GBP', here: '4', there: '3' };
    const together = open(write({ ...euros, byDay: euros.byDay.map((day) => ({ ...day, shown })) }));
    const sum = (column: string) => together.querySelector(`tfoot [data-column="${column}"]`)?.textContent;
    expect([sum('here.common'), sum('there.common'), sum('gap.payout')]).toEqual([
      '£28.00',
      '£21.00',
      '−£7.00',
    ]);
  });

  it.each(['en', 'ru'] as const)('takes whatever platforms write for text, in %s', (language) => {
    const other = withPayouts(affise);
    const link = { here: { id: HOSTILE, name: HOSTILE }, there: [{ id: HOSTILE, name: HOSTILE }] };
    const packet = write(
      {
        ...{ ...other, name: HOSTILE },
        links: [{ ...link, origin: 'url-id', evidence: HOSTILE }],
        definitions: { ...other.definitions, affiliate: HOSTILE },
      },
      MATCH,
      language,
    );
    const page = open(packet);
    expect(page.querySelectorAll('script, img').length).toBe(0);
    expect(page.querySelector('h1')?.textContent).toContain(HOSTILE);
    expect(page.querySelector('#links code')?.textContent).toBe(HOSTILE);
    expect(page.querySelector('#only-here code')?.textContent).toBe(HOSTILE);
    expect(packet).toContain("default-src 'none'");
  });

  it('leaves days out that are not over, and a sum that a day does not tell', () => {
    const other = withPayouts(affise);
    const [first, second, ...rest] = other.byDay;
    if (!first || !second) throw new Error('There are seven days.');
    const { rejected: _, ...untold } = second.there;
    const page = open(
      write({ ...other, byDay: [{ ...first, closed: false }, { ...second, there: untold }, ...rest] }),
    );
    expect(page.querySelectorAll('#days tbody tr').length).toBe(6);
    expect(page.querySelector('tfoot [data-column="there.rejected"]')?.textContent).toBe('–');
    expect(page.querySelector('tfoot [data-column="here.conversions"]')?.textContent).toBe('138');
  });
});

function write(other: OtherSide, match: RowMatch | null = null, language: 'en' | 'ru' = 'en'): string {
  const view: PanelView = { ...alert, subject: { ...alert.subject, name: 'Acme - US - Keto Diet' } };
  const madeAt = '2026-11-08T10:42:00Z';
  return writePacket(createTexts(language), { view, other, match, madeAt, version: '0.1.0' });
}

/** $5.00 a conversion, on every day. */
function withPayouts(other: OtherSide): OtherSide {
  const paid = (conversions = 0) => String(conversions * 5);
  return {
    ...other,
    byDay: other.byDay.map((day) => ({
      ...day,
      here: { ...day.here, payout: paid(day.here.conversions) },
      there: { ...day.there, payout: paid(day.there.conversions) },
    })),
  };
}

function open(packet: string): Document {
  return new DOMParser().parseFromString(packet, 'text/html');
}

const ROW = {
  ...{ id: HOSTILE, clickId: HOSTILE, offer: { id: '1', name: HOSTILE }, status: 'approved' as const },
  ...{ currency: 'USD', convertedAt: '2026-11-05T10:00:00Z', payout: '5' },
};
const COUNTS = { joined: 1, onlyHere: 1, onlyThere: 0, status: 0, payout: 0, day: 0, different: 0 };
const BOTH = { ...COUNTS, onlyThere: 1 };
const MATCH: RowMatch = {
  complete: true,
  counts: COUNTS,
  ...{
    medianLagSeconds: null,
    clickIdPosition: { there: null },
    campaignPlace: null,
    missing: null,
    upload: null,
  },
  ...{ onlyHere: [ROW], onlyThere: [], different: [] },
};
