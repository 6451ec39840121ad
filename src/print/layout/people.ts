/** The people of a book: its speaker, and everybody whose name stands beside an office. */
import type { Book } from '../../document/book.js';
import { blocksOf, textsOf } from '../../document/book.js';
import { peopleIn } from '../../text/people.js';
import { plain } from '../../text/running-text.js';

/** Their names as the text has them. */
export function peopleOf(book: Book): string[] {
  const blocks = [...blocksOf(book.blocks)];
  const speakers = blocks.flatMap((block) =>
    block.kind === 'byline' && block.role === 'speaker' ? [speakerIn(plain(block.text))] : [],
  );
  const texts = blocks.flatMap((block) => textsOf(block).map(plain));
  return [...new Set([...speakers.filter((name) => name !== ''), ...peopleIn(texts)])];
}

/** The name in the speaker's line: its last word, if that is as short as a name. */
function speakerIn(line: string): string {
  return /(?:^|\s)(\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+)$/u.exec(line.trim())?.[1] ?? '';
}
