/** `−13.8%`; nothing where it is not known. The percents of a language share one way of writing. */
export function percent(ratio: number | null, language: string): string {
  if (ratio === null) return '';
  const format = formats.get(language) ?? createFormat(language);
  formats.set(language, format);
  return format.format(ratio / 100).replace('-', '−');
}

const formats = new Map<string, Intl.NumberFormat>();

function createFormat(language: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
}
