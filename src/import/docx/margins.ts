/** What stands in the headers and footers of a Word file's pages, which no reader of its body sees. */
import type { Diagnostic, WordPlace } from '../../diagnostics/diagnostic.js';
import { addAll } from '../../text/add-to.js';
import type { ZipParts } from '../../zip/zip.js';
import { paragraphsIn, textIn } from './blocks.js';
import { BodyReader } from './body.js';
import { firstWords } from './first-words.js';
import { InsetParts } from './inset-parts.js';
import { InsetReader } from './insets.js';
import { wordNumbers } from './numbering.js';
import { relatedTo } from './read.js';
import { relationsOf } from './relations.js';
import { wordStyles } from './styles.js';
import { textBeside } from './text-beside.js';
import { parseXml } from './xml.js';

/** The words of a page number without its digits. */
const pageWords = /^(?:第? ?页? ?(?:共 ?)?页?|(?:page ?)?(?:of)?|[ivxlc]+)$/;

/** Whether a line is empty, or a page number: at most two numbers of three digits. 2025.1.10 and 12.5 are none. */
function isPageNumber(text: string): boolean {
  const numbers = text.match(/\d+/g) ?? [];
  const words = text
    .replace(/\P{L}+/gu, ' ')
    .trim()
    .toLowerCase();
  return (
    numbers.length <= 2 && numbers.every(({ length }) => length <= 3) && !/\d\.\d/.test(text) && pageWords.test(words)
  );
}

/** What headers and footers say, each text once, page numbers left out. */
export interface MarginTexts {
  readonly lines: readonly string[];
  /** Deleted in tracked changes, which Word shows struck through. */
  readonly deleted: readonly string[];
}

/**
 * The texts of the headers and footers related to the document part `main`. Throws `ZipFault` and `XmlFault` where the
 * file is damaged.
 */
export function marginTexts(file: string, zip: ZipParts, main: string): MarginTexts {
  return textsOf(file, zip, marginParts(zip, main));
}

/** The first header or footer with a picture, by its first words. Throws as `marginTexts`. */
export function marginWithPicture(file: string, zip: ZipParts, main: string): WordPlace | undefined {
  const hasPicture = (part: string) => [...relationsOf(zip, part).values()].some(({ type }) => type === 'image');
  const part = marginParts(zip, main).find(hasPicture);
  if (part === undefined) return undefined;
  return { file, words: firstWords(textsOf(file, zip, [part]).lines[0] ?? ''), inside: { kind: 'margin' } };
}

function marginParts(zip: ZipParts, main: string): string[] {
  return [...new Set(['header', 'footer'].flatMap((kind) => relatedTo(zip, main, kind)))];
}

function textsOf(file: string, zip: ZipParts, parts: readonly string[]): MarginTexts {
  const styles = wordStyles(undefined);
  const insetParts = new InsetParts(zip);
  const deleted: string[] = [];
  const texts = parts.flatMap((name) => {
    // Its pictures, such as a logo, are no part of the text.
    const others: string[] = [];
    const note = (problem: Diagnostic) => addAll(others, textBeside(problem));
    const insets = new InsetReader(zip, name, note, insetParts);
    const reader = new BodyReader(file, styles, wordNumbers(undefined, styles), note, insets);
    const lines = paragraphsIn(reader.blocks(parseXml(zip.read(name)!))).flatMap(({ lines }) =>
      lines.map((pieces) => textIn(pieces).replace(/\s+/g, ' ').trim()),
    );
    addAll(
      deleted,
      reader.revisions.all.map(({ text }) => text.trim()),
    );
    return [...lines, ...others];
  });
  const ownOf = (all: readonly string[]) => [...new Set(all)].filter((text) => !isPageNumber(text));
  return { lines: ownOf(texts), deleted: ownOf(deleted) };
}
