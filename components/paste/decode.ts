/** A file's bytes as text. Spreadsheets save tables in UTF-8, in UTF-16 (`Unicode text`), or as Windows of their country did. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes); // TypeError: these bytes are no UTF-8
  }
}

/** Letters beyond ASCII stand in runs where a language has no others, and one by one among Latin ones. */
function fromWindows(bytes: Uint8Array): string {
  const western = new TextDecoder('windows-1252').decode(bytes);
  return /[À-ÿ]{3}/.test(western) ? new TextDecoder('windows-1251').decode(bytes) : western;
}
