/**
 * The words the templates print of their own: 附件：, （见第…页）, 全文…字.
 *
 * They are read from the template files as text: all that stands outside comments, expressions and elements.
 * A field (`<page/>`, `<characters/>`, `<minutes/>`) stands for a number that only the finished pages know.
 */
import type { Asset, World } from '../world/world.js';
import { squeeze } from './squeeze.js';

export interface TemplateWords {
  /** Whether any template has a word in its expressions or elements. */
  mentions(word: string): boolean;
  /** Whether characters are nothing but words of the templates and of `values`. */
  isTemplate(characters: string): boolean;
  /** The pieces of characters between words that hold a field. */
  splitAtFields(characters: string): readonly { readonly start: number; readonly end: number }[];
  /** The number of a page within characters that name one, and what stands before these words. */
  pageIn(characters: string): { readonly page: string; readonly before: string } | undefined;
}

const FIELD = '\u0001';
const PAGE = '\u0002';

/** `values`: what else the templates may print of the report, wherever they like. */
export function templateWords(asset: Asset, values: readonly string[], world: World): TemplateWords {
  const templates = templatesIn(asset, world);
  const literals = [...new Set(templates.flatMap(literalsOf))].sort((a, b) => b.length - a.length);
  const fielded = literals.filter((words) => words.includes(FIELD) || words.includes(PAGE));
  const known = [...literals, ...values.map(squeeze).filter((words) => words !== '')];
  const sticky = known.map((words) => new RegExp(escaped(words), 'uy'));
  const atFields = new RegExp(fielded.map(escaped).join('|') || '(?!)', 'gu');
  const pages = fielded
    .filter((words) => words.includes(PAGE))
    .map((words) => {
      const [before = '', after = ''] = words.split(PAGE);
      return new RegExp(`${escaped(before)}(\\d+)${escaped(after)}`, 'u');
    });
  return {
    mentions: (word) => templates.some((template) => template.includes(word)),
    isTemplate(characters) {
      // Each offset at which some row of the words ends, looked at once, however the words overlap.
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

/** As a pattern, each field any number. */
function escaped(words: string): string {
  const plain = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return plain.replaceAll(PAGE, '\\d+').replaceAll(FIELD, '\\d+');
}

/** The templates without their comments. */
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
    .split(/<[^>]*>/)
    .map(squeeze)
    .filter((words) => words !== '');
}
