import { expect, it } from 'vitest';
import { escaped } from '@/scripts/escape-beyond-ascii';

it.each(['plain', '“раз” – два · −1 ₽', 'a 😀 of two units', '€'])('says the same of %s in ASCII', (text) => {
  const code = escaped(JSON.stringify(text));
  expect(code).toMatch(/^[ -~]*$/);
  expect(JSON.parse(code)).toBe(text);
});
