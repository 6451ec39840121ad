/** Whether each edit and each dropped line of an account has the characters that its kind allows. */
import type { Report } from '../report/report.js';
import { visit } from '../report/visit.js';
import { plain } from '../text/running-text.js';
import type { Draft, DraftLine } from './draft/draft.js';
import type { Edit, EditKind } from './draft/passage.js';
import { LINE_END } from './draft/passage.js';
import { headKey, MOST_OUTSIDE } from './outline/furniture.js';
import { circledSigns } from './outline/heading-forms.js';
import { isoDate } from './outline/iso-date.js';
import { imprint } from './outline/lexicon.js';
import type { Account, Reason } from './outline/outline.js';
import { folded } from './outline/typed-forms.js';

/** The text of a line, of a table that of its cells. */
export function textOf({ text, table }: DraftLine): string {
  return table ? table.flat().join('') : text;
}

/** A text in the form in which it is held against the forms of its kind: white space of any length is one space. */
function closedUp(text: string): string {
  return folded(text).replace(/ {2,}/g, ' ');
}

/** Letters and digits. */
function signsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Numbers of notes that are signs: circled, raised, Roman. */
const signs = `${circledSigns}⁰¹²³⁴-⁹ⅰ-ⅻⅠ-Ⅻ`;

const kinds: Readonly<Record<EditKind, { readonly was: RegExp; readonly now: RegExp }>> = {
  // A number may be broken over two lines: （ and 三）.
  number: {
    was: /^(?:(?:第? *[一二三四五六七八九十\d]{1,3}(?:[.．][一二三四五六七八九十\d]{1,3})? *(?:部分|篇|章)?|\(? *[一二三四五六七八九十\d]{0,3} *\)?|[①-⒛㈠-㈩]) *[、.:,，]*)?$/,
    now: /^(?:[一二三四五六七八九十百零\d]+、|（[一二三四五六七八九十百零\d]+）|\d+\.)?$/,
  },
  mark: { was: new RegExp(`^\\^?[[［〔【({（^ ]*(?:注 *)?(?:\\d{1,3}|[${signs}]{1,3})?[\\]］〕】)}） ]*$`), now: /^$/ },
  'entry-number': {
    was: new RegExp(`^.{0,7}?(?:\\d{1,3}|[一二三四五六七八九十]{1,3}|[${signs}]{1,3}).{0,5}$|^[★☆◆◇●■□▲△•※◎*] *$`),
    now: /^$/,
  },
  'entry-colon': { was: /^[ 【】]*(?::|—+|-+|。)? *$/, now: /^ ?$/ },
  page: { was: /^[(（\d页见第 参详本报告正文)）]{1,20}$/, now: /^$/ },
  cell: { was: /^$/, now: new RegExp(`^[— ${LINE_END}]$`) },
  caption: { was: /^$/, now: /^附表$/ },
  // All that is moved must be what was taken away elsewhere: see `unbalanced`.
  moved: { was: /^.{0,200}$/u, now: /^.{0,200}$/u },
  // Captions of figures are compared by themselves: see `doubtedIn`.
  'figure-caption': { was: /^.{0,200}$/u, now: /^$/ },
  'lost-caption': { was: /^图.{0,200}$/u, now: /^$/ },
  label: { was: /^$/, now: /^(?:附件：|名词解释|附录)$/ },
  'annex-label': { was: /^附? *[件录表]? *[\d一二三四五六]{0,2} *[:.、]? *$/, now: /^$/ },
  term: { was: /^$/, now: /^.{1,60}$/u },
  date: { was: /^.{1,20}$/u, now: /^$/ },
};

/** The first line that is dropped or edited in a way its kind does not allow; `head`: the texts of the title block. */
export function doubtedIn(
  { lines }: Draft,
  report: Report,
  head: readonly string[],
  { dropped, edits }: Account,
): number | undefined {
  // A table may have an edit for each of its cells.
  const texts = lines.map(textOf);
  const said = new Set(folded(`${head.join('')}${report.date}全文年`));
  const isSaid = (text: string) => [...text].every((character) => said.has(character));
  const kept = new Set(texts.flatMap((text, i) => (dropped.has(i) ? [] : [headKey(text)])));
  const heads = new Map<string, number>();
  for (const [i, reason] of dropped) {
    const key = headKey(texts[i]!);
    if (reason === 'running-head') heads.set(key, (heads.get(key) ?? 0) + 1);
  }
  const allowed: Readonly<Record<Reason, (text: string) => boolean>> = {
    // Dashes of any length may stand around it.
    'page-number': (text) => signsOf(text).length <= 24 && /^[^\p{L}]*$|第|页|page/iu.test(text),
    ornament: (text) => !/[\p{L}\p{N}]/u.test(text),
    // A line on every page is no text, even where no line that is kept repeats it.
    'running-head': (text) =>
      text.length <= 40 && (kept.has(headKey(text)) || isSaid(headKey(text)) || (heads.get(headKey(text)) ?? 0) >= 4),
    contents: (text) => text.length <= 200,
    'web-remark': (text) => text.length <= MOST_OUTSIDE,
    outside: (text) => text.length <= MOST_OUTSIDE || imprint.test(text.trim()),
    asked: () => true,
    date: (text) => isoDate(text) === report.date,
    'repeated-title': (text) => isoDate(text) !== undefined || isSaid(signsOf(text)),
  };
  for (const [index, reason] of dropped) if (!allowed[reason](closedUp(texts[index]!))) return index;
  const captions = new Set(captionsIn(report).map(headKey));
  const lostCaption = edits.find(({ kind, was }) => kind === 'figure-caption' && !captions.has(headKey(was)));
  if (lostCaption) return lostCaption.index;
  const moved = unbalanced(edits);
  if (moved !== undefined) return moved;
  for (const { index, offset, was, now, kind } of edits) {
    if (texts[index]!.slice(offset, offset + was.length) !== was) return index;
    if (!kinds[kind].was.test(closedUp(was)) || !kinds[kind].now.test(now)) return index;
    if (kind === 'date' && isoDate(was) !== report.date) return index;
  }
  return undefined;
}

/** The line of the first moved text, if what is put in is not what is taken out. */
function unbalanced(edits: readonly Edit[]): number | undefined {
  const moved = edits.filter(({ kind }) => kind === 'moved');
  const characters = (texts: readonly string[]) => [...texts.join('')].sort().join('');
  const same = characters(moved.map(({ was }) => was)) === characters(moved.map(({ now }) => now));
  return same ? undefined : moved[0]!.index;
}

function captionsIn({ body, annexes }: Report): string[] {
  const blocks = [body, ...annexes.map((annex) => annex.body)].flatMap((list) => [...visit(list)]);
  return blocks.flatMap(({ block }) => (block.kind === 'figure' ? plain(block.caption) : []));
}
