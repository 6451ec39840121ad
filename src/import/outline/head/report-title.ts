/** The lines of a title block that are the title of the report. */
import { noticeTitle, occasion, occasionRest, reportName } from '../lexicon.js';
import { folded } from '../typed-forms.js';

const MOST_TITLE = 45;
const MOST_BEFORE = 24;
/** What may stand between two lines of a title: nothing, or a remark such as （讨论稿）. */
const remark = /^(?:\(.*\))?$/;

export interface TitleLines {
  /** The lines of the title, which follow one another. */
  readonly lines: readonly number[];
  /** Other lines that name a report. */
  readonly others: readonly number[];
}

/**
 * The last line that names a report, with the short ones right before it that say whose or of which year it is.
 * `left`: the lines that are of no known kind; `texts`: all lines, folded. `undefined` where none names a report.
 */
export function titleLines(left: readonly number[], texts: readonly string[]): TitleLines | undefined {
  const unspaced = (i: number) => texts[i]!.replace(/ /g, '');
  const named = left.filter(
    (i) => /报告|報告/.test(unspaced(i)) && texts[i]!.length <= MOST_TITLE && !noticeTitle.test(unspaced(i)),
  );
  // （受县长委托作报告） names no report.
  const isName = (i: number) => reportName.test(unspaced(i).replace(/(?<=.)\([^()]*\)$/, ''));
  const last = named.findLast(isName) ?? named.at(-1);
  if (last === undefined) return undefined;
  const at = left.indexOf(last);
  let from = at;
  if (at > 0 && occasionRest.test(texts[last]!) && occasion.test(texts[left[at - 1]!]!)) from--;
  const isWhole = /^[^ ]*(?:政府工作报告|政府工作報告)/.test(unspaced(last)) && unspaced(last).length > 6;
  const isNext = (i: number) => texts.slice(left[i - 1]! + 1, left[i]).every((text) => remark.test(text));
  while (from > 0 && !isWhole && isNext(from) && isPlaceOrYear(unspaced(left[from - 1]!))) from--;
  return { lines: left.slice(from, at + 1), others: named.filter((i) => i !== last) };
}

function isPlaceOrYear(text: string): boolean {
  const ends = /(?:人民政府|政府|[省市区县州旗镇乡]|^\(?\d{4}年(?:度)?\)?)$/.test(text);
  return ends && text.length <= MOST_BEFORE && !/报告/.test(text);
}

/** The letters and digits of a text, by which lines that say the same are compared. */
export function wordsOnly(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}
