import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { type Day, isDay } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import { ECB_ORIGIN, parseRate, type Quotes } from '@/utils/model/rate';
import { isHtml, kindOfNoAnswer, kindOfStatus } from './classify';
import { BodyTooLong, readBody } from './read-body';

/** One fixing, or those of the last 90 days. */
export type EcbFile = 'daily' | '90-days';

/**
 * The European Central Bank's reference rates: units of each currency for one euro, fixed on TARGET's working days and
 * published at about 16:00 in Frankfurt. https://www.ecb.europa.eu/stats/eurofxref
 *
 * @throws PlatformError for whatever is not the expected answer.
 */
export async function readEcbRates(file: EcbFile, fetch: Fetch): Promise<ReadonlyMap<Day, Quotes>> {
  const text = await download(`${ECB_ORIGIN}/stats/eurofxref/${FILES[file]}`, fetch);
  const days = daysIn(text);
  if (days.size === 0) throw new PlatformError('answer', 'The ECB sent something other than its rates.');
  return days;
}

type Fetch = (input: string, init: RequestInit) => Promise<Response>;

const FILES: { readonly [file in EcbFile]: string } = {
  daily: 'eurofxref-daily.xml',
  '90-days': 'eurofxref-hist-90d.xml',
};
const MILLISECONDS = 25_000;
/** The 90 days are about 100 kB. */
const BODY_CAP = 2 * 1024 * 1024;

async function download(address: string, fetch: Fetch): Promise<string> {
  const response = await fetch(address, {
    ...{ redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
    signal: AbortSignal.timeout(MILLISECONDS),
  }).catch((error) => {
    const { kind, reason } = kindOfNoAnswer(error);
    throw new PlatformError(kind, `The ECB could not be reached: ${reason}.`);
  });
  if (!response.ok) {
    throw new PlatformError(
      kindOfStatus(response.status),
      `The ECB answered with status ${response.status}.`,
    );
  }
  const text = await readBody(response, BODY_CAP).catch((error) => {
    const isLong = error instanceof BodyTooLong;
    throw new PlatformError('answer', `The ECB's answer ${isLong ? 'is too long' : 'broke off'}.`);
  });
  if (isHtml(text, response.headers.get('content-type') ?? '')) {
    throw new PlatformError('answer', 'The ECB sent a web page instead of its rates.');
  }
  return text;
}

/** `<Cube time="…"><Cube currency="USD" rate="1.0777"/>…</Cube>`; what is not a day or a rate is passed over. */
function daysIn(text: string): Map<Day, Quotes> {
  const cubes = rootOf(text).filter(({ attributes }) => isDay(attributes.time ?? ''));
  return new Map(cubes.map((cube) => [cube.attributes.time ?? '', quotesIn(cube)]));
}

/** Every element of the document. */
function rootOf(text: string): XmlElement[] {
  try {
    const { root } = parseXml(text);
    return root ? elementsIn(root) : [];
  } catch {
    throw new PlatformError('answer', 'The ECB sent something that cannot be read, or only a part of it.');
  }
}

function elementsIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => [child, ...elementsIn(child)]);
}

function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

function quotesIn(cube: XmlElement): Quotes {
  const quotes = childrenOf(cube).flatMap(({ attributes: { currency = '', rate = '' } }) =>
    /^[A-Z]{3}$/.test(currency) && parseRate(rate) !== undefined ? [[currency, rate] as const] : [],
  );
  return new Map(quotes);
}
