/**
 * Words of a text file that stand in its markup and not in its running text, and that a reader of the page may see or hear
 * nevertheless: descriptions and titles, what fields of a form say, elements shown only by some browsers, text of styles.
 */
import type { DraftForm } from '../draft/draft.js';
import { characterReference, isHtml } from '../draft/html.js';
import { unseenSpans } from '../draft/html-unseen.js';
import { reference, tag } from './file-text.js';
import type { RawPassage } from './missing.js';

const attribute =
  /\s(alt|title|label|placeholder|srcdoc|value|aria-(?:label|description|valuetext))\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
/** A field that shows its value: not one to choose, and not one that is hidden. */
const shownField = /^<input\b(?![^<>]*\btype\s*=\s*["']?(?:hidden|radio|checkbox|file|image)\b)/i;
const styled = /\bcontent\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)')/gi;
/** The title of a link or a picture of Markdown. */
const linkTitle = /\]\([^()[\]\s]*\s+(?:"([^"\n]*)"|'([^'\n]*)'|\(([^()\n]*)\))\s*\)/g;

/** Words and where they begin (UTF-16). */
type Found = readonly [words: string, offset: number];

/** The words in the markup of a file, each once, with the lines they begin in. */
export function markupText(text: string, form: DraftForm): RawPassage[] {
  if (form !== 'md' && !isHtml(text)) return [];
  const others = form === 'md' ? quoted(text, linkTitle, 0) : unseenWords(text);
  const found = [...attributeWords(text), ...others].sort(([, a], [, b]) => a - b);
  const passages = new Map<string, RawPassage>();
  let [line, counted] = [1, 0];
  for (const [words, offset] of found) {
    line += text.slice(counted, offset).match(/\r\n|[\r\n]/g)?.length ?? 0;
    counted = offset;
    const plain = words.replace(reference, characterReference).replace(tag, ' ').trim();
    if (plain !== '' && !passages.has(plain)) passages.set(plain, { text: plain, line });
  }
  return [...passages.values()];
}

function attributeWords(text: string): Found[] {
  return [...text.matchAll(tag)].flatMap(({ 0: element, index }) =>
    [...element.matchAll(attribute)].flatMap(([, name = '', ...values]): Found[] =>
      name.toLowerCase() === 'value' && !shownField.test(element) ? [] : [[values.find(Boolean) ?? '', index]],
    ),
  );
}

/** What stands in elements that are not read as text; of styles the text that they add. */
function unseenWords(text: string): Found[] {
  return unseenSpans(text).flatMap(({ start, end }): Found[] => {
    const element = text.slice(start, end);
    if (/^<style/i.test(element)) return quoted(element, styled, start);
    return /^<(?:noscript|template|select)/i.test(element) ? [[element, start]] : [];
  });
}

/** What the one group of a pattern finds that takes part. */
function quoted(text: string, pattern: RegExp, from: number): Found[] {
  return [...text.matchAll(pattern)].map((match): Found => [match.slice(1).find(Boolean) ?? '', from + match.index]);
}
