/** The server of the workplace: guards each request, answers it by its route, and says what has changed. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { relative, resolve, sep } from 'node:path';
import { type Language, languageOf } from '../../diagnostics/language.js';
import type { World } from '../../world/world.js';
import { bodyOf, USUAL_LIMIT } from './body.js';
import { clientFile } from './client-files.js';
import { EventStream } from './event-stream.js';
import { addressOf, judge, type Session } from './guard.js';
import { securityHeaders } from './headers.js';
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
  /** 0 or absent: any that is free. */
  readonly port?: number;
  /** Of messages before a window has chosen one. */
  readonly language: Language;
  /** Called with a fault of the program, which a window sees without its details. */
  onFault(cause: unknown): void;
}

export interface Server {
  /** The address with the token, to be opened in a browser. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts the server on 127.0.0.1 alone. Rejects where the port is taken (`EADDRINUSE`). */
export async function serve(options: ServeOptions, world: World): Promise<Server> {
  const { folder, out, port = 0 } = options;
  const events = new EventStream();
  const workplace = new Workplace(
    folder,
    world,
    (name, version) => events.send({ kind: 'changed', name, version }),
    out,
    (name) => events.send({ kind: 'files', name }),
  );
  const routes = routesOf(workplace);
  const token = randomBytes(24).toString('base64url');
  let session: Session = { port, token };
  const server = createServer((request, response) => {
    answer(request, response, { session, routes, events, options }).catch((cause: unknown) => {
      options.onFault(cause);
      send(response, refused(500, refusalWords('fault', options.language)));
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  session = { port: (server.address() as AddressInfo).port, token };
  const watcher = watchContent(folder, out, world, (paths) => renew(paths, workplace, events));
  await watcher.ready;
  return {
    address: addressOf(session),
    async close() {
      await watcher.close();
      events.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

interface Served {
  readonly session: Session;
  readonly routes: readonly Route[];
  readonly events: EventStream;
  readonly options: ServeOptions;
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const { session, routes, events, options } = served;
  const method = request.method ?? '';
  // A target that begins with two slashes would be read as a host.
  const url = new URL(`http://127.0.0.1/${(request.url ?? '').replace(/^\/+/, '')}`);
  const language = languageOf(url.searchParams.get('lang') ?? '') ?? options.language;
  const verdict = judge({ method, url, headers: request.headers }, session);
  if (verdict.kind === 'refuse') return send(response, refused(verdict.status, whyRefused(verdict.status, language)));
  if (verdict.kind === 'enter') {
    response.writeHead(303, { 'Set-Cookie': verdict.cookie, Location: '/' }).end();
    return;
  }
  if (url.pathname === '/api/events') return events.add(response);
  const file = method === 'POST' ? undefined : clientFile(url.pathname);
  if (file) return send(response, file, method);
  const found = match(routes, method === 'HEAD' ? 'GET' : method, url.pathname);
  if (!found) return send(response, refused(404, refusalWords('unknown', language)));
  const body = await bodyOf(request, found.route.most ?? USUAL_LIMIT);
  if (!body) {
    // The rest of the body is not read.
    response.setHeader('Connection', 'close');
    return send(response, refused(413, refusalWords('too-large', language)));
  }
  const { route, params } = found;
  send(response, await route.answer({ method, params, query: url.searchParams, language, body }), method);
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
    'Content-Type': type,
    'Content-Length': body.length,
    ...(download !== undefined && {
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(download)}`,
    }),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Has the reports that changes affect made again when they are asked for next, and says so to the windows. */
function renew(paths: readonly string[], workplace: Workplace, events: EventStream): void {
  const { folder, world, warm } = workplace;
  const within = (root: string) => paths.some((path) => isWithin(path, resolve(world.root, root)));
  const shared = paths.some((path) => !isWithin(path, resolve(world.root, folder)));
  // What the workplace itself has written is shown already.
  for (const [name, report] of warm)
    if ((shared || within(report.folder)) && !report.isCurrent) workplace.changed(name);
  events.send({ kind: 'reports' });
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path);
}
