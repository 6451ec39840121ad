/** Requests to the server. A refusal is thrown as an error with the words of the server. */
import type { Language } from '../../diagnostics/language.js';
import type { Refusal } from '../protocol.js';
import { language } from './preferences.js';

/** What the server refused, in the words that it gave; or that it did not answer. */
export class Refused extends Error {
  constructor(
    /** 0: no answer. */
    readonly status: number,
    readonly refusal: Refusal,
  ) {
    super(refusal.message);
  }

  /** Whether the server is away, or another one than the window is signed in to. */
  get isAway(): boolean {
    return this.status === 0 || this.status === 401;
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** `/api/` and the parts of a path, escaped, with a query; the language of messages is added. */
export function address(parts: readonly (string | number)[], query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]));
  const search = new URLSearchParams([...given, ['lang', language.value]]);
  return `/api/${parts.map(encodeURIComponent).join('/')}?${search}`;
}

/** Requests JSON. @param parts of the path below `/api/` @throws Refused */
export async function fetchJson<T>(parts: readonly (string | number)[], query?: Query): Promise<T> {
  return answered(await fetched(address(parts, query)));
}

/** Sends JSON, or the bytes of a file. @param signal ends the work of the server @throws Refused, also when it is ended */
export async function send<T>(
  parts: readonly (string | number)[],
  body: object | Blob,
  query?: Query,
  signal?: AbortSignal,
): Promise<T> {
  const sent = body instanceof Blob ? body : JSON.stringify(body);
  return answered(await fetched(address(parts, query), { method: 'POST', body: sent, ...(signal && { signal }) }));
}

const noAnswer: Readonly<Record<Language, Refusal>> = {
  en: { message: 'The workplace does not answer.', hint: 'What you are writing stays in this window.' },
  'zh-CN': { message: '工作台没有回应。', hint: '正在写的内容留在这个窗口里。' },
};

async function fetched(url: string, options?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, options);
  } catch {
    throw new Refused(0, noAnswer[language.value]);
  }
}

async function answered<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const refusal = (await response.json().catch(() => undefined)) as Refusal | undefined;
  throw new Refused(response.status, refusal ?? { message: `${response.status} ${response.statusText}` });
}
