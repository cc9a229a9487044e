import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAGE, platformsPage } from '../../scripts/platforms';

it('docs/platforms.md is what npm run platforms makes', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(platformsPage());
});
