/** Server-sent events to every window that is open. */
import type { ServerResponse } from 'node:http';
import type { ServerEvent } from '../protocol.js';
import { headersFor } from './headers.js';

/** How often a comment is sent, so that a connection that is lost is noticed, ms. */
const HEARTBEAT = 20_000;

/** Most windows at a time; a browser has at most six connections for each of its profiles. */
const MOST_WINDOWS = 64;

/** Bytes. A window that has as many unread does not read any more. */
const MOST_UNREAD = 64 * 1024;

export class EventStream {
  private readonly windows = new Set<ServerResponse>();
  private readonly timer = setInterval(() => this.write(': \n\n'), HEARTBEAT);

  constructor() {
    this.timer.unref();
  }

  /** Sends all further events to a window, until it closes; of too many the oldest is closed. */
  add(response: ServerResponse): void {
    const [oldest] = this.windows;
    if (this.windows.size >= MOST_WINDOWS) oldest?.destroy();
    const type = 'text/event-stream; charset=utf-8';
    response.writeHead(200, { ...headersFor(type), 'Content-Type': type });
    response.write('retry: 500\n\n');
    this.windows.add(response);
    response.on('close', () => this.windows.delete(response));
  }

  send(event: ServerEvent): void {
    this.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    clearInterval(this.timer);
    for (const response of this.windows) response.end();
  }

  private write(text: string): void {
    for (const response of this.windows) {
      if (response.writableLength > MOST_UNREAD) response.destroy();
      else response.write(text);
    }
  }
}
