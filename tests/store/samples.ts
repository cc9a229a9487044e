import type { Connection } from '@/utils/model/connection';

export const SEALED = { iv: 'AAAA', data: 'BBBB' };

export function connectionNamed(id: string, savedOn = '2026-11-01'): Connection {
  const at = `${savedOn}T00:00:00Z`;
  return {
    id,
    platform: 'affise',
    portal: 'affiliate',
    version: null,
    region: null,
    role: 'affiliate',
    name: id,
    currency: 'USD',
    timeZone: 'Etc/UTC',
    apiBase: 'https://api.example.test',
    dashboard: 'https://my.example.test',
    shown: { apiKey: '71c2' },
    savedAt: at,
    verifiedAt: at,
    account: {
      name: 'Acme',
      role: 'affiliate',
      portal: 'affiliate',
      version: null,
      region: null,
      currency: 'USD',
      timeZone: null,
      affiliateId: '61',
      staff: null,
      assignedOnly: true,
      clickHosts: ['acme.example.test'],
      notes: [{ code: 'scope-limited', text: 'Only some offers.' }],
    },
  };
}
