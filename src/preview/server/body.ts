/** The body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** Most bytes of a body whose route says nothing else. */
export const USUAL_LIMIT = 64 * 1024;

/** All bytes of the body; `too-large` as soon as there are more than `most`, `cut-off` where the connection ends before it. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | 'too-large' | 'cut-off'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too-large';
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > most) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return 'cut-off';
  }
  return Buffer.concat(chunks);
}
