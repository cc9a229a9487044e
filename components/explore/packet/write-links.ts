import type { OtherSide } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';
import { html, type Markup } from './html';

/** Which offer is held against which, and how that is known. What a tracker's owner calls his offers is his own. */
export function writeLinks({ say }: Texts, here: string, { name, links }: OtherSide): Markup {
  const rows = links.map(
    ({ here: own, there, origin, evidence }) =>
      html`<tr><td>#${own.id}</td><td class="text">${there.map(nameOf).join(', ')}</td><td class="text">${say(
        `link.${origin}`,
      )} ${evidence && origin !== 'manual' ? html`<code>${evidence}</code>` : null}</td></tr>\n`,
  );
  return html`<section><h2>${say('packet.links')}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${say('packet.links')}"><table id="links">
<thead><tr>${[here, name, say('packet.known-by')].map((head) => html`<th scope="col" class="text">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div></section>
`;
}

export function nameOf({ id, name }: EntityRef): string {
  return name === null ? `#${id}` : `${name} (#${id})`;
}
