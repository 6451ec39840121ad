/**
 * Lines of the file → running text.
 *
 * Content has one sentence a line. Chinese has no spaces between sentences, so lines are joined without a space if
 * either neighbour is Han or full-width, and with one space between words of Latin script. Each line stays a run of its
 * own.
 */
import { addAll } from './add-to.js';
import type { Run, Text } from './running-text.js';

// Han and the other scripts of East Asia, CJK punctuation, full-width forms, and the quotation marks, dashes and
// ellipses of ambiguous width, which Chinese sets full-width.
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u00B7\u2014\u2018\u2019\u201C\u201D\u2026]/u;

/** Joins lines, each already read into runs. */
export function joinLines(lines: readonly Text[]): Text {
  const runs: Run[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const first = line[0];
    if (last && first && !joinWithoutSpace(last.text, first.text)) {
      if (last.script) runs.push({ text: ' ' });
      else runs[runs.length - 1] = { ...last, text: `${last.text} ` };
    }
    addAll(runs, line);
  }
  return runs;
}

/** Whether two lines are joined without a space. */
function joinWithoutSpace(before: string, after: string): boolean {
  return wide.test([...before.slice(-2)].at(-1) ?? '') || wide.test(String.fromCodePoint(after.codePointAt(0) ?? 0));
}
