/** The sentences of a page, as the server has set it. */
import type { PageBox } from '../protocol.js';
import { fetchJson } from './api.js';
import { type BoxedSentence, grouped } from './boxed-sentences.js';

/** The sentences of a page in reading order. */
export async function sentencesOf(
  name: string,
  edition: string,
  version: number,
  page: number,
): Promise<readonly BoxedSentence[]> {
  const boxes = await fetchJson<readonly PageBox[]>(['reports', name, 'boxes', page], { edition, v: version });
  return grouped(boxes);
}
