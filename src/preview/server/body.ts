/** The body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** Most bytes of a body whose route says nothing else. */
export const USUAL_LIMIT = 64 * 1024;

/** All bytes of the body; `undefined` as soon as there are more than `most`. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
