/** What another program sends: `pandoc … | yinfa import -`. */

/** Bytes; of a longer input no more is read, because no draft that is longer is imported. */
const MOST = 101 * 1024 * 1024;

/** All bytes of a stream, or `most` of them. */
export async function bytesOf(stream: AsyncIterable<Uint8Array>, most = MOST): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}
