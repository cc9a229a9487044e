import type { Credentials } from '@/utils/model/connection';
import type { Phrase } from '@/utils/model/platform';
import { originOf } from '../address';
import type { Addresses, Field } from '../connector';

/** https://developers.everflow.io/user-guide/authentication says who makes which key. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: { en: 'Dashboard address', ru: 'Адрес кабинета' },
    where: {
      en: 'The address of the panel you log in to, as your browser shows it.',
      ru: 'Адрес кабинета, в который вы входите, из адресной строки браузера.',
    },
    kind: 'address',
    optional: true,
    placeholder: 'https://acme.everflowclient.io',
  },
  {
    name: 'region',
    label: { en: 'Region', ru: 'Регион' },
    where: {
      en: 'Few accounts are kept in the EU. If you do not know, let Trackside try both.',
      ru: 'Немногие аккаунты хранятся в ЕС. Если не знаете, пусть Trackside попробует оба варианта.',
    },
    kind: 'choice',
    initial: 'auto',
    options: [
      { value: 'auto', label: { en: 'Try both', ru: 'Попробовать оба' } },
      { value: 'us', label: { en: 'US (most accounts)', ru: 'США (большинство аккаунтов)' } },
      { value: 'eu', label: { en: 'EU', ru: 'ЕС' } },
    ],
  },
  {
    name: 'apiKey',
    label: { en: 'API key', ru: 'Ключ API' },
    where: {
      en: "Network staff: Control Center, Security, API Keys; allow the key to read reports and offers. Partners: ask the network, which makes it on your partner page's API tab. A key is shown once.",
      ru: 'Сотрудники сети: Control Center, Security, API Keys; разрешите ключу читать отчёты и офферы. Партнёры: попросите сеть, она создаёт ключ на вкладке API вашей карточки. Ключ показывается один раз.',
    },
    kind: 'secret',
  },
];

/** The vendor has one API host for each region. */
export function addressesOf({ region, dashboard }: Credentials): Addresses {
  const only = region === 'us' || region === 'eu' ? [HOSTS[region]] : [HOSTS.us, HOSTS.eu];
  return { api: only, dashboard: originOf(dashboard) };
}

/** The region that an API address belongs to; null where it is another server, as in tests. */
export function regionOf(apiBase: string | null): 'us' | 'eu' | null {
  if (apiBase === HOSTS.us) return 'us';
  return apiBase === HOSTS.eu ? 'eu' : null;
}

const HOSTS = { us: 'https://api.eflow.team', eu: 'https://api-eu.eflow.team' } as const;

export const ADVICE = {
  credentials: {
    en: 'Check that the key is copied whole and was not deleted. A key from the EU works only with the region EU, all others only with US.',
    ru: 'Проверьте, что ключ скопирован целиком и не удалён. Ключ из ЕС работает только с регионом ЕС, остальные только с США.',
  },
  access: {
    en: 'The key works, but may not see this. Network staff: Control Center, Security, API Keys, allow it to read reports and offers. Partners: ask the network.',
    ru: 'Ключ работает, но этого ему не видно. Сотрудники сети: Control Center, Security, API Keys, разрешите ему читать отчёты и офферы. Партнёры: обратитесь в сеть.',
  },
  advertiser: {
    en: "This is an advertiser's key. Trackside reads the network's and the partner's side: ask for a key of one of these.",
    ru: 'Это ключ рекламодателя. Trackside читает сторону сети и сторону партнёра: попросите ключ одной из них.',
  },
} satisfies Record<string, Phrase>;
