/** Markup that is safe to stand in a document: whatever was put into it was escaped. */
export interface Markup {
  markup: string;
}
type Part = string | number | null | Markup | readonly Part[];

/** Everything between the braces is text; only other markup stays as it is. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((all, text, index) => all + write(parts[index - 1] ?? null) + text) };
}

function write(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'markup' in part ? part.markup : part.map(write).join('');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
