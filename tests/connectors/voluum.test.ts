import { expect, it } from 'vitest';
import { voluum } from '@/connectors/voluum';
import { VOLUUM_KEY } from '../platforms/hosts.ts';
import { open, verifyContext } from './ask';
import { conformance } from './conformance';
import { connection, page, stand, standIn, TOKEN } from './voluum-stand';

standIn();

conformance('Voluum', {
  connection,
  platform: () => stand(),
  wrongKey: { ...VOLUUM_KEY, accessKey: 'not the key at all' },
  reports: /^\/report/,
  answer: (rows, asked) => (asked.method === 'POST' ? TOKEN : page(rows, asked)),
  rowsAt: 'rows',
  spareMaps: ['totals'],
  numbersAt: ['clicks', 'conversions', 'revenue'],
  pageRows: 1000,
  rangeDays: null,
  daysAsked: ({ url }) => ({
    from: url.searchParams.get('from')?.slice(0, 10) ?? '',
    to: Temporal.PlainDate.from(url.searchParams.get('to')?.slice(0, 10) ?? '')
      .subtract({ days: 1 })
      .toString(),
  }),
});

it('calls the one documented host of Voluum, whatever panel is in use', () => {
  expect(voluum.addresses({ dashboard: 'https://panel2.voluum.com/login' })).toEqual({
    api: ['https://api.voluum.com'],
    dashboard: 'https://panel2.voluum.com',
  });
});

it('verifies a Voluum key without knowing more than its role', async () => {
  const { api } = open(connection());
  const account = await voluum.verify(api, verifyContext());
  expect(account).toMatchObject({
    name: null,
    role: 'tracker',
    currency: null,
    timeZone: null,
    affiliateId: null,
  });
});
