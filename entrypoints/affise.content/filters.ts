import type { PageDays } from '@/utils/model/page-view';
import { textOf } from '@/utils/overlay/read/grid';
import { wholeDays } from '@/utils/overlay/read/whole-days';
import { DATE_CAPTIONS, FILTER_CAPTIONS } from './words';

export interface Filters {
  days: PageDays | null;
  /** The numbers are of a part only. */
  isFiltered: boolean;
}

/** The filters above the statistics, by the captions that a person reads. */
export function readFilters(document: Document): Filters {
  const values = [...document.querySelectorAll('label')].map((label): [string, string] => [
    captionOf(label),
    shownIn(label),
  ]);
  const dates = values.filter(([caption]) => DATE_CAPTIONS.includes(caption));
  const [range] = dates;
  return {
    days: range && dates.length === 1 ? parseDays(range[1]) : null,
    isFiltered: values.some(([caption, value]) => FILTER_CAPTIONS.includes(caption) && value !== ''),
  };
}

function captionOf(label: HTMLLabelElement): string {
  const own = textOf(label).replace(textOf(controlOf(label)), '');
  return own.replace(/[\s:*]+$/, '').toLowerCase();
}

function shownIn(label: HTMLLabelElement): string {
  const control = controlOf(label);
  return control && 'value' in control ? String(control.value).trim() : '';
}

function controlOf(label: HTMLLabelElement): Element | null {
  return label.control ?? label.querySelector('input, select');
}

/** `2026-11-01 - 2026-11-07`, `01.11.2026 – 07.11.2026`. With slashes nobody knows which is the month. */
function parseDays(text: string): PageDays | null {
  const [from, to, more] = text.match(/\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4}/g) ?? [];
  return from && to && !more ? wholeDays(toIso(from), toIso(to)) : null;
}

function toIso(day: string): string {
  return day.includes('.') ? day.split('.').reverse().join('-') : day;
}
