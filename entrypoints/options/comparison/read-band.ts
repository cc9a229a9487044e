import { readNumber } from '@/components/number-field';
import type { Parsed } from '@/components/use-draft';
import type { Band, Judged } from '@/utils/model/comparison';
import type { Texts } from '@/utils/texts/texts';

/** From quiet to loud, then what is not judged at all; each also names the verdict that begins there. */
export const FIELDS = ['ok', 'alert', 'floor'] as const satisfies readonly (keyof Band)[];
type BandField = (typeof FIELDS)[number];

/** Shares are written as percent, without the sign. */
export function writeBand({ language }: Texts, field: BandField, value: number): string {
  const shown = field === 'floor' ? value : Number((value * 100).toFixed(6));
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 }).format(shown);
}

/** What is typed into one field, held against the others of its metric. */
export function bandReader(texts: Texts, metric: Judged, band: Band, field: BandField) {
  const { say, format } = texts;
  const written = (other: 'ok' | 'alert') => `${writeBand(texts, other, band[other])}%`;
  return (text: string): Parsed<number> => {
    const number = readNumber(text);
    const isCount = field === 'floor' && metric !== 'payout';
    const most = field === 'floor' ? MOST_FLOOR : MOST_PERCENT;
    if (number === undefined || number > most || (isCount && !Number.isInteger(number))) {
      return {
        error: say(isCount ? 'bands.error-whole' : 'bands.error-number', { most: format.count(most) }),
      };
    }
    if (field === 'floor') return { value: number };
    const value = Number((number / 100).toFixed(8));
    if (field === 'ok' && value > band.alert)
      return { error: say('bands.error-ok', { alert: written('alert') }) };
    if (field === 'alert' && value < band.ok)
      return { error: say('bands.error-alert', { ok: written('ok') }) };
    return { value };
  };
}

const MOST_PERCENT = 1000;
const MOST_FLOOR = 1_000_000;
