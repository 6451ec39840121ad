/**
 * The events of the server, as long as the window is in view: a browser has few connections to one server, and windows
 * that nobody looks at would take them from those that are looked at.
 */
import type { ServerEvent } from '../protocol.js';

/** `lost`: the server does not answer. `signed-out`: it answers, but was started again in the meantime. */
export type Connection = 'open' | 'lost' | 'signed-out';

interface Listener {
  onConnection(connection: Connection): void;
  onEvent(event: ServerEvent): void;
}

/** How long until the next attempt after one that was refused, ms. */
const PAUSE = 1000;

/** Receives the events of the server while the window is visible, and connects again after an error. */
export function followEvents({ onConnection, onEvent }: Listener): void {
  let events: EventSource | undefined;
  let pause: number | undefined;
  const stop = () => {
    clearTimeout(pause);
    events?.close();
    events = undefined;
  };
  const start = () => {
    stop();
    if (document.hidden) return;
    const source = new EventSource('/api/events');
    events = source;
    source.onopen = () => onConnection('open');
    source.onmessage = ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data) as ServerEvent);
    source.onerror = async () => {
      const connection = await connectionNow();
      if (events !== source) return;
      if (connection !== 'open') onConnection(connection);
      // The browser itself tries again only where nothing answered.
      if (source.readyState === EventSource.CLOSED) pause = setTimeout(start, PAUSE);
    };
  };
  document.addEventListener('visibilitychange', start);
  start();
}

async function connectionNow(): Promise<Connection> {
  try {
    const { status } = await fetch('/', { method: 'HEAD' });
    return status === 401 ? 'signed-out' : 'open';
  } catch {
    return 'lost';
  }
}
