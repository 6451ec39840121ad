/** The body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';

/** Most bytes of a body whose route says nothing else. */
export const USUAL_LIMIT = 64 * 1024;

/** Most bytes of all bodies that are being received at a time: those of two drafts of the largest size, and of small ones. */
const MOST_TOGETHER = 256 * 1024 * 1024;

/** The bodies that a server is receiving. */
export class Bodies {
  private held = 0;

  constructor(private readonly mostTogether = MOST_TOGETHER) {}

  /**
   * All bytes of a body; `too-large` as soon as there are more than `most`, `too-many` where others being received leave no
   * room for it, `cut-off` where the connection ends before it.
   */
  async of(request: IncomingMessage, most: number): Promise<Uint8Array | 'too-large' | 'too-many' | 'cut-off'> {
    if (Number(request.headers['content-length'] ?? 0) > most) return 'too-large';
    const chunks: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const chunk of request as AsyncIterable<Uint8Array>) {
        length += chunk.length;
        this.held += chunk.length;
        if (length > most) return 'too-large';
        if (this.held > this.mostTogether) return 'too-many';
        chunks.push(chunk);
      }
    } catch {
      return 'cut-off';
    } finally {
      this.held -= length;
    }
    return Buffer.concat(chunks);
  }
}
