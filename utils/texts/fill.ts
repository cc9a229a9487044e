/** Most sentences choose nothing and quote nothing: filled in by hand, they cost a page's first paint no parsing. */
export function isPlain(sentence: string): boolean {
  return !/'|\{[^}]*,/.test(sentence);
}

/** @throws TypeError where one of its arguments is not told. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replaceAll(/\{\s*(\w+)\s*\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new TypeError(`${name} is not told.`);
    return String(values[name]);
  });
}
