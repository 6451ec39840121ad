/**
 * The items of a list in the report: numbered paragraphs, sections, rows of a table, or 一是……；二是…… in one text. Each
 * has a short form for a slide, and the sentences with its quantities for the notes.
 */
import type { ReportBlock, ReportParagraph, ReportSection, ReportTable } from '../../report/report.js';
import { ownTexts, visit } from '../../report/visit.js';
import { bracketDepths } from '../../text/brackets.js';
import { plainForNumbers } from '../../text/for-numbers.js';
import { quantitiesIn } from '../../text/quantities.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { sentences } from '../../text/sentences.js';
import { slice } from '../../text/slice.js';
import { gist, withoutStop } from './headline.js';

export interface ListedItem {
  /** Its first words, whole clauses without the number. */
  readonly heading: Text;
  /** The sentence of the heading, and all with a quantity. */
  readonly sentences: readonly Text[];
}

/** Fewer items are no list. */
export const LEAST_ITEMS = 3;
/** Most characters of a heading, which has at least one clause. */
const LONGEST = 22;

const ordinals = '[一二三四五六七八九十]{1,3}';
const number = `(?:${ordinals}(?:[、.．]|[是要])|[（(](?:${ordinals}|\\d{1,2})[）)]|\\d{1,2}[.．、](?!\\d)|[①-⑳]|(?:—|－|–)+)`;
const numbered = new RegExp(`^${number}\\s*`, 'u');
const numberInText = new RegExp(`(?<=^|[；。：:，！])${number}`, 'gu');
/** Who is in charge, behind an item: （牵头单位：县教育局）. */
const charge = /[（(](?=[^（）()]*[）)])[^（）()]*(?:牵头|责任|配合|负责)/;

/** The items of an annex: its sections, its paragraphs, the rows of its tables; none where these are too few. */
export function itemsOfAnnex(body: readonly ReportBlock[]): ListedItem[] {
  const sections = body.filter((block) => block.kind === 'section').map(itemOfSection);
  if (sections.length >= LEAST_ITEMS) return sections;
  const items = numberedItems(body);
  if (items.length >= LEAST_ITEMS) return items;
  const rows = body.flatMap((block) => (block.kind === 'table' ? itemsOfTable(block) : []));
  if (rows.length >= LEAST_ITEMS) return rows;
  const inText = paragraphsIn(body).map(listedIn).find(isList);
  if (inText) return inText;
  const paragraphs = paragraphsIn(body)
    .map(textOf)
    .filter((text) => !/[：:]$/.test(plain(text)));
  return paragraphs.length >= LEAST_ITEMS ? paragraphs.map((text) => itemOf(text)) : [];
}

/** The items of the paragraphs of a section or of its intro; none where it lists nothing. */
export function itemsOfSection({ intro, body }: ReportSection): ListedItem[] {
  const items = numberedItems(body);
  if (items.length >= LEAST_ITEMS) return items;
  return [countedItems(intro), ...paragraphsIn(body).map(listedIn)].find(isList) ?? [];
}

function isList(items: readonly ListedItem[]): boolean {
  return items.length >= LEAST_ITEMS;
}

/** Whether a text begins with the number of an item. */
export function opensCounted(text: Text): boolean {
  return numbered.test(plain(text));
}

/** Paragraphs that begin with a number, each with those without one behind it. */
export function numberedItems(blocks: readonly ReportBlock[]): ListedItem[] {
  const items: ListedItem[] = [];
  for (const text of paragraphsIn(blocks).map(textOf)) {
    const last = items.at(-1);
    if (opensCounted(text)) items.push(itemOf(text));
    else if (last) items[items.length - 1] = { ...last, sentences: [...last.sentences, ...measured(text)] };
  }
  return items;
}

/** The items of a list that a paragraph has in it. */
function listedIn(paragraph: ReportParagraph): ListedItem[] {
  return paragraph.points.length >= LEAST_ITEMS
    ? paragraph.points.map((point) => itemOf(point))
    : countedItems(textOf(paragraph));
}

/** The items of 一是……；二是…… or （1）……；（2）……; none where these are too few. */
export function countedItems(text: Text): ListedItem[] {
  const starts = [...plain(text).matchAll(numberInText)].map(({ index }) => index);
  return starts.length < LEAST_ITEMS ? [] : starts.map((start, i) => itemOf(slice(text, start, starts[i + 1])));
}

/** The items of a sentence that are divided by semicolons: ……；……；……. */
export function dividedItems(text: Text): ListedItem[] {
  const [sentence = []] = sentences(text);
  const characters = plain(sentence);
  const depth = bracketDepths(characters);
  const ends = [...characters.matchAll(/；/g)].map(({ index }) => index).filter((index) => depth[index] === 0);
  return [-1, ...ends].map((end, i) => itemOf(slice(sentence, end + 1, ends[i])));
}

function paragraphsIn(blocks: readonly ReportBlock[]): ReportParagraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

function textOf({ lead, text }: ReportParagraph): Text {
  return [...lead, ...text];
}

function itemOf(text: Text, further: readonly Text[] = []): ListedItem {
  const [first = [], ...others] = sentences(text);
  return { heading: shortOf(text), sentences: [first, ...others.filter(hasQuantity), ...further] };
}

function itemOfSection({ heading, intro, body }: ReportSection): ListedItem {
  const texts = [intro, ...[...visit(body)].flatMap(({ block }) => ownTexts(block))];
  return { heading: shortOf(heading), sentences: [heading, ...texts.flatMap(measured)] };
}

/** What a table names in its widest column, with the other cells of the row for the notes. */
function itemsOfTable({ header, rows }: ReportTable): ListedItem[] {
  const named = header.findIndex((cell) => /实事|项目|事项|内容|任务/.test(plain(cell)));
  const width = (column: number) => rows.reduce((sum, row) => sum + plain(row[column]!).length, 0);
  const widest = [...header.keys()].sort((a, b) => width(b) - width(a))[0]!;
  return rows.map((row) => ({
    heading: shortOf(row[named < 0 ? widest : named]!),
    sentences: row.filter((cell) => plain(cell).length > LEAST_CELL && !/^[\d.]+$/.test(plain(cell))),
  }));
}

/** Characters of a cell that says something by itself. */
const LEAST_CELL = 3;

/** The sentences of a text that have a quantity. */
function measured(text: Text): Text[] {
  return sentences(text).filter(hasQuantity);
}

function hasQuantity(sentence: Text): boolean {
  return quantitiesIn(plainForNumbers(sentence)).some(({ form, unit }) => form !== 'name' && unit !== '');
}

function shortOf(text: Text): Text {
  const from = numbered.exec(plain(text))?.[0].length ?? 0;
  const end = charge.exec(plain(text))?.index;
  return gist(withoutStop(slice(text, from, end)), LONGEST);
}
