import type { RequestListener, ServerResponse } from 'node:http';
import { type AffilaeSettings, createAffilae } from './affilae.ts';
import { createAffise } from './affise.ts';
import { createBinom } from './binom.ts';
import type { BinomSettings } from './binom-settings.ts';
import { type CakeSettings, createCake } from './cake.ts';
import { createEverflow } from './everflow.ts';
import type { EverflowSettings } from './everflow-settings.ts';
import {
  type Call,
  type Handler,
  type LoggedRequest,
  Refusal,
  type Reply,
  readCall,
  text,
} from './exchange.ts';
import { HOSTS } from './hosts.ts';
import { type Certificate, certificateFor, type Listening, listenPlain, listenTls } from './listen.ts';
import { type MisbehaviourRule, misbehave, Rules, send, type WordRefusal } from './misbehaviour.ts';
import type { AffiseSettings, VoluumSettings } from './settings.ts';
import { createVoluum } from './voluum.ts';

/** Every platform, running. */
export interface Platforms {
  readonly voluum: Platform<VoluumSettings>;
  readonly affise: Platform<AffiseSettings>;
  readonly cake: Platform<CakeSettings>;
  readonly affilae: Platform<AffilaeSettings>;
  readonly binom: Platform<BinomSettings>;
  readonly everflow: Platform<EverflowSettings>;
  /** For Chromium's --host-resolver-rules: one MAP entry for each host. */
  readonly hostRules: string;
  /** The TLS port behind one of the HOSTS. */
  portOf(host: string): number;
  stop(): Promise<void>;
}

/** One platform: where it listens, what it was asked, and how to make it go wrong. */
export interface Platform<Settings> {
  /** HTTPS with an untrusted certificate; routes by the Host header. */
  readonly origin: string;
  /** Plain HTTP, the API only, any Host. */
  readonly httpOrigin: string;
  /** Every request, oldest first. Empty it with `requests.length = 0`. */
  readonly requests: LoggedRequest[];
  /** Change at will; read at each request. */
  readonly settings: Settings;
  misbehave(rule: MisbehaviourRule): void;
  behave(): void;
}

/** What a platform's own module brings: a handler for each of its hosts, the API's among them. */
export interface PlatformParts<Settings> {
  readonly settings: Settings;
  readonly hosts: Readonly<Record<string, Handler>>;
  readonly api: Handler;
  readonly refuse: WordRefusal;
}

/** Starts every platform on the loopback. */
export async function startPlatforms({
  now = () => new Date(),
}: {
  now?: () => Date;
} = {}): Promise<Platforms> {
  const names = Object.values(HOSTS).flatMap((hosts): string[] => Object.values(hosts));
  const certificate = await certificateFor(names);
  const voluum = await start(createVoluum(), certificate, now);
  const affise = await start(createAffise(), certificate, now);
  const cake = await start(createCake(), certificate, now);
  const affilae = await start(createAffilae(), certificate, now);
  const binom = await start(createBinom(), certificate, now);
  const everflow = await start(createEverflow(), certificate, now);
  const all = [voluum, affise, cake, binom, everflow, affilae];
  const ports = new Map(all.flatMap((each) => each.ports));
  return {
    voluum: voluum.platform,
    affise: affise.platform,
    cake: cake.platform,
    affilae: affilae.platform,
    binom: binom.platform,
    everflow: everflow.platform,
    hostRules: [...ports].map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`).join(','),
    portOf: (host) => ports.get(host) ?? fail(`no platform answers to ${host}`),
    stop: async () => {
      await Promise.all(all.flatMap(({ listeners }) => listeners).map((listener) => listener.stop()));
    },
  };
}

async function start<Settings>(parts: PlatformParts<Settings>, certificate: Certificate, now: () => Date) {
  const rules = new Rules();
  const requests: LoggedRequest[] = [];
  const serve = (handle: Handler) => listener(handle, { now, rules, requests, refuse: parts.refuse });
  const tls: Listening = await listenTls(certificate, serve(byHost(parts)));
  const plain: Listening = await listenPlain(serve(parts.api));
  const platform: Platform<Settings> = {
    origin: `https://127.0.0.1:${tls.port}`,
    httpOrigin: `http://127.0.0.1:${plain.port}`,
    requests,
    settings: parts.settings,
    misbehave: (rule) => rules.add(rule),
    behave: () => rules.clear(),
  };
  const ports = Object.keys(parts.hosts).map((host): [string, number] => [host, tls.port]);
  return { platform, ports, listeners: [tls, plain] };
}

interface Surroundings {
  readonly now: () => Date;
  readonly rules: Rules;
  readonly requests: LoggedRequest[];
  readonly refuse: WordRefusal;
}

function listener(handle: Handler, { now, rules, requests, refuse }: Surroundings): RequestListener {
  return async (request, response) => {
    const call = await readCall(request, now()).catch(() => undefined);
    if (!call) return void response.destroy();
    logTo(requests, call, response);
    const rule = rules.take(call);
    const answer = () => answerOf(handle, call);
    if (rule) await misbehave(rule, call, response, answer, refuse);
    else send(response, answer());
  };
}

function logTo(requests: LoggedRequest[], { at, ...seen }: Call, response: ServerResponse): void {
  requests.push({
    ...seen,
    time: at,
    get status() {
      return response.headersSent ? response.statusCode : 0;
    },
  });
}

/** Routes by the Host header; the bare loopback address stands for the API. */
function byHost({ hosts, api }: PlatformParts<unknown>): Handler {
  return (call) => {
    const loopback = call.host === '127.0.0.1' || call.host === 'localhost';
    const handle = loopback ? api : hosts[call.host];
    return handle ? handle(call) : text('Misdirected Request', 'text/plain', 421);
  };
}

function answerOf(handle: Handler, call: Call): Reply {
  try {
    return handle(call);
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    return text(`The stand-in itself failed: ${String(error)}`, 'text/plain', 599);
  }
}

function fail(message: string): never {
  throw new Error(message);
}
