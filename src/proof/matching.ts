/** A rule's reader made of a regular expression: what it matches is found. */
import type { Passage } from './passage.js';
import type { Find, Found } from './rule.js';

/**
 * Finds every match of a pattern, which has the flag `g` and looks at a bounded stretch around each place.
 * @param say what is said of a match; `undefined` where it is none after all
 */
export function matching(
  pattern: RegExp,
  say: (match: RegExpExecArray, passage: Passage) => Found | undefined = () => ({}),
  isRead: (passage: Passage) => boolean = () => true,
): (passage: Passage, find: Find) => void {
  return (passage, find) => {
    // Most passages have no match, and `matchAll` copies the pattern before it looks.
    pattern.lastIndex = 0;
    if (!isRead(passage) || !pattern.test(passage.text)) return;
    pattern.lastIndex = 0;
    for (const match of passage.text.matchAll(pattern)) {
      const found = say(match, passage);
      if (found) find({ start: match.index, end: match.index + match[0].length }, found);
    }
  };
}
