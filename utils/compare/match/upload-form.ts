import type { Conversion } from '@/utils/model/conversion';
import { toText } from '@/utils/model/money';

/** Trackers whose own page takes conversions as text. The user uploads it there: Trackside writes to no platform. */
export type UploadForm = 'voluum' | 'binom-1' | 'binom-2';

export interface UploadOptions {
  form: UploadForm;
  /** What the tracker's amounts are in. */
  currency: string;
  /** The tracker's click id in a row of the other side, as `clickIdReader` tells it. */
  clickIdOf: (conversion: Conversion) => string | null;
}

export interface Upload {
  /** Each to be uploaded by itself: a tracker takes only so many rows at a time. */
  parts: string[];
  rows: number;
  leftOut: { id: string; why: LeftOut }[];
}

/** `refused`: the other side rejected it; `currency`: the form takes the tracker's only; `text`: not plain enough. */
type LeftOut = 'refused' | 'no-click-id' | 'no-payout' | 'currency' | 'text';

/**
 * Conversions that only the other side has, as the tracker takes them by hand.
 *
 * The trackers document no quoting, and a quote or an apostrophe against formulas would become part of the id. So a
 * value that would need either (a separator, a line break, a leading `=`, `+`, `-` or `@`) is never written: its row is
 * left out and named. What is written is safe in a spreadsheet as it stands.
 */
export function writeUpload(missing: readonly Conversion[], options: UploadOptions): Upload {
  const rows = missing.map((conversion) => ({ id: conversion.id, written: writeRow(conversion, options) }));
  const lines = rows.flatMap(({ written }) => ('line' in written ? [written.line] : []));
  return {
    parts: cut(lines, MOST_ROWS).map((part) => part.map((line) => `${line}\n`).join('')),
    rows: lines.length,
    leftOut: rows.flatMap(({ id, written }) => ('why' in written ? [{ id, why: written.why }] : [])),
  };
}

/** Voluum takes 50,000 an hour (doc.voluum.com, "Conversion Upload"); Binom names no number. */
const MOST_ROWS = 50_000;

interface UploadRow {
  clickId: string;
  payout: string;
  /** In which the payout is. */
  currency: string;
  conversion: Conversion;
}

/** The fields of a line, and what stands between them. Every field has to be plain; an empty one is left empty. */
const FORMS: { readonly [form in UploadForm]: { between: string; fieldsOf(row: UploadRow): string[] } } = {
  // Click id, payout, transaction id, conversion type, conversion time; it allows no currency beside a click id.
  voluum: {
    between: ',',
    fieldsOf: ({ clickId, payout, conversion }) => [
      ...[clickId, payout, conversion.transactionId ?? '', ''],
      conversion.convertedAt?.replace(/Z$/, '+00:00') ?? '',
    ],
  },
  // docs.binom.org/update-conv.php. Binom books them at the time of the upload: its form takes none.
  'binom-1': {
    between: ':',
    fieldsOf: ({ clickId, payout, conversion }) => [clickId, payout, ...statusOf(conversion)],
  },
  // docs.binom.org/payout-tracking-v2.php
  'binom-2': {
    between: ':',
    fieldsOf: ({ clickId, payout, currency, conversion }) => [
      ...[clickId, `payout=${payout}`],
      ...statusOf(conversion).map((status) => `cnv_status=${status}`),
      `cnv_currency=${currency}`,
    ],
  },
};

function writeRow(conversion: Conversion, options: UploadOptions): { line: string } | { why: LeftOut } {
  const { form, currency, clickIdOf } = options;
  const clickId = clickIdOf(conversion);
  if (conversion.status === 'rejected') return { why: 'refused' };
  if (clickId === null) return { why: 'no-click-id' };
  if (conversion.payout === null) return { why: 'no-payout' };
  const paidIn = conversion.currency ?? currency;
  if (form !== 'binom-2' && paidIn !== currency) return { why: 'currency' };
  const { between, fieldsOf } = FORMS[form];
  const fields = fieldsOf({ clickId, payout: toText(conversion.payout), currency: paidIn, conversion });
  const isPlain =
    fields.every((field) => NUMBER.test(field) || PLAIN.test(field)) && !fields.some(has(between));
  return isPlain ? { line: fields.join(between) } : { why: 'text' };
}

const NUMBER = /^-?[\d.]+$/;
const PLAIN = /^([A-Za-z0-9][\w .:/+=#-]*)?$/;

/** As the network's postback would have said it; a tracker's statuses are free text, and may be left out. */
function statusOf({ statusRaw }: Conversion): string[] {
  return statusRaw !== null && /^[A-Za-z][\w -]*$/.test(statusRaw) ? [statusRaw] : [];
}

function has(between: string): (field: string) => boolean {
  return (field) => field.includes(between);
}

function cut(lines: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, index) =>
    lines.slice(index * size, (index + 1) * size),
  );
}
