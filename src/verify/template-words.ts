/**
 * Words that the templates print themselves: 附件：, （见第…页）, 全文…字.
 *
 * They are read from the template files as text: everything outside comments, expressions and elements. A field
 * (`<page/>`, `<characters/>`, `<minutes/>`) stands for a number that is known only when the pages are set.
 */
import { escapeRegExp } from '../text/escape-regexp.js';
import { unescapeXml } from '../text/xml-escape.js';
import type { Asset, World } from '../world/world.js';
import { squeeze } from './squeeze.js';

export interface TemplateWords {
  /** Words without fields, as they stand between elements and expressions. */
  readonly literals: readonly string[];
  /** Whether any template contains a word, outside comments. */
  mentions(word: string): boolean;
  /** Likewise outside speaker notes. */
  shows(word: string): boolean;
  /** Whether characters are a sequence of words of the templates and of `values`. */
  isTemplate(characters: string): boolean;
  /** The stretches of characters between words that contain a field. */
  splitAtFields(characters: string): readonly { readonly start: number; readonly end: number }[];
  /** The page number in characters that name a page in the words of a template, and the characters before these words. */
  pageIn(characters: string): { readonly page: string; readonly before: string } | undefined;
}

const FIELD = '\u0001';
const PAGE = '\u0002';
const DIGIT = '\u0003';
/** Behind the words of a label: an annex among several has a number. */
const LABEL = '\u0004';

/**
 * Reads the words of a folder of templates.
 * @param values texts of the report that templates may print anywhere
 */
export function templateWords(asset: Asset, values: readonly string[], world: World): TemplateWords {
  const templates = templatesIn(asset, world);
  const literals = [...new Set(templates.flatMap(literalsOf))].sort((a, b) => b.length - a.length);
  const fielded = literals.filter((words) => words.includes(FIELD) || words.includes(PAGE));
  const known = [...literals, ...values.map(squeeze).filter((words) => words !== '')];
  const sticky = known.map((words) => new RegExp(patternOf(words), 'uy'));
  const atFields = new RegExp(fielded.map(patternOf).join('|') || '(?!)', 'gu');
  const pages = fielded
    .filter((words) => words.includes(PAGE))
    .map((words) => {
      const [before = '', after = ''] = words.split(PAGE);
      return new RegExp(`${patternOf(before)}(\\d+)${patternOf(after)}`, 'u');
    });
  return {
    literals: literals.filter((words) => !fielded.includes(words)),
    mentions: (word) => templates.some((template) => template.includes(word)),
    // The sentence of the main number of a chart is a word of that slide alone.
    shows: (word) =>
      templates.some((template) => template.replace(/<notes>[\s\S]*?<\/notes>|main\.sentence/g, '').includes(word)),
    isTemplate(characters) {
      // Every offset at which a sequence of words can end; each is visited once, so the time is bounded.
      const ends = new Set([0]);
      for (const start of ends)
        for (const words of sticky) {
          words.lastIndex = start;
          if (words.test(characters)) ends.add(words.lastIndex);
        }
      return ends.has(characters.length);
    },
    splitAtFields(characters) {
      const spans: { start: number; end: number }[] = [];
      let start = 0;
      for (const { 0: words, index } of characters.matchAll(atFields)) {
        if (index > start) spans.push({ start, end: index });
        start = index + words.length;
      }
      if (start < characters.length) spans.push({ start, end: characters.length });
      return spans;
    },
    pageIn(characters) {
      for (const pattern of pages) {
        const match = pattern.exec(characters);
        if (match) return { page: match[1]!, before: characters.slice(0, match.index) };
      }
      return undefined;
    },
  };
}

/** The words as a pattern in which a field is any number. */
function patternOf(words: string): string {
  const plain = escapeRegExp(words);
  return plain.replaceAll(PAGE, '\\d+').replaceAll(FIELD, '\\d+').replaceAll(DIGIT, '\\d');
}

/** The texts of the templates, without comments. */
function templatesIn(asset: Asset, world: World): string[] {
  const folder = world.asset(asset);
  return world
    .list(folder)
    .filter((name) => name.endsWith('.hbs'))
    .flatMap((name) => {
      const read = world.read(`${folder}/${name}`);
      return read.ok ? [new TextDecoder().decode(read.bytes).replace(/\{\{!(?:--[\s\S]*?--|[^}]*)\}\}/g, '')] : [];
    });
}

function literalsOf(template: string): string[] {
  return template
    .replace(/\{\{[\s\S]*?\}\}/g, '<>')
    .replace(/<page\s*\/>/g, PAGE)
    .replace(/<(?:characters|minutes)\s*\/>/g, FIELD)
    .replace(/<\/label>/g, `${LABEL}<>`)
    .split(/<[^>]*>/)
    .map((words) => squeeze(unescapeXml(words)))
    .filter((words) => words !== '' && words !== LABEL)
    .flatMap((words) => (words.endsWith(LABEL) ? numbered(words.slice(0, -1)) : words));
}

/** A label without a number, and with one of each length: a title may begin with digits right behind it. */
function numbered(label: string): string[] {
  return [label, `${label}${DIGIT}`, `${label}${DIGIT}${DIGIT}`];
}
