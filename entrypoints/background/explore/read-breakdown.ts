import type { Breakdown } from '@/utils/compare/explore/breakdown';
import { type BreakdownRules, breakdownColumns } from '@/utils/compare/explore/breakdown-columns';
import type { ComparedFacts, PairDays } from '@/utils/compare/explore/compared-facts';
import { type Columns, NO_ROWS, wordOf } from '@/utils/model/columns/columns';
import { toColumns } from '@/utils/model/columns/pack';
import { uniteColumns } from '@/utils/model/columns/unite';
import type { BreakdownWord } from '@/utils/model/explore';
import type { Dimension, ReportRow } from '@/utils/model/report';
import { type CompareRules, type Gathered, type OtherReports, reportOf } from '../comparisons/sides';
import type { Folded } from '../reports/fold';
import type { Known } from '../reports/reports';
import { rulesHere, rulesThere } from './breakdown-rules';
import type { ComparedPair } from './facts';
import { type ReadColumns, readTimed } from './timed-columns';
import { type DimensionsOf, wordThere } from './told-words';

export interface BreakdownSources {
  gathered: Gathered;
  rules: CompareRules;
  facts: ComparedFacts;
  pairs: ReadonlyMap<string, ComparedPair>;
  dimensionsOf: DimensionsOf;
  read: ReadColumns;
}

/** Of a side that was asked for more than the pairs themselves. */
export interface AskedMore {
  connection: string;
  answer: Known<Folded>;
}

/** Both sides of all pairs by one word more, as far as they tell it. */
export async function readBreakdown(
  word: BreakdownWord,
  sources: BreakdownSources,
): Promise<{ down: Breakdown; asked: AskedMore[] }> {
  const parts = await Promise.all(sources.gathered.others.map((other) => readSides(word, other, sources)));
  const told = (side: 'here' | 'there') => new Map(parts.flatMap((part) => [...part.told[side]]));
  const asked = parts.flatMap((part) => part.asked);
  return {
    asked,
    down: {
      word,
      waiting: asked.some(({ answer: { value, failure, fresh } }) => !value && !failure && !fresh),
      here: uniteColumns([NO_ROWS, ...parts.map(({ here }) => here)]),
      there: uniteColumns([NO_ROWS, ...parts.flatMap(({ there }) => there)]),
      told: { here: told('here'), there: told('there') },
    },
  };
}

interface Sides {
  here: Columns;
  there: Columns[];
  told: { here: Map<string, boolean>; there: Map<string, boolean> };
  asked: AskedMore[];
}

async function readSides(
  word: BreakdownWord,
  other: OtherReports,
  sources: BreakdownSources,
): Promise<Sides> {
  const { gathered, facts, pairs } = sources;
  const { tracker } = gathered;
  // An offer in several pairs is told of the one that speaks for it.
  const own = facts.pairs
    .filter(({ key }) => pairs.get(key)?.other === other)
    .sort((a, b) => Number(a.counts) - Number(b.counts));
  const sides: Sides = { here: NO_ROWS, there: [], told: { here: new Map(), there: new Map() }, asked: [] };
  let alone = new Map<string, string>();
  if (sources.dimensionsOf(tracker).includes(word)) {
    const answer = await readTimed(sources.read, tracker.id, { ...other, side: other.plan.here, word });
    sides.asked.push({ connection: tracker.id, answer });
    if (answer.value) {
      const rulesOfHere = rulesHere(word, other, own, sources);
      sides.here = breakdownColumns(answer.value.columns, rulesOfHere);
      if (word === 'campaign' || word === 'source') {
        alone = singleValues(answer.value.columns, word, rulesOfHere.pairOf);
      }
      for (const { key } of own) sides.told.here.set(key, answer.value.complete);
    }
  }
  const whole = own.filter(({ key }) => alone.has(key));
  sides.there.push(wholePairs(word, whole, alone));
  for (const { key, complete } of whole) sides.told.there.set(key, complete);
  await readThere(
    word,
    other,
    own.filter(({ key }) => !alone.has(key)),
    sides,
    sources,
  );
  return sides;
}

/** Each question once: pairs of one affiliate whose addresses hand the value over alike. */
async function readThere(
  word: BreakdownWord,
  other: OtherReports,
  own: readonly PairDays[],
  sides: Sides,
  { gathered, pairs, dimensionsOf, read, rules }: BreakdownSources,
): Promise<void> {
  const { connection } = other;
  const known = dimensionsOf(connection);
  const asked = own.flatMap((fact) => {
    const pair = pairs.get(fact.key)?.pair;
    const told = pair && wordThere(word, pair, { ...gathered, known });
    return pair && told && reportOf(other, pair) ? [{ fact, pair, told }] : [];
  });
  const questions = Map.groupBy(asked, ({ pair, told }) => JSON.stringify([told, pair.affiliate]));
  const answers = [...questions.values()].map(async (same) => {
    const [
      {
        told,
        pair: { affiliate },
      } = NO_QUESTION,
    ] = same;
    const filter = affiliate === null ? undefined : { affiliate: [affiliate] };
    const ask = { ...other, side: other.plan.there, word: told, ...(filter && { filter }) };
    const answer = await readTimed(read, connection.id, ask);
    sides.asked.push({ connection: connection.id, answer });
    if (!answer.value) return;
    const { complete, columns } = answer.value;
    for (const { fact } of same) sides.told.there.set(fact.key, complete);
    sides.there.push(
      breakdownColumns(
        columns,
        rulesThere(
          word,
          told,
          same.map(({ fact }) => fact),
          { other, pairs, gathered, rules },
        ),
      ),
    );
  });
  await Promise.all(answers);
}

const NO_QUESTION: { told: Dimension; pair: { affiliate: string | null } } = {
  told: 'offer',
  pair: { affiliate: null },
};

/** Pairs that only one value feeds: what the other side counts of them is of that value. */
function singleValues(
  columns: Columns,
  word: BreakdownWord,
  pairOf: BreakdownRules['pairOf'],
): Map<string, string> {
  const [offers, values] = [wordOf(columns, 'offer'), wordOf(columns, word)];
  const keys = offers?.ids.map(pairOf) ?? [];
  const found = new Map<string, string>();
  for (let row = 0; row < columns.length; row++) {
    const key = keys[offers?.codes[row] ?? 0];
    const value = values?.ids[values.codes[row] ?? 0] ?? '';
    if (key !== undefined) found.set(key, (found.get(key) ?? value) === value ? value : '');
  }
  // No value, or several.
  return new Map([...found].filter(([, value]) => value !== ''));
}

function wholePairs(
  word: BreakdownWord,
  own: readonly PairDays[],
  values: ReadonlyMap<string, string>,
): Columns {
  return toColumns(
    own.flatMap(({ key, days }) =>
      days.map(({ day, there }): ReportRow => {
        const offer = { id: key, name: null };
        return { offer, [word]: { id: values.get(key) ?? '', name: null }, day, metrics: there };
      }),
    ),
  );
}
