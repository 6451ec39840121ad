/** The server of the workplace: guards each request, answers it by its route, and says what has changed. */

import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { relative, resolve, sep } from 'node:path';
import { type Language, languageOf } from '../../diagnostics/language.js';
import { checkArguments, checkOptions, type ShapesOf } from '../../diagnostics/options.js';
import { confinedTo } from '../../world/confined.js';
import type { World } from '../../world/world.js';
import type { BackgroundThread } from './background.js';
import { Bodies, USUAL_LIMIT } from './body.js';
import { clientFile } from './client-files.js';
import { EventStream } from './event-stream.js';
import { addressOf, judge, type Session } from './guard.js';
import { headersFor } from './headers.js';
import { awaitLateHeads } from './late-heads.js';
import { browserLanguage, isPageRequest, refusalPage } from './refusal-page.js';
import { type Reply, refused } from './reply.js';
import { match, type Route } from './router.js';
import { routesOf } from './routes.js';
import { watchContent } from './watch-content.js';
import { refusalWords } from './words.js';
import { Workplace } from './workplace.js';

export interface ServeOptions {
  /** A content folder, or a folder of such folders. */
  readonly folder: string;
  /** Folder of the results. */
  readonly out: string;
  /** Absent: the one that this folder had last time, if it is free, so that windows that are still open find it again. */
  readonly port?: number;
  /** Of messages before a window has chosen one. */
  readonly language: Language;
  /** Called with a fault of the program, which a window sees without its details. */
  onFault(cause: unknown): void;
}

const serveOptions: ShapesOf<ServeOptions> = {
  folder: 'string',
  out: 'string',
  'port?': 'number',
  language: ['en', 'zh-CN'],
  onFault: 'function',
};

export interface Server {
  /** The address with the token, to be opened in a browser. */
  readonly address: string;
  close(): Promise<void>;
}

/** Of connections, ms: one that sends slowly is closed before it is in the way. */
const usualLimits = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 2_000 };

/** Most connections at a time: far more than windows of a browser open, far fewer than the system has files. */
const MOST_CONNECTIONS = 256;

/**
 * Starts the server on 127.0.0.1 alone. Rejects where the port is taken (`EADDRINUSE`).
 * @param startThread starts a thread for long work in a folder of the machine; absent where that is done in this one
 */
export async function serve(
  options: ServeOptions,
  machine: World,
  limits = usualLimits,
  startThread?: (folder: string, machine: World) => BackgroundThread,
): Promise<Server> {
  checkOptions('serve', options, serveOptions);
  checkArguments('serve', { world: machine });
  const { folder, out } = options;
  const world = confinedTo(folder, machine);
  const events = new EventStream();
  const workplace = new Workplace(folder, world, {
    out,
    onChange: (name, version) => events.send({ kind: 'changed', name, version }),
    onFiles: (name) => events.send({ kind: 'files', name }),
    // Versions grow from one start to the next, too, for windows that outlive a server.
    newest: Math.floor(performance.timeOrigin / 1000),
    startThread: startThread && (() => startThread(folder, machine)),
  });
  const routes = routesOf(workplace);
  const bodies = new Bodies();
  const token = randomBytes(24).toString('base64url');
  let session: Session = { port: 0, token };
  const server = createServer(limits, (request, response) => {
    answer(request, response, { session, routes, events, bodies, options }).catch((cause: unknown) => {
      options.onFault(cause);
      send(response, refused(500, refusalWords('fault', options.language)));
    });
  });
  awaitLateHeads(server);
  server.maxConnections = MOST_CONNECTIONS;
  session = { port: await listening(server, options.port, world.real(folder)), token };
  const watcher = watchContent(folder, out, world, (paths) => renew(paths, workplace, events));
  await watcher.ready;
  return {
    address: addressOf(session),
    async close() {
      const closed = new Promise((done) => server.close(done));
      events.close();
      workplace.close();
      server.closeAllConnections();
      await Promise.all([closed, watcher.close()]);
    },
  };
}

/** Listens on the port, or on one that stays the same for a folder, else on any that is free; returns it. */
async function listening(server: HttpServer, port: number | undefined, folder: string): Promise<number> {
  const listen = (on: number) =>
    new Promise<number>((done, fail) => {
      server.once('error', fail);
      server.listen(on, '127.0.0.1', () => {
        server.off('error', fail);
        done((server.address() as AddressInfo).port);
      });
    });
  if (port !== undefined) return listen(port);
  try {
    return await listen(usualPort(folder));
  } catch {
    return listen(0);
  }
}

/** Below the ports that systems give to connections, above those that browsers block. */
function usualPort(folder: string): number {
  return 20_000 + (createHash('sha256').update(folder).digest().readUInt16BE() % 12_000);
}

interface Served {
  readonly session: Session;
  readonly routes: readonly Route[];
  readonly events: EventStream;
  readonly bodies: Bodies;
  readonly options: ServeOptions;
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const { session, routes, events, bodies, options } = served;
  const method = request.method ?? '';
  // A target that begins with two slashes would be read as a host.
  const url = new URL(`http://127.0.0.1/${(request.url ?? '').replace(/^\/+/, '')}`);
  const language = languageOf(url.searchParams.get('lang') ?? '') ?? options.language;
  const verdict = judge({ method, url, headers: request.headers }, session);
  if (verdict.kind === 'refuse') {
    // A body that may follow is not read.
    response.setHeader('Connection', 'close');
    return send(response, refusal(request, verdict.status, language));
  }
  if (verdict.kind === 'enter') {
    response.writeHead(303, { ...headersFor(''), 'Set-Cookie': verdict.cookie, Location: '/' }).end();
    return;
  }
  if (url.pathname === '/api/events' && method === 'GET') return events.add(response);
  const file = method === 'POST' ? undefined : clientFile(url.pathname);
  if (file) return send(response, file, method);
  const found = match(routes, method === 'HEAD' ? 'GET' : method, url.pathname);
  if (!found) return send(response, refused(404, refusalWords('unknown', language)));
  const body = await bodies.of(request, found.route.most ?? USUAL_LIMIT);
  if (body === 'cut-off') {
    response.destroy();
    return;
  }
  if (body === 'too-large' || body === 'too-many') {
    // The rest of the body is not read.
    response.setHeader('Connection', 'close');
    return send(response, refused(body === 'too-large' ? 413 : 503, refusalWords(body, language)));
  }
  const { route, params } = found;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const asked = { method, params, query: url.searchParams, language, body, signal: gone.signal };
  send(response, await route.answer(asked), method);
}

/** As a page where a person opened the address, as of a bookmark. */
function refusal({ method = '', headers }: IncomingMessage, status: 401 | 403 | 405 | 421, language: Language): Reply {
  if (!isPageRequest(method, headers)) return refused(status, whyRefused(status, language));
  const own = browserLanguage(headers) ?? language;
  return refusalPage(status, whyRefused(status, own), own);
}

function whyRefused(status: 401 | 403 | 405 | 421, language: Language) {
  const names = { 401: 'closed', 403: 'elsewhere', 405: 'method', 421: 'address' } as const;
  return refusalWords(names[status], language);
}

function send(response: ServerResponse, { status, type, body, download }: Reply, method = 'GET'): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    ...headersFor(type),
    'Content-Type': type,
    'Content-Length': body.length,
    ...(download !== undefined && {
      'Content-Disposition': `attachment; filename*=UTF-8''${escaped(download)}`,
    }),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Marks the reports that changes affect as outdated, and notifies the windows. */
function renew(paths: readonly string[], workplace: Workplace, events: EventStream): void {
  const { folder, world } = workplace;
  const within = (root: string) => paths.some((path) => isWithin(path, resolve(world.root, root)));
  const shared = paths.some((path) => !isWithin(path, resolve(world.root, folder)));
  for (const [name, report] of workplace.folders()) if (shared || within(report)) workplace.changedOutside(name);
  events.send({ kind: 'reports' });
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path);
}

/** As RFC 5987 wants it, which allows fewer characters than a component of a URL. */
function escaped(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
