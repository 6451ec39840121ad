/**
 * Lines that belong to the pages of a draft and not to its text: page numbers, running heads, a typed list of contents.
 *
 * Each is recognised by its form or by repetition, and is dropped with a report of its line. A number alone on its
 * line is a page number only where such numbers count upwards.
 */
import { addTo } from '../../text/add-to.js';
import type { DraftLine } from '../draft/draft.js';
import { isFigureCaption } from '../draft/table-lines.js';
import type { Classifier } from './classify.js';
import { classify } from './classify.js';
import { dropContents } from './contents.js';
import { labelOf } from './heading-forms.js';
import { caption, imprint, recipients, salutation, webTail } from './lexicon.js';
import { isIssuer } from './signature.js';
import { essence, folded } from './typed-forms.js';

export type Furniture = 'page-number' | 'running-head' | 'contents' | 'web-remark' | 'ornament' | 'outside' | 'asked';

/** The lines of the draft that are no text, by index, each with the reason. */
export type Dropped = Map<number, Furniture>;

/** Longer lines are text, wherever they stand: leaving one out would lose more than a caption or a remark. Characters. */
export const MOST_OUTSIDE = 400;

const decorated =
  /^(?:[-—–―─~·•* ]+\d{1,3}[-—–―─~·•* ]+|\(? *第 *(?:\d{1,3}|[一二三四五六七八九十]{1,3}) *页 *(?:[,、/ ]*共 *\d{1,3} *页)? *\)?|\d{1,3} *\/ *\d{1,3}|page *\d{1,3}(?: *(?:of|\/) *\d{1,3})?)$/i;
const MOST_CAPTION = 60;
const bare = /^\d{1,3}$/;
const ornament = /^[-—–―─_=＝*·•.。…~～#|]+$/;

const furnitureLines: readonly Classifier<{ readonly text: string; readonly line: DraftLine }, Furniture>[] = [
  {
    kind: 'contents',
    score: 90,
    reason: 'Word made it an entry of its list of contents',
    recognise: ({ line }) => line.contents === true,
  },
  {
    kind: 'page-number',
    score: 80,
    reason: '— 2 —, 第2页: a number in dashes',
    recognise: ({ text }) => decorated.test(text),
  },
  {
    kind: 'ornament',
    score: 70,
    reason: 'nothing but dashes, dots, stars or bars',
    recognise: ({ text }) => ornament.test(text),
  },
  {
    kind: 'outside',
    score: 60,
    reason: 'the caption of a photograph between paragraphs',
    recognise: ({ text, line }) =>
      !line.table && text.length <= MOST_CAPTION && caption.test(text) && !isFigureCaption(text),
  },
];

/** The lines that are page furniture. */
export function furnitureOf(lines: readonly DraftLine[]): Dropped {
  const dropped: Dropped = new Map();
  // A note is what its reference says it is: 来源：… in it is no remark of a web page.
  const texts = lines.map(({ text, note }) => (note === undefined ? folded(text).trim() : ''));
  for (const [i, text] of texts.entries()) {
    const furniture = classify({ text, line: lines[i]! }, furnitureLines);
    if (furniture) dropped.set(i, furniture.kind);
  }
  dropCounting(texts, dropped);
  dropContents(lines, texts, dropped);
  dropRepeated(lines, texts, dropped);
  dropTail(texts, dropped);
  for (const [i, { as }] of lines.entries()) {
    if (as === 'left-out') dropped.set(i, 'asked');
    else if (as !== undefined) dropped.delete(i);
  }
  return dropped;
}

const MOST_TAIL = 8;

/** Drops the last lines: those of a web page, and the imprint of an official document. */
function dropTail(texts: readonly string[], dropped: Dropped): void {
  let seen = 0;
  for (let i = texts.length - 1; i > 0 && seen < MOST_TAIL; i--) {
    const text = texts[i]!;
    if (text === '' || dropped.has(i)) continue;
    const isImprint = imprint.test(text) || continuesImprint(texts, i, dropped);
    if (text.length > 80 || !(isImprint || webTail.test(text))) return;
    dropped.set(i, isImprint ? 'outside' : 'web-remark');
    seen++;
  }
}

/** Whether a line goes on with a list of recipients above it, or is the office over the day it printed on. */
function continuesImprint(texts: readonly string[], at: number, dropped: Dropped): boolean {
  const next = texts.findIndex((text, i) => i > at && text !== '');
  if (isIssuer(texts[at]!) && dropped.has(next) && /^\d{4}年.*印发$/.test(texts[next]!)) return true;
  for (let i = at - 1; i >= 0 && i >= at - MOST_TAIL; i--) {
    if (/[。！？；]$/.test(texts[i]!)) return false;
    if (recipients.test(texts[i]!)) return true;
  }
  return false;
}

/** Drops numbers alone on their lines, where most of them are consecutive. */
function dropCounting(texts: readonly string[], dropped: Dropped): void {
  const alone = texts.flatMap((text, i) => (bare.test(text) ? [{ i, number: Number(text) }] : []));
  const rising = alone.filter(
    ({ number }, k) => alone[k - 1]?.number === number - 1 || alone[k + 1]?.number === number + 1,
  );
  const single = alone.length === 1 && alone[0]!.number === 1;
  if (rising.length * 2 >= alone.length || single) {
    for (const { i } of single ? alone : rising) dropped.set(i, 'page-number');
  }
}

/** The words of a running head without its page number. */
export function headKey(text: string): string {
  const words = folded(text).replace(/^[-—– ]*\d{1,3}[-—– ]+/, '');
  return essence(words.replace(/(?<=[-—– ])\d{1,3}[-—– ]*$/, ''));
}

/** Drops running heads: short lines that occur at least three times, page numbers ignored, except the first. */
function dropRepeated(lines: readonly DraftLine[], texts: readonly string[], dropped: Dropped): void {
  const places = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    if (text === '' || text.length > 40 || dropped.has(i) || lines[i]!.table) continue;
    if (/[。！？；：:，,、]/.test(text) || salutation.test(text) || labelOf(text)?.form === 'numeral') continue;
    if (lines[i]!.level !== undefined && lines[i]!.level! > 1) continue;
    const key = headKey(text);
    if (key.length >= 3) addTo(places, key, i);
  }
  for (const [, at] of places) {
    const near = (i: number, step: number) => {
      let k = i + step;
      while (texts[k] === '') k += step;
      return dropped.get(k) === 'page-number';
    };
    const atPage = (i: number) => near(i, -1) || near(i, 1);
    const beside = (i: number) => atPage(i) || (texts[i - 1] === '' && texts[i + 1] === '');
    // The first of them is the title, unless it is at a page end too.
    const own = at.length >= 4 && at[0]! > 15 && atPage(at[0]!) ? at : at.slice(1);
    const repeats = own.filter((i) => beside(i) || /报告|文件|会议/.test(texts[i]!));
    if (at.length >= 3 || (at.length === 2 && beside(at[1]!) && /报告/.test(texts[at[1]!]!)))
      for (const i of repeats) dropped.set(i, 'running-head');
  }
}
