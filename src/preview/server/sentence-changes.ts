/** What the next draft of a report changes in it, sentence by sentence, with the words that differ. */
import { changedWords, numbersOf } from '../../diff/compare/words.js';
import type { ImportResult } from '../../import/import.js';
import type { ChangedSentence, DraftChanges } from '../draft-protocol.js';

type Changes = NonNullable<ImportResult['changes']>;
type Line = Changes[string]['lines'][number];

/** Sentences whose numbers changed first, then the others, each in the order of its file. A sentence that was removed here and added there has moved. */
export function sentenceChanges(changes: Changes): DraftChanges {
  const all = Object.entries(changes).flatMap(([file, { lines }]) => lines.map((line) => ({ file, line })));
  const gone = counted(all.flatMap(({ line }) => (line.kind === 'removed' ? line.text : [])));
  const moved = new Map<string, number>();
  const sentences: ChangedSentence[] = [];
  for (const { file, line } of all) {
    if (line.kind !== 'added' || !takeOne(gone, line.text)) continue;
    moved.set(line.text, (moved.get(line.text) ?? 0) + 1);
    sentences.push(sentence('moved', line, file));
  }
  const arrived = new Map(moved);
  for (const { file, line } of all) {
    if (line.kind === 'kept') continue;
    if (line.kind === 'added' && takeOne(arrived, line.text)) continue;
    if (line.kind === 'removed' && takeOne(moved, line.text)) continue;
    sentences.push(sentence(line.kind, line, file));
  }
  const order = (one: ChangedSentence) => (one.numbers ? 0 : one.kind === 'moved' ? 2 : 1);
  const hands = Object.values(changes).flatMap(({ handChanges }) => handChanges);
  return {
    hands: hands.map((hand) => ({ ...hand, stretches: changedWords(hand.report, hand.draft) })),
    kept: all.filter(({ line }) => line.kind === 'kept').length,
    sentences: sentences.sort((a, b) => order(a) - order(b)),
  };
}

function sentence(kind: ChangedSentence['kind'], line: Line, file: string): ChangedSentence {
  const was = line.kind === 'changed' ? line.was : kind === 'added' ? '' : line.text;
  const now = kind === 'removed' ? '' : line.text;
  const [before, after] = [numbersOf(was), numbersOf(now)];
  const numbers = kind === 'changed' && before.join(' ') !== after.join(' ');
  return { kind, stretches: changedWords(was, now), numbers, line: line.line, file };
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Whether there is one of this text left; it is taken away. */
function takeOne(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count === 0) return false;
  counts.set(text, count - 1);
  return true;
}
