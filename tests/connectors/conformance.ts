import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import type { FailureKind } from '@/utils/model/errors';
import type { CountName, MetricName } from '@/utils/model/metrics';
import type { Note } from '@/utils/model/report';
import type { MisbehaviourRule } from '../platforms/misbehaviour.ts';
import type { Platform } from '../platforms/serve.ts';
import { type Asked, ask, failureOf, NOW, open, scripted, type TestConnection, verifyContext } from './ask';

type NoteCode = Note['code'];

/** What the shared suite must know of a connector: a stand-in to ask, and how its platform writes offer rows. */
export interface Subject {
  connection(): TestConnection;
  platform(): Platform<unknown>;
  wrongKey: TestConnection['credentials'];
  /** Only reports, so that a session can still be opened. */
  reports: RegExp;
  /** One page of a report by offer, as the platform would answer this request. */
  answer(rows: readonly OfferRow[], asked: Asked): unknown;
  /** Where the raw rows are, and which keys of a row hold numbers, as paths. */
  rowsAt: string;
  numbersAt: readonly string[];
  /** Maps that an answer can do without, as paths from its top; `*` is each row. */
  spareMaps?: readonly string[];
  /** What is counted of a row, where that is not its ten clicks; and what is lost with the numbers. */
  counts?: { name: CountName; each: number };
  lost?: MetricName;
  pageRows: number;
  /** How many pages a report may have, where the connector puts them together by itself. */
  pages?: number;
  /** Where a report is one answer: it holds `pageRows` rows at most and says where it would hold more. */
  unpaged?: true;
  /** Where that one answer holds whatever there is. */
  unbounded?: true;
  /** Notes that every report of it carries. */
  notes?: readonly NoteCode[];
  /** Where null stands for an empty list of rows. */
  nullIsNoRows?: true;
  /** Where a report may be a bare list: then an empty one says that there is nothing. */
  bareList?: true;
  /** Longest range of one call. */
  rangeDays: number | null;
  daysAsked(asked: Asked): { from: string; to: string };
}

export interface OfferRow {
  id: string;
  name: string;
  clicks: number;
  conversions: number;
  payout: number;
}

/** What every connector must do, whatever its platform. */
export function conformance(name: string, subject: Subject) {
  const { name: counted, each } = subject.counts ?? { name: 'clicks', each: 10 };
  const isReport = ({ url }: Asked) => subject.reports.test(url.pathname);

  describe(`${name}: the key`, () => {
    it('verifies a good one', async () => {
      const { connector, api } = open(subject.connection());
      const account = await connector.verify(api, verifyContext(subject.connection().credentials));
      expect(account.role).toMatch(/^(tracker|affiliate|network|advertiser)$/);
    });

    it('refuses a wrong one by name', async () => {
      const { connector, api } = open({ ...subject.connection(), credentials: subject.wrongKey });
      const failure = await failureOf(connector.verify(api, verifyContext()));
      expect(failure.kind).toBe('credentials');
    });
  });

  describe(`${name}: the requests`, () => {
    beforeEach(() => {
      subject.platform().requests.length = 0;
    });

    it('only reads, but for opening a session, and only below its base', async () => {
      const connection = open(subject.connection());
      await connection.connector.verify(connection.api, verifyContext(subject.connection().credentials));
      await ask(connection);
      for (const kind of connection.connector.entityKinds(connection.context.portal)) {
        await collectEntities(connection, kind);
      }
      const { posts = [] } = connection.connector;
      const written = subject
        .platform()
        .requests.filter(({ method, path }) => method !== 'GET' && !posts.includes(path));
      expect(written.map(({ path }) => path)).toEqual(
        connection.connector.session ? ['/auth/access/session'] : [],
      );
      expect(subject.platform().requests.every(({ query }) => !query.has('api-key'))).toBe(true);
    });
  });

  describe(`${name}: paging`, () => {
    const counts = [0, 1, subject.pageRows, ...(subject.unpaged ? [] : [subject.pageRows + 1])];
    it.each(counts)('reads %i rows to the end', async (count) => {
      const rows = offers(count);
      const { fetch } = scripted((asked) => subject.answer(rows, asked));
      const report = await ask(open(subject.connection(), { fetch }));
      expect(report.complete).toBe(true);
      expect(report.notes.map(({ code }) => code)).toEqual(subject.notes ?? []);
      expect(report.rows).toHaveLength(count);
      expect(report.totals[counted] ?? 0).toBe(count * each);
    });

    if (!subject.unpaged)
      it('counts no row twice that moved to another page, and owns up to the one that got lost', async () => {
        const rows = offers(subject.pageRows + 2);
        const moved = rows.toSpliced(subject.pageRows, 1, offer(1));
        const { fetch } = scripted((asked) => subject.answer(isReport(asked) ? moved : rows, asked));
        const report = await ask(open(subject.connection(), { fetch }));
        expect(report.complete).toBe(false);
        expect(report.notes.map(({ code }) => code)).toContain('rows-cut');
        expect(report.rows.filter(({ metrics }) => (metrics.conversions ?? 0) > 2)).toEqual([]);
      });

    if (!subject.unbounded)
      it('stops where a report holds too much, and says so', async () => {
        const connection = subject.connection();
        const { limits } = connection.connector;
        const pages = subject.unpaged ? 1 : (subject.pages ?? FEW_PAGES);
        expect(limits.pages).toBeGreaterThanOrEqual(pages);
        const modest = { ...connection.connector, limits: { ...limits, pages } };
        const rows = offers(pages * subject.pageRows + 1);
        const { fetch, asked } = scripted((each) => subject.answer(rows, each));
        const report = await ask(open({ ...connection, connector: modest }, { fetch }));
        expect(report.complete).toBe(false);
        expect(report.notes.map(({ code }) => code)).toContain('rows-cut');
        expect(asked.filter(isReport)).toHaveLength(pages);
      });

    it('asks for a long range in pieces that hold each day once', async () => {
      const { fetch, asked } = scripted((each) => subject.answer(offers(1), each));
      const report = await ask(open(subject.connection(), { fetch }), {
        from: '2025-01-01',
        to: '2026-03-09',
      });
      const ranges = asked.filter(isReport).map(subject.daysAsked);
      expect(ranges).toHaveLength(subject.rangeDays === null ? 1 : Math.ceil(433 / subject.rangeDays));
      expect(ranges[0]?.from).toBe('2025-01-01');
      expect(ranges.at(-1)?.to).toBe('2026-03-09');
      expect(report.rows).toHaveLength(1);
      expect(report.rows[0]?.metrics[counted]).toBe(each * ranges.length);
    });
  });

  describe(`${name}: failures`, () => {
    afterEach(() => subject.platform().behave());

    const cases: [MisbehaviourRule['kind'], FailureKind][] = [
      ['401', 'credentials'],
      ['403', 'access'],
      ['404', 'address'],
      ['429', 'rate-limit'],
      ['500', 'unavailable'],
      ['html', 'address'],
      ['redirect', 'address'],
      ['slow', 'unavailable'],
      ['cut', 'answer'],
      ['huge', 'answer'],
      ['empty', 'answer'],
      ['not-json', 'answer'],
    ];

    it.each(cases)('names %s as %s', async (kind, expected) => {
      subject.platform().misbehave({ kind, path: subject.reports, delayMs: 3000 });
      const failure = await failureOf(
        ask(open(subject.connection(), kind === 'slow' ? { timeout: 150 } : {})),
      );
      expect(failure.kind).toBe(expected);
      expect(failure.message.length).toBeLessThanOrEqual(200);
    });

    it.each([
      [400, 'request'],
      [402, 'access'],
      [405, 'address'],
      [422, 'request'],
      [502, 'unavailable'],
      [503, 'unavailable'],
    ] as const)('names a bare %i as %s', async (status, expected) => {
      const { fetch } = scripted((asked) =>
        isReport(asked) ? new Response(null, { status }) : subject.answer([], asked),
      );
      const failure = await failureOf(ask(open(subject.connection(), { fetch })));
      expect(failure.kind).toBe(expected);
    });

    it.each([
      ['ENOTFOUND', 'address'],
      ['ECONNREFUSED', 'address'],
      ['EAI_AGAIN', 'offline'],
      ['ECONNRESET', 'unavailable'],
    ] as const)('names a host that does not answer, %s, as %s', async (code, expected) => {
      const cause = Object.assign(new Error(code), { code });
      const fetch = async () => Promise.reject(new TypeError('fetch failed', { cause }));
      const failure = await failureOf(ask(open(subject.connection(), { fetch })));
      expect(failure.kind).toBe(expected);
    });

    it('never follows a redirect', async () => {
      let followed = false;
      const { fetch } = scripted(
        () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
      );
      const watching: typeof fetch = (input, init) => {
        followed ||= new Request(input, init).redirect !== 'error';
        return fetch(input, init);
      };
      const failure = await failureOf(ask(open(subject.connection(), { fetch: watching })));
      expect({ kind: failure.kind, followed }).toEqual({ kind: 'address', followed: false });
    });

    it.each([
      ['seconds', '120', 120],
      ['a date', new Date(Date.parse(NOW) + 90_000).toUTCString(), 90],
      ['nothing', undefined, null],
      ['words', 'soon', null],
    ])('takes %s from Retry-After', async (_, retryAfter, expected) => {
      subject.platform().misbehave({ kind: '429', path: subject.reports, ...(retryAfter && { retryAfter }) });
      const failure = await failureOf(ask(open(subject.connection())));
      expect(failure).toMatchObject({ kind: 'rate-limit', retryAfter: expected });
    });

    it('says that it was cancelled', async () => {
      const cancelled = AbortSignal.abort();
      const failure = await failureOf(ask(open(subject.connection(), { signal: cancelled })));
      expect(failure.kind).toBe('cancelled');
    });
  });

  describe(`${name}: hostile and changed answers`, () => {
    const NAMES = [
      '__proto__',
      'constructor',
      '<img src=x onerror=alert(1)>',
      'x'.repeat(10_000),
      '\u202e"\\\n😀',
    ];

    it('keeps any name as text and any id as an id', async () => {
      const rows = NAMES.map((each) => ({ ...offer(1), id: each, name: each }));
      const { fetch } = scripted((asked) => subject.answer(rows, asked));
      const report = await ask(open(subject.connection(), { fetch }));
      expect(report.rows.map(({ offer }) => offer)).toEqual(NAMES.map((each) => ({ id: each, name: each })));
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });

    it('reads numbers from text, leaves out null and what is missing, ignores what is new', async () => {
      const rows = offers(2);
      const plain = await ask(
        open(
          subject.connection(),
          scripted((asked) => subject.answer(rows, asked)),
        ),
      );
      const asText = await ask(open(subject.connection(), changed(String)));
      expect(asText.rows).toEqual(plain.rows);
      for (const nothing of [null, '', undefined]) {
        const without = await ask(
          open(
            subject.connection(),
            changed(() => nothing),
          ),
        );
        for (const { metrics } of without.rows) expect(metrics).not.toHaveProperty(subject.lost ?? 'clicks');
      }
    });

    it.each(subject.spareMaps ?? [])('takes an empty list for the map %s', async (path) => {
      const { fetch } = scripted((asked) => {
        const answer = structuredClone(subject.answer(offers(2), asked)) as Record<string, unknown>;
        if (isReport(asked)) emptyAt(answer, path.split('.'));
        return answer;
      });
      const report = await ask(open(subject.connection(), { fetch }));
      expect(report.rows.map(({ offer }) => offer?.id)).toEqual(['1', '2']);
    });

    it('names the place where an answer has another shape, never what stands there', async () => {
      const failure = await failureOf(
        ask(
          open(
            subject.connection(),
            changed(() => 'SURPRISE'),
          ),
        ),
      );
      expect(failure.kind).toBe('answer');
      expect(failure.message).toMatch(/\[0\]/);
      expect(failure.message).not.toContain('SURPRISE');
    });

    const shapeless = [{}, ...(subject.bareList ? [] : [[]]), null, 'text', { [subject.rowsAt]: {} }];
    const shapes = subject.nullIsNoRows ? shapeless : [...shapeless, { [subject.rowsAt]: null }];
    it.each(shapes.map((body) => [body]))('refuses %j as an answer', async (body) => {
      const { fetch } = scripted((asked) => (isReport(asked) ? body : subject.answer([], asked)));
      expect((await failureOf(ask(open(subject.connection(), { fetch })))).kind).toBe('answer');
    });

    function changed(change: (value: unknown) => unknown) {
      const { fetch } = scripted((asked) => {
        const answer = structuredClone(subject.answer(offers(2), asked)) as Record<string, unknown>;
        const rows = Array.isArray(answer) ? answer : (answer[subject.rowsAt] ?? []);
        for (const row of rows as Record<string, unknown>[]) {
          row.novelty = { deep: ['new'] };
          for (const path of subject.numbersAt) changeAt(row, path.split('.'), change);
        }
        return answer;
      });
      return { fetch };
    }
  });
}

/** Enough to tell that pages are counted: as many as a report may really have take ten times as long to make up. */
const FEW_PAGES = 3;

export function offers(count: number): OfferRow[] {
  return Array.from({ length: count }, (_, index) => offer(index + 1));
}

function offer(id: number): OfferRow {
  return { id: String(id), name: `Offer ${id}`, clicks: 10, conversions: 2, payout: 2.5 };
}

/** Puts an empty list where a map must have been. */
function emptyAt(value: Record<string, unknown>, [key = '', ...rest]: string[]): void {
  if (key === '*') {
    for (const each of Object.values(value)) emptyAt(each as Record<string, unknown>, rest);
    return;
  }
  expect(value[key]).toBeTypeOf('object');
  if (rest.length > 0) emptyAt(value[key] as Record<string, unknown>, rest);
  else value[key] = [];
}

function changeAt(
  value: Record<string, unknown>,
  [key = '', ...rest]: string[],
  change: (value: unknown) => unknown,
) {
  if (rest.length > 0) changeAt(value[key] as Record<string, unknown>, rest, change);
  else value[key] = change(value[key]);
}
