/**
 * 修改对照稿: the new report with what was taken out and put in, as a book of its own.
 *
 * A summary page stands first: what to print again, figures, glossary, numbers. Then the text, row by row, in the
 * form of the book. What moved is marked at its new place with the number it had; computed numbers that changed
 * stand old and new. Of a table or a picture only the words are shown.
 */

import type { Place } from '../diagnostics/diagnostic.js';
import type { Annex, Block, Book, Part, Section } from '../document/book.js';
import { ranges } from '../document/ranges.js';
import type { Report } from '../report/report.js';
import type { Run, Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import type { Comparison, Reading, Row } from './compare/rows.js';
import type { Change } from './compare/text-changes.js';
import { changesOf } from './compare/text-changes.js';
import type { Unit } from './compare/units.js';
import type { Stretch } from './compare/words.js';

/** What is known beside the texts. */
export interface RedlineFacts {
  /** How the user named the two revisions. */
  readonly names: { readonly before: string; readonly after: string };
  /** Printed numbers of the new book's pages that differ; `undefined` where a revision could not be set. */
  readonly pages: SetFacts | undefined;
  readonly slides: SetFacts | undefined;
  /** The printed page of the new book on which a place stands. */
  pageAt(place: Place): string | undefined;
}

export interface SetFacts {
  /** How many there are. */
  readonly before: number;
  readonly after: number;
  readonly changed: readonly string[];
}

/** The book of the comparison; `report` is the new one. */
export function redlineOf(report: Report, { rows, figures }: Comparison, facts: RedlineFacts): Book {
  const blocks: Block[] = [
    { kind: 'title', text: inserted('修改对照稿', false) },
    { kind: 'byline', role: 'occasion', text: words(`${facts.names.before} → ${facts.names.after}`) },
    paragraph(
      words('删去的文字标红并加'),
      [{ text: '删除线', change: 'deleted' }],
      words('，新增的文字标蓝并加'),
      [{ text: '下划线', change: 'inserted' }],
      words('，有改动的行左侧有竖线。'),
    ),
    ...summary(changesOf(rows), figures, facts),
    ...text(rows),
  ];
  const title = `${plain(report.title)}修改对照稿`;
  return { kind: 'book', meta: { title, author: plain(report.issuer), subject: '', keywords: '' }, blocks };
}

function words(text: string): Text {
  return [{ text }];
}

function inserted(text: string, changed: boolean): Text {
  return [changed ? { text, change: 'inserted' } : { text }];
}

function paragraph(...texts: readonly Text[]): Block {
  return { kind: 'paragraph', lead: [], text: texts.flat() };
}

/** A paragraph that opens with its name. */
function named(name: string, text: string): Block {
  return { kind: 'paragraph', lead: words(`${name}。`), text: words(text) };
}

const states = { changed: '修改', added: '新增', removed: '删去', moved: '移动' } as const;

function summary(changes: readonly Change[], figures: Comparison['figures'], facts: RedlineFacts): Block[] {
  const inText = changes.filter(({ kind }) => kind !== 'entry' && kind !== 'annex');
  const counts = Object.entries(states).flatMap(([state, name]) => {
    const count = inText.filter((change) => change.state === state).reduce((sum, { along }) => sum + 1 + along, 0);
    return count > 0 ? [`${name} ${count} 处`] : [];
  });
  const glossary = changes.filter(({ kind, state }) => kind === 'entry' && state !== 'renumbered');
  const numbers = changes.filter(({ kind, before, after }) => kind !== 'entry' && renumberedSides(before, after));
  return [
    named('文字', counts.length > 0 ? `${counts.join('，')}。` : '没有改动。'),
    ...setLine('重印', '页', facts.pages),
    ...setLine('更换', '张幻灯片', facts.slides),
    ...(glossary.length > 0 ? [named('名词解释', `${glossary.map(entryLine).join('；')}。`)] : []),
    ...(numbers.length > 0 ? [named('编号', `${numbers.map(numberLine).join('；')}。`)] : []),
    ...(figures.length > 0 ? [figureTable(figures, facts)] : []),
  ];
}

function renumberedSides(before: Change['before'], after: Change['after']): boolean {
  return before !== undefined && after !== undefined && before.number !== after.number;
}

function setLine(name: string, unit: string, set: SetFacts | undefined): Block[] {
  if (!set) return [];
  const count =
    set.before === set.after ? `共 ${set.after} ${unit}` : `原 ${set.before} ${unit}，现 ${set.after} ${unit}`;
  const numbered = set.changed.filter((label) => !label.startsWith('+'));
  const which = [
    ...(set.changed.includes('+0') ? ['封面'] : []),
    ...(numbered.length > 0 ? [`第 ${ranges(numbered).join('、')} ${unit}`] : []),
    ...(set.changed.some((label) => /^\+[1-9]/.test(label)) ? ['空白页'] : []),
  ];
  return [named(name, `${which.join('、') || '无'}（${count}）。`)];
}

function entryLine({ state, before, after }: Change): string {
  const term = ((after ?? before)?.text ?? '').split('：')[0] ?? '';
  const name = state === 'renumbered' ? '' : states[state];
  return `${name}“${term}”`;
}

/** 一、（二）改为（三） */
function numberLine({ before, after }: Change): string {
  const { part = '', section = '' } = before!.where;
  return `${part}${section}改为${after!.number}`.replace('、改', '改').replace(/、$/, '');
}

function figureTable(figures: Comparison['figures'], { pageAt }: RedlineFacts): Block {
  const reading = (one: Reading | undefined) => words(one ? [one.shown, one.change].filter(Boolean).join('，') : '—');
  const rows = figures.map(({ label, before, after }) => [
    words(label),
    reading(before),
    reading(after),
    words((after && pageAt(after.at)) ?? '—'),
  ]);
  return { kind: 'table', caption: words('数据变化'), header: ['指标', '原', '现', '页'].map(words), rows, widths: [] };
}

/** The text in sheets of its own, headings with what stands under them. */
function text(rows: readonly Row[]): Block[] {
  const title = rows.find(({ before, after }) => (after ?? before)?.kind === 'title');
  const body: Block[] = [];
  const entries: Block[] = [];
  let glossary: Text = words('名词解释');
  let part: Block[] = body;
  let section: Block[] = body;
  for (const row of rows) {
    const unit = (row.after ?? row.before)!;
    switch (unit.kind) {
      case 'title':
        break;
      case 'part': {
        const blocks: Block[] = [];
        body.push({ kind: 'part', number: '', heading: numbered(row), blocks } satisfies Part);
        part = blocks;
        section = blocks;
        break;
      }
      case 'section': {
        const blocks: Block[] = [];
        const [heading, intro] = split(numbered(row), lengthOfHead(row));
        part.push({ kind: 'section', number: '', heading, intro, blocks } satisfies Section);
        section = blocks;
        break;
      }
      case 'annex':
        glossary = moved(row);
        break;
      case 'entry':
        entries.push(paragraphOf(row));
        break;
      case 'salutation':
        section.push({ kind: 'salutation', text: moved(row) });
        break;
      case 'paper':
      case 'occasion':
      case 'speaker':
      case 'issuer':
      case 'date':
        if (row.state !== 'kept' || unit.kind === 'occasion' || unit.kind === 'speaker')
          body.push({ kind: 'byline', role: 'occasion', text: moved(row) });
        break;
      default:
        section.push(...(isTable(unit) ? linesOf(row) : [paragraphOf(row)]));
    }
  }
  return [annex(title ? moved(title) : words('正文'), body), ...(entries.length > 0 ? [annex(glossary, entries)] : [])];
}

function annex(heading: Text, blocks: readonly Block[]): Annex {
  return { kind: 'annex', label: [], heading, blocks };
}

function isTable({ kind }: Unit): boolean {
  return kind === 'table';
}

function paragraphOf(row: Row): Block {
  const [lead, text] = split(numbered(row), lengthOfHead(row));
  return { kind: 'paragraph', lead, text };
}

/** Rows of a table, a paragraph each. */
function linesOf(row: Row): Block[] {
  const lines: Run[][] = [[]];
  for (const run of moved(row)) {
    for (const [i, piece] of run.text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (piece !== '') lines.at(-1)!.push({ ...run, text: piece });
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => paragraph(line));
}

/** The words of a row as runs; where they were, if they moved. */
function moved({ state, before, after, words }: Row): Text {
  const runs = words.map(runOf);
  if (state !== 'moved' || after?.kind === 'title') return runs;
  const { part = '', section = '' } = before!.where;
  const from = `${part}${section}`;
  return [{ text: `【移自${from || '前文'}】`, change: 'inserted' }, ...runs];
}

/** With the computed number in front, old and new where it changed. */
function numbered(row: Row): Text {
  const { state, before, after } = row;
  const [old, now] = [before?.number ?? '', after?.number ?? ''];
  const number: Stretch[] =
    old === now
      ? [{ kind: 'kept', text: now }]
      : [
          { kind: 'deleted', text: old },
          { kind: 'inserted', text: now },
        ];
  const kind = state === 'added' ? 'inserted' : state === 'removed' ? 'deleted' : undefined;
  const runs = number.filter(({ text }) => text !== '').map((one) => runOf(kind ? { ...one, kind } : one));
  return [...runs, ...moved(row)];
}

function runOf({ kind, text }: Stretch): Run {
  return kind === 'kept' ? { text } : { text, change: kind };
}

/** Characters of the runs of `numbered` that belong to the heading, lead or term. */
function lengthOfHead(row: Row): number {
  const unit = (row.after ?? row.before)!;
  if (unit.kind === 'section' && unit.head === 0) return Number.POSITIVE_INFINITY;
  let left = unit.head;
  if (left === 0) return 0;
  const ours = row.after ? 'inserted' : 'deleted';
  const all = numbered(row);
  const texts = row.words.reduce((sum, { text }) => sum + text.length, 0);
  let length = all.reduce((sum, { text }) => sum + text.length, 0) - texts;
  for (const { kind, text } of row.words) {
    if (kind !== 'kept' && kind !== ours) length += text.length;
    else {
      const taken = Math.min(left, text.length);
      length += taken;
      left -= taken;
      if (left === 0) return length;
    }
  }
  return length;
}

/** A text cut in two at an offset. */
function split(text: Text, at: number): [Text, Text] {
  return [slice(text, 0, at), slice(text, at)];
}
