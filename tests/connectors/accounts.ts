import { affilae } from '@/connectors/affilae';
import { affise } from '@/connectors/affise';
import { binom } from '@/connectors/binom';
import { cake } from '@/connectors/cake';
import { collectEntities, type OpenConnection } from '@/connectors/collect';
import { collectConversions } from '@/connectors/collect-conversions';
import { demo } from '@/connectors/demo';
import { everflow } from '@/connectors/everflow';
import { voluum } from '@/connectors/voluum';
import { AFFILAE_PROGRAMS } from '../platforms/affilae-facts.ts';
import { EVERFLOW_KEYS } from '../platforms/everflow-keys.ts';
import { AFFILAE_KEYS, AFFISE_KEYS, BINOM_KEYS, CAKE_KEY, VOLUUM_KEY } from '../platforms/hosts.ts';
import type { Platform, Platforms } from '../platforms/serve.ts';
import { ask, type TestConnection, verifyContext, WEEK } from './ask';

/** Every platform, portal and version that can be connected, at its stand-in. */
export const ACCOUNTS = new Map<string, (platforms: Platforms) => TestConnection>([
  ['Voluum', ({ voluum: { httpOrigin } }) => at(httpOrigin, voluum, VOLUUM_KEY)],
  ['Affise admin', ({ affise: at }) => affiseAt(at, 'admin', AFFISE_KEYS.generalManager)],
  ['Affise affiliate', ({ affise: at }) => affiseAt(at, 'affiliate', AFFISE_KEYS.affiliate)],
  ['Binom 2', (platforms) => binomAt(platforms, 2)],
  ['Binom 1', (platforms) => binomAt(platforms, 1)],
  [
    'CAKE',
    ({ cake: { httpOrigin } }) => at(httpOrigin, cake, { ...CAKE_KEY, domain: 'login.bluenet.example' }),
  ],
  ['Everflow network', ({ everflow: at }) => everflowAt(at, 'network')],
  ['Everflow affiliate', ({ everflow: at }) => everflowAt(at, 'affiliate')],
  [
    'Affilae publisher',
    ({ affilae: { httpOrigin } }) => at(httpOrigin, affilae, { apiKey: AFFILAE_KEYS.publisher }, 'publisher'),
  ],
  [
    'Affilae advertiser',
    ({ affilae: { httpOrigin } }) =>
      at(
        httpOrigin,
        affilae,
        { apiKey: AFFILAE_KEYS.advertiser, programId: AFFILAE_PROGRAMS[0]?.id ?? '' },
        'advertiser',
      ),
  ],
  ['Demo tracker', () => at(null, demo, {}, 'tracker')],
  ['Demo network', () => at(null, demo, {}, 'network')],
]);

/** Everything a connection can be asked for, the account first. */
export function questionsOf(connection: OpenConnection, account: TestConnection): (() => Promise<unknown>)[] {
  const { connector, api, context } = connection;
  const words = connector.dimensions(context.portal);
  const kinds = connector.entityKinds(context.portal);
  const lists = listsConversions(account) ? [{ ...WEEK, groupBy: [] }] : [];
  return [
    () => connector.verify(api, verifyContext(account.credentials)),
    () => ask(connection, { groupBy: [] }),
    ...words.map((word) => () => ask(connection, { to: WEEK.from, groupBy: [word] })),
    ...kinds
      .filter((kind) => words.includes(kind))
      .map((kind) => () => ask(connection, { to: WEEK.from, groupBy: ['day'], filter: { [kind]: ['1'] } })),
    ...kinds.map((kind) => () => collectEntities(connection, kind)),
    ...lists.map((query) => () => collectConversions(connection, query)),
  ];
}

/** The API of Binom 1 has no list of conversions. */
export function listsConversions({ version }: TestConnection): boolean {
  return version !== 1;
}

function at(
  apiBase: string | null,
  connector: TestConnection['connector'],
  credentials: TestConnection['credentials'],
  portal: TestConnection['portal'] = null,
): TestConnection {
  return { connector, credentials, portal, apiBase };
}

function affiseAt({ httpOrigin }: Platform<unknown>, portal: 'admin' | 'affiliate', apiKey: string) {
  return at(httpOrigin, affise, { apiKey, baseUrl: 'https://api-acme.affise.com' }, portal);
}

function everflowAt({ httpOrigin }: Platform<unknown>, portal: 'network' | 'affiliate') {
  return at(httpOrigin, everflow, { apiKey: EVERFLOW_KEYS[portal], region: 'us', dashboard: '' }, portal);
}

/** One stand-in is either version: opening a connection to one makes it that. */
function binomAt(platforms: Platforms, version: 1 | 2): TestConnection {
  platforms.binom.settings.version = version;
  const credentials = { dashboard: 'https://tracker.northbuy.example/panel', apiKey: BINOM_KEYS.admin };
  const { httpOrigin } = platforms.binom;
  return version === 2
    ? { ...at(httpOrigin, binom, credentials), version }
    : { ...at(httpOrigin, binom, { ...credentials, scriptName: 'nb7xq.php' }), version };
}
