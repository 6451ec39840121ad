/** Sentences that a person changed and that the draft has in another block, unchanged. */
import { bigrams, similarity } from '../text/similarity.js';

/** Sentences of less similarity are two sentences, not two wordings of one. */
const LEAST_SIMILARITY = 0.5;
/** With more pairs than this none is looked for. */
const MOST_PAIRS = 40_000;

/**
 * For sentences of a draft the words that a person gave them, the most similar first.
 * @param changed sentences of a person in blocks that the draft does not have
 * @param missing sentences of the draft that the report had and no longer has
 */
export function movedSentences(changed: readonly string[], missing: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  if (changed.length * missing.length > MOST_PAIRS) return pairs;
  const grams = changed.map((text) => bigrams(text));
  const scored = missing.flatMap((draft) => {
    const own = bigrams(draft);
    return changed.map((report, i) => ({ draft, report, score: similarity(own, grams[i]!) }));
  });
  const used = new Set<string>();
  for (const { draft, report, score } of scored.sort((a, b) => b.score - a.score)) {
    if (score < LEAST_SIMILARITY) break;
    if (pairs.has(draft) || used.has(report)) continue;
    pairs.set(draft, report);
    used.add(report);
  }
  return pairs;
}
