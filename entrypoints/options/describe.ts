import type { ConnectionCard } from '@/utils/messages/connections';
import type { Texts } from '@/utils/texts/texts';

/** `Affise, admin portal · General manager`, `Binom 2 · tracker`: the platform, the log-in, the place in the money chain. */
export function tellKind({ say }: Texts, card: ConnectionCard): string {
  const { portal, role, account } = card;
  const product = [
    card.platform === 'pasted' ? say('paste.name') : card.platformName,
    card.version,
    card.region?.toUpperCase(),
  ]
    .filter(Boolean)
    .join(' ');
  const platform = portal && portal !== 'tracker' ? `${product}, ${say(`portal.${portal}`)}` : product;
  return `${platform} · ${account.staff ? say(`staff.${account.staff}`) : say(`role.${role}`)}`;
}

/** `Northbuy Ltd, affiliate 1182`; null where the platform tells nothing of the account. */
export function tellAccount({ say }: Texts, { account }: Pick<ConnectionCard, 'account'>): string | null {
  const { name, affiliateId: id } = account;
  if (id === null) return name;
  return name === null ? say('list.account-id', { id }) : say('list.account-affiliate', { name, id });
}
