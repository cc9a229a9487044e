import type { Connection } from '@/utils/model/connection';
import type { Failure } from '@/utils/model/errors';
import type { MetricName } from '@/utils/model/metrics';
import type { PASTED_ROLES, PastedRow } from '@/utils/model/pasted';
import type { Phrase, Platform, Portal } from '@/utils/model/platform';

export type FormValues = { readonly [field: string]: string };

/** A connector's declared form as plain data, so that the options page knows no platform. */
export interface PlatformForm {
  platform: Platform;
  name: string;
  mark: string;
  fields: FormField[];
  asks: { timeZone: boolean; currency: boolean };
  /** No real account has confirmed what it is built on. */
  experimental: boolean;
  /** What each of its log-ins can tell; null where it has only one. */
  metrics: { portal: Portal | null; names: MetricName[] }[];
}

export interface FormField {
  name: string;
  label: Phrase;
  where: Phrase;
  kind: 'address' | 'secret' | 'text' | 'choice';
  optional: boolean;
  initial: string;
  placeholder: string;
  options: { value: string; label: Phrase }[];
}

export interface SavePlan {
  /** Origin patterns for the browser's prompt, with what each is for. */
  origins: { pattern: string; host: string; use: 'api' | 'dashboard' }[];
  /** What the form may show as found from the dashboard address. */
  apiBase: string | null;
  dashboard: string | null;
}

export interface ConnectionDraft {
  /** Set when an existing one is edited: secrets left empty are kept. */
  id: string | null;
  platform: Platform;
  name: string;
  values: FormValues;
  portal: Portal | null;
  timeZone: string | null;
  currency: string | null;
}

export interface PastedDraft extends Pick<ConnectionDraft, 'id' | 'name' | 'timeZone' | 'currency'> {
  role: (typeof PASTED_ROLES)[number];
  rows: PastedRow[];
  /** Days that were pasted before and are not in this table stay. */
  keepsOthers: boolean;
}

/** What a connection's removal takes along, or leaves with less. */
export interface Dependents {
  /** Links that the user chose, in which it is on either side. */
  links: number;
  /** Bands of its own pairs and links. */
  bands: number;
  /** Whose pages no longer wear Trackside. */
  hosts: string[];
  /** Names of saved views that show it: they stay, without it. */
  views: string[];
}

export interface ConnectionCard extends Connection {
  mark: string;
  platformName: string;
  state: 'working' | 'fetching' | 'failed' | 'not-allowed';
  failure: Failure | null;
  /** Newest answer of the platform. */
  asOf: string | null;
  daysKept: number;
  experimental: boolean;
  /** Only name and platform could be made out: it can be deleted, not edited. */
  unreadable?: true;
}
