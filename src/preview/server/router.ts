/** Routes: a method and a path with named parts → a function from request to reply. */
import type { ApiRequest, Reply } from './reply.js';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** `/api/reports/:name/slides/:number`; a part that begins with a colon stands for any one part. */
  readonly path: string;
  /** Most bytes of its body; 64 KB if absent. */
  readonly most?: number;
  answer(request: ApiRequest): Reply | Promise<Reply>;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a path; `undefined` if there is none. A path whose escapes are broken has none. */
export function match(routes: readonly Route[], method: string, path: string): Match | undefined {
  const parts = decoded(path);
  if (!parts) return undefined;
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.path.split('/'), parts) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

function decoded(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function paramsOf(wanted: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (wanted.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = parts[i]!;
    else if (part !== parts[i]) return undefined;
  }
  return params;
}
