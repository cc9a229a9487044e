import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { originOf } from '@/connectors/address';
import { affise } from '@/connectors/affise';
import { kindOfNoAnswer, secondsToWait } from '@/connectors/classify';
import { type ClientOptions, createClient } from '@/connectors/client';
import { createRedact } from '@/connectors/redact';
import { memorySessions } from '@/connectors/session';
import { voluum } from '@/connectors/voluum';
import { failureOf, NOW, scripted } from './ask';

const KEY = 'canary+Key/9aQ7=&"<ü> 0001';
const anything = z.unknown();

function client(options: Partial<ClientOptions> = {}) {
  return createClient({
    connector: affise,
    connectionId: 'test',
    apiBase: 'https://api-acme.affise.com',
    credentials: { apiKey: 'plain-key-0001' },
    fetch: scripted(() => ({ ok: true })).fetch,
    now: () => NOW,
    sessions: memorySessions(),
    ...options,
  });
}

describe('where the client goes', () => {
  it.each([
    ['https://evil.example/x', 'request'],
    ['//evil.example/x', 'request'],
    ['/../x', 'request'],
    ['/a/../x', 'request'],
    ['/a/%2e%2e/x', 'request'],
    ['/\\evil.example', 'request'],
    ['/x?api_key=1', 'request'],
    ['/x#y', 'request'],
    ['/@evil.example', 'request'],
    ['x', 'request'],
    ['', 'request'],
  ])('never to the path %j', async (path, kind) => {
    const { fetch, asked } = scripted(() => ({}));
    expect((await failureOf(client({ fetch }).get(path, anything))).kind).toBe(kind);
    expect(asked).toEqual([]);
  });

  it.each([
    'http://api-acme.affise.com',
    'http://127.0.0.1.evil.example',
    'https://user:secret@api.example',
    'https://api.example/?key=1',
    'ftp://api.example',
    'nonsense',
    null,
  ])('never to the base %j', async (apiBase) => {
    const { fetch, asked } = scripted(() => ({}));
    const failure = await failureOf(client({ fetch, apiBase }).get('/x', anything));
    expect(['address', 'request']).toContain(failure.kind);
    expect(failure.message).not.toContain('secret');
    expect(asked).toEqual([]);
  });

  it('below the path that a base has', async () => {
    const { fetch, asked } = scripted(() => ({}));
    await client({ fetch, apiBase: 'https://api.example/public/api/v1/' }).get('/me', anything, [
      ['a[]', 'b c'],
    ]);
    expect(asked[0]?.url.href).toBe('https://api.example/public/api/v1/me?a%5B%5D=b+c');
  });

  it('with nothing that a browser would add by itself', async () => {
    let seen: Request | undefined;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      seen = new Request(input, init);
      return Response.json({});
    };
    await client({ fetch }).get('/x', anything);
    expect(seen).toMatchObject({
      ...{
        method: 'GET',
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      },
    });
    expect(seen?.headers.get('api-key')).toBe('plain-key-0001');
  });
});

describe('what the client lets out', () => {
  let server: Server;
  let base = '';

  // Repeats everything it was sent, in every form a server, a proxy or a log may choose.
  beforeAll(async () => {
    server = createServer((request, response) => {
      const heard = [...Object.values(request.headers), request.url].join(' ');
      const said = [
        heard,
        encodeURIComponent(heard),
        encodeURIComponent(encodeURIComponent(heard)),
        JSON.stringify(heard),
      ];
      const bytes = ['', 'x', 'xy'].map((before) => Buffer.from(before + heard, 'latin1'));
      said.push(
        ...bytes.map((each) => each.toString('base64')),
        ...bytes.map((each) => each.toString('base64url')),
      );
      said.push(
        ...bytes.map((each) => each.toString('hex')),
        ...bytes.map((each) => each.toString('hex').toUpperCase()),
      );
      const [form = 0, status = 500] = (request.url ?? '').split('/').slice(1).map(Number);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: 2, message: said[form] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const ASCII_KEY = 'canary+Key/9aQ7=&"<> 0001';
  const forms = Array.from({ length: 16 }, (_, form) => form);

  it.each(forms)('no key in form %i of an echo', async (form) => {
    for (const status of [200, 400, 401, 403, 404, 429, 500]) {
      const api = client({ apiBase: base, credentials: { apiKey: ASCII_KEY }, fetch });
      const failure = await failureOf(api.get(`/${form}/${status}`, z.object({ no: z.string() })));
      expect(leaks(JSON.stringify(failure), ASCII_KEY)).toEqual([]);
    }
  });

  it('finds the leak of a naive client, so the search works', async () => {
    const found = await Promise.all(
      forms.map(async (form) => {
        const response = await fetch(`${base}/${form}/500`, { headers: { 'api-key': ASCII_KEY } });
        return leaks(await response.text(), ASCII_KEY).length > 0;
      }),
    );
    expect(found).not.toContain(false);
  });

  it('no token either', async () => {
    const { fetch } = scripted(({ method, headers }) =>
      method === 'POST'
        ? { token: 'token-0123456789' }
        : Response.json({ error: { code: `for ${headers.get('cwauth-token')}` } }, { status: 500 }),
    );
    const api = client({
      connector: voluum,
      credentials: { accessId: 'id-000001', accessKey: 'key-000001' },
      fetch,
    });
    const failure = await failureOf(api.get('/report', anything));
    expect(failure.message).toBe('Voluum refused with status 500: for [removed]');
  });

  it('no address in a failure that fetch itself words', async () => {
    const fetch = async () => {
      throw new TypeError(`Failed to fetch https://user:plain-key-0001@x/?key=plain-key-0001`);
    };
    const failure = await failureOf(client({ fetch }).get('/x', anything, [['secret', 'parameter']]));
    expect(failure.kind).toBe('address');
    expect(failure.message).not.toMatch(/plain-key|parameter/);
  });

  it('nothing of any key, whatever stands around it', () => {
    const key = fc
      .string({ minLength: 6, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text.trim().length > 5);
    fc.assert(
      fc.property(key, fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (secret, before, after) => {
        const redact = createRedact([secret]);
        const whole = Buffer.from(before + secret + after);
        for (const text of [
          before + secret + after,
          encodeURIComponent(secret),
          JSON.stringify(secret).slice(1, -1),
          whole.toString('base64'),
          whole.toString('base64url'),
          whole.toString('hex'),
        ]) {
          expect(redact(text)).toContain('[removed]');
        }
      }),
    );
  });

  it('ordinary text, on one short line', () => {
    expect(createRedact([KEY])('Bad\nRequest')).toBe('Bad Request');
    expect(createRedact([])('x'.repeat(500))).toHaveLength(200);
  });
});

describe('what a missing answer means', () => {
  const caused = (code: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });

  it.each([
    ['ENOTFOUND', 'address'],
    ['ECONNREFUSED', 'address'],
    ['EAI_AGAIN', 'offline'],
    ['ENETUNREACH', 'offline'],
    ['ECONNRESET', 'unavailable'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'address'],
  ])('%s: %s', (code, kind) => {
    expect(kindOfNoAnswer(caused(code)).kind).toBe(kind);
  });

  it('is offline where the browser says so', () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    const { kind } = kindOfNoAnswer(new TypeError('Failed to fetch'));
    if (real) Object.defineProperty(globalThis, 'navigator', real);
    expect(kind).toBe('offline');
  });

  it.each([
    [null, null],
    ['', null],
    ['0', 0],
    ['3600', 3600],
    ['Tue, 10 Mar 2026 09:30:30 GMT', 30],
    ['Tue, 10 Mar 2026 09:00:00 GMT', 0],
    ['later', null],
  ])('Retry-After %j is %j seconds', (header, seconds) => {
    expect(secondsToWait(header, NOW)).toBe(seconds);
  });

  it.each([
    [' acme.affise.com/v2/ ', 'https://acme.affise.com'],
    ['http://acme.affise.com', 'https://acme.affise.com'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080'],
    ['javascript:alert(1)', null],
    ['https://user:password@acme.affise.com', null],
    ['file:///etc/passwd', null],
    [undefined, null],
  ])('the address %j is %j', (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });
});

it('stops reading a body that has no end', async () => {
  let megabytes = 0;
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      megabytes += 1;
      controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const { fetch } = scripted(() => new Response(endless));
  const failure = await failureOf(client({ fetch }).get('/x', anything));
  expect(failure).toMatchObject({ kind: 'answer', message: 'Affise sent more than 32 MB at once.' });
  expect(cancelled).toBe(true);
  expect(megabytes).toBeLessThan(36);
});

it('does not begin to read a body that says it is too long', async () => {
  const headers = { 'content-length': String(33 * 1024 * 1024) };
  const { fetch } = scripted(() => new Response('{}', { headers }));
  expect((await failureOf(client({ fetch }).get('/x', anything))).kind).toBe('answer');
});

it('starts requests when its queue says so', async () => {
  const order: string[] = [];
  const { fetch } = scripted(() => order.push('asked'));
  const schedule: NonNullable<ClientOptions['schedule']> = async (start) => {
    order.push('queued');
    return start();
  };
  await client({ fetch, schedule }).get('/x', anything);
  expect(order).toEqual(['queued', 'asked']);
});

/** Every spelling of the secret in the text; 8 characters of it are enough in base64 and hex. */
function leaks(text: string, secret: string): string[] {
  const bytes = Buffer.from(secret, 'latin1');
  const spelled = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
  ];
  const doubled = [
    encodeURIComponent(encodeURIComponent(secret)),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  ];
  const base64 = [0, 1, 2].map((skip) =>
    bytes.subarray(skip, skip + 3 * Math.floor((bytes.length - skip) / 3)).toString('base64'),
  );
  const url = base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_'));
  return [...spelled, ...doubled, ...base64, ...url].filter((form) =>
    text.toLowerCase().includes(form.toLowerCase()),
  );
}
