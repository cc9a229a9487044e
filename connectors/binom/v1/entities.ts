import type { EntityKind, Note } from '@/utils/model/report';
import type { Api } from '../../client';
import type { EntityPage } from '../../connector';
import { readPage } from './pages';

/** What had traffic at any time (`date=9`): which number lists the rest is not certain. */
export async function* readEntities(api: Api, kind: EntityKind): AsyncIterable<EntityPage> {
  const rows = await readPage(api, kind, [
    ['date', '9'],
    ['timezone', '+0'],
  ]);
  const entities = rows.flatMap(({ id, name = null, url = null, link = null }) => {
    const address = url ?? link;
    const urls = address ? [address] : [];
    return id ? [{ kind, id, name, url: address, urls, externalId: null, status: null }] : [];
  });
  yield { entities, more: false, notes: [ONLY_WITH_TRAFFIC] };
}

const ONLY_WITH_TRAFFIC: Note = {
  code: 'scope-limited',
  text: 'Binom 1 lists what had traffic; what never had is not in it.',
};
