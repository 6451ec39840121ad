/** The people of a book: its speaker, and everybody whose name stands beside an office. */
import type { Book } from '../../document/book.js';
import { blocksOf, textsOf } from '../../document/book.js';
import { peopleIn } from '../../text/people.js';
import { plain } from '../../text/running-text.js';
import { KeyedCache } from '../../world/memo.js';

function noProblems(): void {}

/**
 * Their names as the text has them.
 * @param known the names in each text
 */
export function peopleOf(book: Book, known = new KeyedCache<readonly string[]>()): string[] {
  const blocks = [...blocksOf(book.blocks)];
  const speakers = blocks.flatMap((block) =>
    block.kind === 'byline' && block.role === 'speaker' ? [speakerIn(plain(block.text))] : [],
  );
  const named = blocks
    .flatMap((block) => textsOf(block).map(plain))
    .flatMap((text) => known.get(text, noProblems, () => peopleIn([text])));
  return [...new Set([...speakers.filter((name) => name !== ''), ...named])];
}

/** The name in the speaker's line: its last word, if that is as short as a name. */
function speakerIn(line: string): string {
  return /(?:^|\s)(\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+)$/u.exec(line.trim())?.[1] ?? '';
}
