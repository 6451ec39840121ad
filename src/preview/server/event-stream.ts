/** Server-sent events to every window that is open. */
import type { ServerResponse } from 'node:http';
import type { ServerEvent } from '../protocol.js';

/** How often a comment is sent, so that a connection that is lost is noticed, ms. */
const HEARTBEAT = 20_000;

export class EventStream {
  private readonly windows = new Set<ServerResponse>();
  private readonly timer = setInterval(() => this.write(': \n\n'), HEARTBEAT);

  constructor() {
    this.timer.unref();
  }

  /** Sends all further events to a window, until it closes. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
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
    for (const response of this.windows) response.write(text);
  }
}
