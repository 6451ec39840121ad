/**
 * Whether a request may be answered: from this machine, to this address, from our own page, with the token of the
 * session. `Host` keeps out names that others point at this machine (DNS rebinding), `Origin` and `Sec-Fetch-Site` the
 * pages of other sites, the cookie (`HttpOnly`, `SameSite=Strict`) whatever was not opened with the address printed.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Session {
  readonly port: number;
  /** Random; in the address that is printed and opened. */
  readonly token: string;
}

/** What becomes of a request: it passes, it is sent on with the cookie, or it is refused. */
export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'enter'; readonly cookie: string }
  | { readonly kind: 'refuse'; readonly status: 401 | 403 | 405 | 421 };

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
}

/** Judges a request by its head alone, before its body is read. */
export function judge({ method, url, headers }: Asked, session: Session): Verdict {
  const { port, token } = session;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return refuse(421);
  if (!['GET', 'HEAD', 'POST'].includes(method)) return refuse(405);
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && method === 'GET')) return refuse(403);
  const { origin } = headers;
  const isOwn = origin !== undefined && hosts.some((host) => origin === `http://${host}`);
  // A browser sends the origin with every POST.
  if (origin === undefined ? method === 'POST' : !isOwn) return refuse(403);
  const given = url.searchParams.get('token');
  if (method === 'GET' && url.pathname === '/' && given !== null)
    return isSame(given, token) ? { kind: 'enter', cookie: cookieOf(session) } : refuse(401);
  return cookiesIn(headers.cookie, port).some((one) => isSame(one, token)) ? { kind: 'pass' } : refuse(401);
}

/** The address that opens the workplace. */
export function addressOf({ port, token }: Session): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}

function refuse(status: 401 | 403 | 405 | 421): Verdict {
  return { kind: 'refuse', status };
}

/** Cookies do not distinguish ports, so the name does: two workplaces may be open. */
function nameOf(port: number): string {
  return `yinfa-${port}`;
}

function cookieOf({ port, token }: Session): string {
  return `${nameOf(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** All of the name: a page of another port may have set one for a longer path, which then comes first. */
function cookiesIn(cookies = '', port: number): string[] {
  const start = `${nameOf(port)}=`;
  return cookies.split('; ').flatMap((cookie) => (cookie.startsWith(start) ? cookie.slice(start.length) : []));
}

/** Compares in a time that does not depend on where the texts differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
