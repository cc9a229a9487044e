import { z } from 'zod/mini';
import { originOf } from '../address';
import { attempt } from '../attempt';
import type { Api } from '../client';

// No document shows this list. Whatever it is, hosts are taken from the names that could hold one.
const domains = z.pipe(
  z.unknown(),
  z.transform((answer) => hostsIn(answer)),
);

/** Hosts of the network's own click links; undefined where the user may not see them. */
export async function readDomains(api: Api): Promise<string[] | undefined> {
  return attempt(api.get('/3.0/admin/domains', domains));
}

function hostsIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const items = Object.values(answer).flatMap((value) => (Array.isArray(value) ? value : []));
  const texts = items.flatMap((item: unknown) => (typeof item === 'string' ? [item] : namesIn(item)));
  return [...new Set(texts.flatMap(hostOf))];
}

function namesIn(item: unknown): string[] {
  if (typeof item !== 'object' || item === null) return [];
  const named = Object.entries(item).filter(([key]) => /^(url|domain|host|name|title)$/.test(key));
  return named.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
}

function hostOf(text: string): string[] {
  const origin = /\s/.test(text) ? null : originOf(text);
  const host = origin === null ? undefined : URL.parse(origin)?.hostname;
  return host?.includes('.') ? [host] : [];
}
