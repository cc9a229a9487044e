import { expect, test } from '@playwright/test';
import { dumpStorage, findSecret, searchProfile } from './canary';
import { launchChromium } from './chromium';

const SECRET = 'canary+Key/9f3=Zq&0001';

test.describe('the search itself', () => {
  test('finds a key in every place where a careless extension leaves it', async () => {
    const naive = await launchChromium({ build: 'tests/e2e/naive', opensFirstPage: false });
    const logs: string[] = [];
    naive.worker.on('console', (message) => logs.push(message.text()));
    const page = await naive.open('page.html');
    await page.evaluate(
      (secret) => (globalThis as unknown as { save(key: string): Promise<void> }).save(secret),
      SECRET,
    );

    expect(findSecret(await page.content(), SECRET), 'in the page').not.toEqual([]);
    expect(findSecret(await dumpStorage(page), SECRET), 'in storage').toEqual(
      expect.arrayContaining(['plain', 'URL-encoded']),
    );
    await expect.poll(() => findSecret(logs.join('\n'), SECRET), 'in logs').toContain('base64');
    await naive.context.close();
    expect(await searchProfile(naive.profile, SECRET), 'in the raw profile').not.toEqual([]);
  });
});
