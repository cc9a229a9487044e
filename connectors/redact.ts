import type { Credentials } from '@/utils/model/connection';
import type { Field } from './connector';

/** Turns any text into one that a person, a log or a file may see. */
export type Redact = (text: string) => string;

/**
 * Redaction by value: every secret, in every form in which a server, a proxy or a library may repeat it (plain,
 * URL-encoded, escaped in JSON or HTML, base64 at any alignment, hex). What is left is one line of at most 200
 * characters.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const forms = secrets.filter((secret) => secret.length >= SHORTEST).flatMap(patternsOf);
  const found = forms.length > 0 && new RegExp(forms.join('|'), 'gi');
  return (text) => shorten(found ? text.replace(found, '[removed]') : text);
}

/** The credentials that must never be seen: what the form keeps hidden, and whatever it does not know. */
export function secretsOf(credentials: Credentials, fields: readonly Field[]): string[] {
  const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
  const secret = Object.entries(credentials).filter(([name]) => (kinds.get(name) ?? 'secret') === 'secret');
  return secret.map(([, value]) => value);
}

/** Shorter ones would hit ordinary words; no platform has keys that short. */
const SHORTEST = 6;
const LONGEST_TEXT = 200;

function patternsOf(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const spelled = [...secret].map(spellings).join('');
  return [spelled, bytes.toHex(), ...base64Forms(bytes).map((form) => RegExp.escape(form))];
}

/** One character as itself, percent-encoded (once or more), or escaped for JSON or HTML. */
function spellings(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  const bytes = [...new TextEncoder().encode(character)].map((byte) => byte.toString(16).padStart(2, '0'));
  const percent = bytes.map((byte) => `%(?:25)*${byte}`).join('');
  const numeric = `&#(?:x0*${code}|0*${character.codePointAt(0)});`;
  const named = NAMED.get(character) ?? numeric;
  const space = character === ' ' ? '|\\+' : '';
  return `(?:\\\\?${RegExp.escape(character)}|${percent}|\\\\u${code.padStart(4, '0')}|${numeric}|${named}${space})`;
}

const NAMED = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** The part of its base64 that stays the same whatever stands before and behind it, for each of three alignments. */
function base64Forms(bytes: Uint8Array): string[] {
  const forms = [0, 1, 2].map((before) => {
    const shifted = new Uint8Array(before + bytes.length);
    shifted.set(bytes, before);
    const wholeGroups = Math.floor((shifted.length * 8) / 6);
    return shifted.toBase64().slice(Math.ceil((before * 8) / 6), wholeGroups);
  });
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

function shorten(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
}
