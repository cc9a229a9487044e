import { phrase } from '@/utils/texts/phrase';
import './all';
import { describe, expect, test } from 'vitest';
import { FAILURE_KINDS, type Failure } from '@/utils/model/errors';
import { tellAge } from '@/utils/texts/age';
import { tellFailure } from '@/utils/texts/failure';
import { chooseLanguage } from '@/utils/texts/language';
import { LANGUAGES } from '@/utils/texts/load';
import { createTexts } from '@/utils/texts/texts';

const FAILURES: Failure[] = [
  ...FAILURE_KINDS.map((kind) => ({ kind, message: '' })),
  { kind: 'address', sign: 'html', message: '' },
  { kind: 'unavailable', sign: 'time-out', message: '' },
];

describe.each(LANGUAGES)('failures in %s', (language) => {
  const texts = createTexts(language);

  test('each has a sentence and a next step of its own', () => {
    const told = FAILURES.map((failure) => tellFailure(texts, failure, 'Voluum'));
    expect(new Set(told.map(({ what }) => what)).size).toBe(FAILURES.length);
    expect(new Set(told.map(({ short }) => short)).size).toBe(FAILURES.length);
    for (const { what, step } of told) {
      expect(what).toContain('Voluum');
      expect(step).not.toBe('');
    }
  });

  test("the connector's own advice goes first", () => {
    const advice = phrase('affise.advice-access');
    const { step } = tellFailure(texts, { kind: 'access', message: '', advice }, 'Affise');
    expect(step).toBe(texts.say('affise.advice-access'));
  });

  test('what only another version could say gives way to what fits the kind', () => {
    const failure: Failure = { kind: 'access', message: '', advice: { key: 'toString' } };
    expect(tellFailure(texts, failure, 'Affise').step).toBe(texts.say('failure.access.step'));
  });

  test('a phrase is told with what stands in it, be it another one', () => {
    const label = phrase('field.api-key');
    expect(texts.pick(phrase('refused.missing', { label }))).toContain(texts.say('field.api-key'));
    expect(texts.pick(phrase('refused.hosts', { hosts: 'a.test, b.test' }))).toContain('a.test, b.test');
  });
});

test.each([
  ['auto', ['ru-RU', 'en'], 'ru'],
  ['auto', ['de-DE', 'ru'], 'ru'],
  ['auto', ['de-DE'], 'en'],
  ['en', ['ru-RU'], 'en'],
] as const)('language %s for a browser of %j is %s', (setting, browser, language) => {
  expect(chooseLanguage(LANGUAGES, setting, browser)).toBe(language);
});

test.each([
  ['2026-11-08T10:44:40Z', '10:44 · just now', '10:44 · только что'],
  ['2026-11-08T10:42:00Z', '10:42 · 3 min ago', '10:42 · 3 мин назад'],
  ['2026-11-08T09:00:00Z', '09:00', '09:00'],
  ['2026-11-07T18:05:00Z', '18:05, 7 Nov', '18:05, 7 нояб.'],
])('age of %s', (asOf, english, russian) => {
  const now = '2026-11-08T10:45:00Z';
  expect(tellAge(createTexts('en'), asOf, now, 'UTC')).toBe(english);
  expect(tellAge(createTexts('ru'), asOf, now, 'UTC')).toBe(russian);
});
