import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A listener on the loopback, on a port the system chose. */
export interface Listening {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Key and certificate in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate for these host names that nobody trusts; made once, for a key takes as long as many tests. */
export function certificateFor(hosts: readonly string[]): Promise<Certificate> {
  const names = hosts.join(' ');
  const certificate = certificates.get(names) ?? makeCertificate(hosts);
  certificates.set(names, certificate);
  return certificate;
}

const certificates = new Map<string, Promise<Certificate>>();

async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const altNames = [...hosts, 'localhost'].map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'Trackside test platforms' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...altNames, { type: 7 as const, ip: '127.0.0.1' }] }],
  });
  return { key: made.private, cert: made.cert };
}

/** Serves HTTPS on the loopback. */
export function listenTls(certificate: Certificate, listener: RequestListener): Promise<Listening> {
  return listening(createTlsServer({ ...certificate }, listener));
}

/** Serves plain HTTP on the loopback. */
export function listenPlain(listener: RequestListener): Promise<Listening> {
  return listening(createServer(listener));
}

async function listening(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return { port: (server.address() as AddressInfo).port, stop };
}
