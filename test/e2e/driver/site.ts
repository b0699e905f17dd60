import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a plain page for whatever host is asked of it; the browsers map every host name here. */
export async function serveSite(): Promise<Site> {
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pageOf(host, request.url ?? '/'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
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
