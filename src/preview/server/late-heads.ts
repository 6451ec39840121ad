/** Heads of requests that come late: answered where the server itself was busy, refused where they were sent slowly. */
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * Answers what Node takes for an error of a connection as Node does, with one exception. While the pages of a long report are
 * made no connection is read, and Node then closes those that are new as if their heads had not been sent in time. What
 * was sent meanwhile is read first here.
 */
export function awaitLateHeads(server: Server): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => answers.set(socket, response));
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    const last = answers.get(socket);
    const close = () => refuse(socket, statuses[code] ?? '400 Bad Request', last);
    if (code !== 'ERR_HTTP_REQUEST_TIMEOUT') return close();
    // Connections are read before the function is called.
    setImmediate(() => answers.get(socket) === last && close());
  });
}

/** Closes a connection, with a status unless there is a part of an answer in it already. */
function refuse(socket: Duplex, status: string, last: ServerResponse | undefined): void {
  const isAnswering = last?.headersSent === true && !last.writableFinished;
  if (socket.writable && !isAnswering) socket.write(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
  socket.destroy();
}
