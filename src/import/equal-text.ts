/**
 * Checks that what will be written has the same text as the draft, character for character.
 *
 * The draft's lines, without the dropped ones and with the edits of the account applied, are compared with the report
 * as the loader reads it back, its headings numbered as the book prints them. Widths of characters, the direction of
 * quotation marks and white space are ignored; a space between Latin letters is not. The title block may come in
 * another order, so only its characters are counted. Takes time proportional to the text.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import type { Report, ReportBlock, ReportTable } from '../report/report.js';
import type { Visited } from '../report/visit.js';
import { annexPart, ownTexts, visit } from '../report/visit.js';
import { addTo } from '../text/add-to.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { doubtedIn, textOf } from './doubted.js';
import type { Draft } from './draft/draft.js';
import { placeOf } from './draft/draft.js';
import type { Edit } from './draft/passage.js';
import { LINE_END, unseen } from './draft/passage.js';
import type { Account } from './outline/outline.js';
import { canonical, typedNotation, withoutNotation } from './outline/typed-forms.js';

/** Characters in the form in which they are compared, each with its line of the draft. */
interface Stream {
  readonly characters: readonly string[];
  /** Index of the line; empty for a report. */
  readonly lines: readonly number[];
}

/**
 * Notes `import/lost-text` where report and draft differ; returns whether they are the same. With `structure-kept` the
 * report has its own levels of headings, so their numbers are not compared, and its tables are ignored where the draft
 * has none.
 */
export function sameText(draft: Draft, report: Report, given: Account, note: Note, kept?: 'structure-kept'): boolean {
  const place = (index: number | undefined) => placeOf(draft.file, draft.lines, index ?? 0);
  const doubted = doubtedIn(draft, report, headOf(report), given);
  if (doubted !== undefined) {
    note(
      error('import/lost-text', { draft: excerpt([...textOf(draft.lines[doubted]!)], 0), report: '' }, place(doubted)),
    );
    return false;
  }
  const account = kept ? { ...given, edits: given.edits.map(withoutNumber) } : given;
  const { body, glossary, annexes } = textsOf(report, {
    tables: !kept || draft.lines.some(({ table }) => table),
    numbers: !kept,
  });
  const pairs: readonly (readonly [Stream, readonly string[]])[] = [
    [streamOf(draft, account, 'body'), stream(body, []).characters],
    withoutComputedLabel(streamOf(draft, account, 'glossary'), stream(glossary, []).characters),
    [streamOf(draft, account, 'annexes'), stream(annexes, []).characters],
  ];
  for (const [of, said] of pairs) {
    const at = firstDifference(of.characters, said);
    if (at === undefined) continue;
    note(
      error(
        'import/lost-text',
        { draft: excerpt(of.characters, at), report: excerpt(said, at) },
        place(of.lines[at] ?? of.lines.at(-1)),
      ),
    );
    return false;
  }
  const head = streamOf(draft, account, 'head');
  const bag = (characters: readonly string[]) => characters.filter((c) => /[\p{L}\p{N}*]/u.test(c)).sort();
  const [drafted, said] = [bag(head.characters), bag(stream(headOf(report), []).characters)];
  const missing = lacks(drafted, said);
  if (missing.length === 0) return true;
  note(error('import/lost-text', { draft: missing.join(''), report: plain(report.title) }, place(head.lines[0])));
  return false;
}

/** 附件2 over a glossary is what the book makes of the label 附件： where there are other annexes. */
function withoutComputedLabel(of: Stream, said: readonly string[]): readonly [Stream, readonly string[]] {
  const drafted = /^附件\d{1,2}/.exec(of.characters.slice(0, 4).join(''))?.[0].length;
  const own = /^附件:?(?!\d)/.exec(said.slice(0, 4).join(''))?.[0].length;
  if (drafted === undefined || own === undefined) return [of, said];
  return [{ characters: of.characters.slice(drafted), lines: of.lines.slice(drafted) }, said.slice(own)];
}

function withoutNumber(edit: Edit): Edit {
  return edit.kind === 'number' ? { ...edit, now: '' } : edit;
}

function firstDifference(a: readonly string[], b: readonly string[]): number | undefined {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return undefined;
}

/** Characters of the sorted list `a` that `b` does not have. */
function lacks(a: readonly string[], b: readonly string[]): string[] {
  const missing: string[] = [];
  let k = 0;
  for (const character of a) {
    while (k < b.length && b[k]! < character) k++;
    if (b[k] === character) k++;
    else missing.push(character);
  }
  return missing;
}

function excerpt(characters: readonly string[], at: number): string {
  return characters.slice(Math.max(0, at - 12), at + 24).join('');
}

function streamOf({ lines }: Draft, account: Account, home: 'head' | 'body' | 'glossary' | 'annexes'): Stream {
  const homes = ['head', 'glossary', 'annexes'] as const;
  const own = lines.flatMap((line, index) => {
    if (account.dropped.has(index)) return [];
    const is = homes.find((name) => account[name].has(index)) ?? 'body';
    return is === home && textOf(line) !== '' ? [{ line, index }] : [];
  });
  // Notes are gathered behind the entries of the glossary.
  const notesLast =
    home === 'glossary'
      ? [
          ...own.filter(({ index }) => !account.notes.has(index)),
          ...own.filter(({ index }) => account.notes.has(index)),
        ]
      : own;
  const byLine = new Map<number, Edit[]>();
  for (const edit of account.edits) addTo(byLine, edit.index, edit);
  return stream(
    notesLast
      .map(({ line, index }) => edited(textOf(line), byLine.get(index) ?? []))
      .map((text) => (home === 'head' ? text.replace(reporter, '$1').replace(gives, '') : text)),
    notesLast.map(({ index }) => index),
  );
}

/** 报告人 in 报告人：县长 李四, which content expresses by the key. */
const reporter = /^( *[（(]?)(?:作?报告人|汇报人)[：: \u3000]+/;

/** 作 in 市长李四在……会议上作政府工作报告, of which content has the session, the speaker and the title. */
const gives = /(?<=(?:会议|大会)上)所?作的?(?=《?.{0,20}报告)/;

/** Order by place; at the same place insertions before deletions, and the label of the glossary first. */
function inOrder(a: Edit, b: Edit): number {
  const rank = ({ kind, was }: Edit) => (kind === 'label' ? 0 : was === '' ? 1 : 2);
  return a.offset - b.offset || rank(a) - rank(b);
}

/** A line with its edits applied. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { offset, was, now } of [...edits].sort(inOrder)) {
    result += text.slice(done, Math.max(done, offset)) + now;
    done = Math.max(done, offset + was.length);
  }
  return result + text.slice(done);
}

/**
 * Texts as one sequence of characters; white space counts only between a Latin letter and a letter or digit, and the end
 * of a line only between two letters.
 */
function stream(texts: readonly string[], indices: readonly number[]): Stream {
  const characters: string[] = [];
  const lines: number[] = [];
  let space = false;
  for (const [t, text] of texts.entries()) {
    let atEnd = true;
    for (const typed of withoutNotation(typedNotation(text.replace(unseen, ''))).trimStart()) {
      const character = canonical(typed);
      if (/\s/.test(character)) {
        space = true;
        atEnd ||= typed === LINE_END;
        continue;
      }
      const last = characters.at(-1) ?? '';
      const both = last + character;
      const isGap = space && (atEnd ? /^[A-Za-z]{2}$/ : /^(?:[A-Za-z][A-Za-z0-9]|[0-9][A-Za-z])$/).test(both);
      if (isGap) {
        characters.push(' ');
        lines.push(indices[t] ?? 0);
      }
      space = false;
      atEnd = false;
      characters.push(character);
      lines.push(indices[t] ?? 0);
    }
    space = true;
  }
  return { characters, lines };
}

/** The printed texts in reading order; entries in the order of their file, without number and colon. */
function textsOf(
  report: Report,
  has: { readonly tables: boolean; readonly numbers: boolean },
): { readonly body: string[]; readonly glossary: string[]; readonly annexes: string[] } {
  const textsIn = (blocks: readonly ReportBlock[]) => [...visit(blocks)].flatMap((visited) => printed(visited, has));
  const { glossary, annexes } = report;
  const entries = [...(glossary?.entries ?? [])].sort((a, b) => a.at.line - b.at.line);
  const texts = entries.flatMap(({ term, text }) => [written(term), written(text)]);
  return {
    body: textsIn(report.body),
    glossary: glossary ? [written(glossary.label), written(glossary.title), ...texts] : [],
    annexes: textsIn(annexes.map(annexPart)),
  };
}

/** The texts of a block, its heading with the number the book prints. */
function printed({ block, numbers }: Visited, has: { readonly tables: boolean; readonly numbers: boolean }): string[] {
  const [first = '', ...others] = ownTexts(block).map(written);
  const given = block.kind === 'section' ? block.number : undefined;
  const number = given ?? (has.numbers ? (numbers.at(-1) ?? '') : '');
  switch (block.kind) {
    case 'part':
      return [number + first];
    case 'section':
      return [number + first + others.join('')];
    case 'figure':
      return [];
    case 'table':
      // A line of the draft that is a table has its cells without anything between them.
      return has.tables ? [first, written(block.unit), cellsOf(block).join(''), written(block.note)] : [];
    default:
      return [first];
  }
}

function cellsOf({ header, rows }: ReportTable): string[] {
  return [header, ...rows].flat().map(written);
}

function headOf({ title, paper, occasion, speaker }: Report): string[] {
  return [title, paper.flat(), occasion, speaker.office, speaker.name].map(written);
}

/** The text as it is written in content, where a brace of the text itself is escaped. */
function written(text: Text): string {
  return plain(text).replace(/[_^]\{/g, '\\$&');
}
