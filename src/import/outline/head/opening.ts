/** Where the text of a report opens, and what lies before its title. */
import type { DraftLine } from '../../draft/draft.js';
import { isSalutation, labelOf } from '../heading-forms.js';
import { isOfficialHead, noticeTitle, occasion, paperLine, salutation, speaksFor, webRemark } from '../lexicon.js';
import { isSignature } from '../signature.js';
import { dash } from './head-lines.js';

const MOST_LINES = 40;
/** The opening is looked for within this many lines. */
const MOST_BEFORE = 100;
/** Text of this many characters before an opening is no news line or notice, but the text itself. */
const MOST_OTHER = 1500;
const bareTitle =
  /^(?:\(?\d{4}年(?:度)?\)?)?(?!.*关于)[\p{Script=Han}*×]{0,20}(?:\d{4}年)?政府工作报告(?:\([^()]{1,8}\))?$/u;

/** The first line that is text. `texts`: all lines, folded, empty where they were dropped. */
export function textStart(lines: readonly DraftLine[], texts: readonly string[]): number {
  const first = firstText(lines, texts);
  const opening = openingLine(texts);
  if (opening === undefined || opening <= first) return first;
  const between = texts.slice(first, opening);
  const isText =
    lines.slice(first, opening).some(({ table, picture }) => table && !picture) ||
    between.some((text) => ['chapter', 'numeral'].includes(labelOf(text)?.form ?? '')) ||
    between.join('').length > MOST_OTHER;
  return isText ? first : opening;
}

/** 各位代表： over 现在，我代表市人民政府……, or that sentence where no salutation stands over it. */
function openingLine(texts: readonly string[]): number | undefined {
  const own = texts.flatMap((text, i) => (text === '' ? [] : [i])).slice(0, MOST_BEFORE);
  for (const [k, i] of own.entries()) {
    const following = own.slice(k + 1, k + 3).map((next) => texts[next]!);
    if (isSalutation(texts[i]!) && speaksFor.test(following.join(''))) return i;
    if (speaksFor.test(texts[i]!)) return i;
  }
  return undefined;
}

/** The first line that has the form of text: a salutation, a numbered heading, a long line or a sentence. */
function firstText(lines: readonly DraftLine[], texts: readonly string[]): number {
  let seen = 0;
  for (const [i, text] of texts.entries()) {
    if (lines[i]!.table && !lines[i]!.picture) return i;
    if (text !== '' && (opensText(text) || ++seen > MOST_LINES)) return i;
  }
  // A draft of short lines only: its text begins behind what names a report.
  const named = texts.findIndex((text) => /报告/.test(text));
  return named < 0 ? 0 : named + 1;
}

/** Whether a folded line has the form of text. */
export function opensText(text: string): boolean {
  if (isSalutation(text) || salutation.test(text) || speaksFor.test(text)) return true;
  const form = labelOf(text)?.form;
  if ((form === 'chapter' || form === 'numeral' || form === 'bracketed') && !dash.test(text)) return true;
  const isSentence = text.length >= 70 || (/[。！；]$/.test(text) && text.length >= 15);
  return text.length >= 120 || (isSentence && !webRemark.test(text) && !occasion.test(text.slice(0, 60)));
}

/**
 * The lines before the title of a report that an official document has in it: the document's head, title and notice.
 * `end`: where the text of the report begins.
 */
export function officialHeadLines(texts: readonly string[], end: number): number[] {
  const head = texts.slice(0, end);
  const title = head.findLastIndex((text) => bareTitle.test(text.replace(/ /g, '')));
  // Without a title of its own the report begins behind what is recognised of the document.
  const before = title >= 0 ? head.slice(0, title) : head.slice(0, head.findLastIndex(isOfDocument) + 1);
  if (!before.some(isOfficialHead)) return [];
  const isPaper = (text: string) => paperLine.test(text) && !isOfficialHead(text);
  return before.flatMap((text, i) => (text === '' || isPaper(text) ? [] : [i]));
}

/** Whether a line is of the head, the notice or the signature of the document a report is sent with. */
function isOfDocument(text: string): boolean {
  return isOfficialHead(text) || noticeTitle.test(text) || isSignature(text) || /印发给你们|^附件?:|^\(此件/.test(text);
}
