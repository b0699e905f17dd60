import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Every web page there is, by http and by https: the browsers map all host names here. */
export interface Site {
  readonly httpPort: number;
  readonly httpsPort: number;
  close(): Promise<void>;
}

/** Serves a plain page for whatever host is asked of it, so that tests and the demo need no network. */
export async function serveSite(): Promise<Site> {
  const fixture = (name: string) => readFileSync(new URL(`../../fixtures/site/${name}`, import.meta.url));
  const http = createHttpServer(answer);
  const https = createHttpsServer({ key: fixture('key.pem'), cert: fixture('certificate.pem') }, answer);
  const [httpPort, httpsPort] = await Promise.all([listen(http), listen(https)]);
  return {
    httpPort,
    httpsPort,
    close: async () => {
      await Promise.all([stop(http), stop(https)]);
    },
  };
}

const answer: RequestListener = (request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(pageOf(request.headers.host ?? '', request.url ?? '/'));
};

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const asHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function pageOf(host: string, path: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${asHtml(host)}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
  body { max-width: 40rem; margin: 12vh auto; padding: 0 2rem }
  h1 { font-size: 2.5rem; line-height: 1.1 }
  p { opacity: .7 }
</style>
<h1>${asHtml(host)}</h1>
<p>A page served from this machine, standing in for <b>${asHtml(host + path)}</b>.</p>`;
}
