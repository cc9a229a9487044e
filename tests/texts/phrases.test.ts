import { expect, test } from 'vitest';
import { connectors } from '@/connectors';
import { LANGUAGES } from '@/utils/texts/load';
import { phrase, tellPhrase } from '@/utils/texts/phrase';
import { sentencesIn } from './all';

test.each(LANGUAGES)('every connector’s form is told in %s', (language) => {
  const fields = [...connectors.values()].flatMap((connector) => connector.fields);
  expect(fields.length).toBeGreaterThan(15);
  for (const { label, where, options = [] } of fields)
    for (const said of [label, where, ...options.map((option) => option.label)])
      expect(tellPhrase(sentencesIn(language), said)).toMatch(/\p{L}/u);
});

test('phrases are typed', () => {
  // @ts-expect-error a phrase without its argument
  phrase('refused.missing');
  // @ts-expect-error one that no language says
  phrase('affise.nothing');
});
