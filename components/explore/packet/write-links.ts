import type { OtherSide } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';
import { html, type Markup } from './html';

/** Which offer is held against which, and how that is known. */
export function writeLinks({ say }: Texts, { links }: OtherSide): Markup {
  const rows = links.map(
    ({ here, there, origin, evidence }) =>
      html`<tr><td>${nameOf(here)}</td><td class="text">${there.map(nameOf).join(', ')}</td><td class="text">${say(
        `link.${origin}`,
      )} ${evidence && origin !== 'manual' ? html`<code>${evidence}</code>` : null}</td></tr>\n`,
  );
  return html`<h2>${say('packet.links')}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${say('packet.links')}"><table id="links"><tbody>
${rows}</tbody></table></div>
`;
}

function nameOf({ id, name }: EntityRef): string {
  return name === null ? `#${id}` : `${name} (#${id})`;
}
