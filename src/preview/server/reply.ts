/** Requests and replies as plain data, so that a test asks the server without a socket. */
import type { Language } from '../../diagnostics/language.js';
import type { Refusal } from '../protocol.js';

/** A request that has passed the guard. */
export interface ApiRequest {
  readonly method: string;
  /** The parts of the path that a route names, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Of messages in the reply. */
  readonly language: Language;
  /** The body, at most as large as its route allows. */
  readonly body: Uint8Array;
  /** Aborted when the connection is closed before the reply; absent where that cannot be determined. */
  readonly signal?: AbortSignal | undefined;
}

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  /** The name under which a browser saves it. */
  readonly download?: string;
}

const encoder = new TextEncoder();

/** A reply with a value as JSON. */
export function json(value: unknown, status = 200): Reply {
  return { status, type: 'application/json; charset=utf-8', body: encoder.encode(JSON.stringify(value)) };
}

/** A reply with the bytes of a file. @param type its media type @param download the name to save it under, if it is to be saved */
export function bytes(type: string, body: Uint8Array, download?: string): Reply {
  return { status: 200, type, body, ...(download !== undefined && { download }) };
}

/** A refusal as JSON. @param status of HTTP, 4xx or 5xx */
export function refused(status: number, refusal: Refusal): Reply {
  return json(refusal, status);
}
