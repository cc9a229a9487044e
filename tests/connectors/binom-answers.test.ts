import { describe, expect, it } from 'vitest';
import countryList from '../fixtures/binom/v2-country-list.json';
import { BINOM_KEYS } from '../platforms/hosts.ts';
import { ask, byKey, failureOf, open, scripted } from './ask';
import { answering, second, standIn } from './binom-stand';

standIn(2);

describe('Binom 2: the request', () => {
  const campaigns = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: String(index + 1), name: 'C', clicks: '1' }));

  it('names days to the second, and the zone as PHP knows it', async () => {
    const { asked, connection } = answering({ '/stats/offer': [] });
    for (const timeZone of ['Etc/UTC', 'Asia/Calcutta', 'Europe/Berlin']) await ask(connection, { timeZone });
    const [first, ...others] = asked.map(({ url }) => url.searchParams);
    expect(Object.fromEntries(first ?? [])).toMatchObject({
      ...{ datePreset: 'custom_time', dateFrom: '2026-03-03 00:00:00', dateTo: '2026-03-09 23:59:59' },
      ...{ timezone: 'UTC', status: 'all', limit: '500', offset: '0' },
    });
    expect(others.map((each) => each.get('timezone'))).toEqual(['Asia/Kolkata', 'Europe/Berlin']);
    expect(first?.has('name')).toBe(false);
  });

  it('sends the key in its header and nowhere else', async () => {
    const { asked, connection } = answering({ '/stats/offer': [] });
    await ask(connection);
    expect(asked[0]?.headers.get('api-key')).toBe(BINOM_KEYS.admin);
    expect(asked[0]?.headers.has('authorization')).toBe(false);
    expect(asked[0]?.url.href).not.toContain(BINOM_KEYS.admin);
  });

  it('asks about a hundred campaigns at a time, and adds the totals up', async () => {
    const row = {
      level: '1',
      entity_id: '',
      name: '2026-03-03',
      clicks: '10',
      leads: '1',
      revenue: '2',
      cost: '1',
    };
    const report = { report: [row], totals: { clicks: '10', leads: '1', revenue: '2', cost: '1' } };
    const { asked, connection } = answering({
      '/stats/campaign': campaigns(250),
      '/report/campaign': report,
    });
    const answer = await ask(connection, { groupBy: ['day'] });
    const ids = asked.slice(1).map(({ url }) => url.searchParams.getAll('ids[]').length);
    expect(ids).toEqual([100, 100, 50]);
    expect(answer.totals).toMatchObject({ visits: 30, conversions: 3, payout: 6_000_000 });
    expect(answer.notes.map(({ code }) => code)).toEqual(['rejected-included']);
  });

  it('asks for no report where no campaign had traffic', async () => {
    const idle = [{ id: '1', name: 'Idle', clicks: '0', leads: '0', revenue: '0', cost: '0' }];
    const { asked, connection } = answering({ '/stats/campaign': idle });
    const report = await ask(connection, { groupBy: ['day'] });
    expect([report.rows, report.complete, asked.length]).toEqual([[], true, 1]);
  });

  it('goes through all pages of campaigns before it asks', async () => {
    const all = campaigns(501);
    const script = scripted(({ url }) => {
      const { pathname, searchParams } = url;
      if (pathname.endsWith('/report/campaign')) return { report: [] };
      const offset = Number(searchParams.get('offset'));
      return [...all.slice(offset, offset + 500), { id: 'totals', total_count: '501', clicks: '501' }];
    });
    await ask(open(second(), script), { groupBy: ['day'] });
    const ids = script.asked.flatMap(({ url }) => url.searchParams.getAll('ids[]'));
    expect(new Set(ids).size).toBe(501);
  });
});

describe('Binom 2: what hides in answers', () => {
  const day = { groupBy: ['day'], filter: { campaign: ['1'] } } as const;
  const report = (rows: object[], more = {}) =>
    answering({ '/report/campaign': { report: rows, ...more } }).connection;

  it('takes a row of totals for totals, wherever it stands', async () => {
    const rows = [
      { level: 1, entity_id: '', name: '2026-03-03', clicks: '3', leads: '0', revenue: '0', cost: '0' },
      { entity_id: 'totals', clicks: '4', leads: '0', revenue: '0', cost: '0' },
    ];
    const answer = await ask(report(rows), day);
    expect(answer.rows).toHaveLength(1);
    expect(answer.notes.map(({ code }) => code)).toEqual(['rejected-included', 'totals-differ']);
  });

  it('takes an empty list for totals that are not there', async () => {
    const rows = [{ level: '1', entity_id: '', name: '2026-03-03', clicks: '3' }];
    expect((await ask(report(rows, { totals: [] }), day)).totals).toEqual({ visits: 3 });
  });

  it('says that there may be more rows than a report sends', async () => {
    const rows = Array.from({ length: 10_000 }, () => ({ level: '1', name: '2026-03-03', clicks: '1' }));
    const answer = await ask(report(rows), day);
    expect(answer.complete).toBe(false);
    expect(answer.notes.map(({ code }) => code)).toContain('rows-cut');
  });

  it.each([
    ['a level that was not asked for', [{ level: '2', name: '2026-03-03' }]],
    ['a day in words', [{ level: '1', name: 'Tuesday' }]],
    ['a day that does not exist', [{ level: '1', name: '2026-02-31' }]],
  ])('refuses %s', async (_, rows) => {
    expect((await failureOf(ask(report(rows), day))).kind).toBe('answer');
  });

  it.each(['2026-03-03', '2026-03-03 (Tue)', '03.03.2026'])('reads %s as a day', async (name) => {
    const answer = await ask(report([{ level: '1', name, clicks: '1' }]), day);
    expect(answer.rows[0]?.day).toBe('2026-03-03');
  });

  it.each([
    ['7', '07'],
    ['07:00', '07'],
    ['23:00 - 24:00', '23'],
    ['12 AM', '00'],
    ['3:00 pm', '15'],
  ])('reads %s as the hour %s', async (name, hour) => {
    const rows = [
      { level: '1', name: '2026-03-03' },
      { level: '2', name, clicks: '1' },
    ];
    const answer = await ask(report(rows), { ...day, groupBy: ['hour'] });
    expect(answer.rows[0]?.hour).toBe(`2026-03-03T${hour}`);
  });

  it('takes an id from behind the name where there is none', async () => {
    const rows = [{ level: '1', entity_id: '', name: 'A (id:7) and B (id:12)', clicks: '1' }];
    const { connection } = answering({ '/report/trafficSource': { report: rows } });
    const answer = await ask(connection, { groupBy: ['campaign'], filter: { source: ['4'] } });
    expect(answer.rows[0]?.campaign).toEqual({ id: '12', name: 'A (id:7) and B' });
    const told = [{ ...rows[0], entity_id: 5 }];
    const { connection: telling } = answering({ '/report/trafficSource': { report: told } });
    const other = await ask(telling, { groupBy: ['campaign'], filter: { source: ['4'] } });
    expect(other.rows[0]?.campaign?.id).toBe('5');
  });

  it('finds an id between marks that nobody sees', async () => {
    const rows = [{ level: '1', entity_id: '', name: 'Keto\u200e (id:12)\u200e \u200b', clicks: '1' }];
    const { connection } = answering({ '/report/trafficSource': { report: rows } });
    const answer = await ask(connection, { groupBy: ['campaign'], filter: { source: ['4'] } });
    expect(answer.rows[0]?.campaign).toEqual({ id: '12', name: 'Keto\u200e' });
  });

  it('knows what is no country', async () => {
    const rows = ['Türkiye', "Cote d'Ivoire", 'DE', 'Atlantis', ''].map((name, index) => ({
      ...{ level: '1', entity_id: '', name, clicks: String(2 ** index) },
    }));
    const { connection } = answering({
      '/report/campaign': { report: rows },
      '/country/list': countryList,
    });
    const answer = await ask(connection, { groupBy: ['country'], filter: { campaign: ['1'] } });
    expect([...byKey(answer)].map(([code, numbers]) => [code, numbers])).toEqual([
      ['TR', { visits: 1 }],
      ['CI', { visits: 2 }],
      ['DE', { visits: 4 }],
      ['', { visits: 24 }],
    ]);
  });
});
