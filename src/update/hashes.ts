/** Sentences by their hashes, as the last import is remembered. */
import { createHash } from 'node:crypto';
import { sentenceSpans } from '../text/sentences.js';

/** Of each sentence of a line, as sentences may be put on other lines. How wide its spaces are is a matter of typing. */
export function hashesOf(line: string): string[] {
  return sentencesOf(line).map((sentence) =>
    createHash('sha256').update(sentence.replace(/\s+/g, '')).digest('base64url').slice(0, 12),
  );
}

/** The sentences of a line; joined they are the line. */
export function sentencesOf(line: string): string[] {
  return sentenceSpans(line).map(({ start, end }) => line.slice(start, end));
}
