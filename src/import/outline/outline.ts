/**
 * A draft -> the values of `report.yaml` and `glossary.yaml`.
 *
 * From the outside in: what belongs to pages is left out, the title block and the glossary are taken off, lines become
 * paragraphs, marks go, and what is left gets its levels. Every line of the draft has one of three homes (title block,
 * body, glossary) or is dropped with a reason, and every character that is not copied is an edit: `equal-text.ts`
 * holds the result against the draft by that account.
 */

import type { Note, Place, Problems } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { GlossaryFile, ReportFile } from '../../report/schema.js';
import { sentenceSpans } from '../../text/sentences.js';
import type { Draft } from '../draft/draft.js';
import type { Edit } from '../draft/passage.js';
import { edits as editsOf } from '../draft/passage.js';
import { annexOf } from './annex.js';
import { dateOf, issuerOf, keywordsOf } from './assumed.js';
import { bodyTree, sentenceLines } from './body-tree.js';
import { withFootNotes } from './foot-notes.js';
import type { Furniture } from './furniture.js';
import { furnitureOf } from './furniture.js';
import { ranksOf } from './hierarchy.js';
import { marksOf } from './marked-terms.js';
import { withoutMarks } from './marks.js';
import type { RuleCounts } from './normalise.js';
import { normalised } from './normalise.js';
import { paragraphsOf } from './rejoin.js';
import { isoDate, titleBlockOf } from './title-block.js';
import { withoutNotation } from './typed-forms.js';

/** Why a line of the draft is not in the text. */
export type Reason = Furniture | 'date' | 'repeated-title';

/** How the lines of the draft were used, each by its index. */
export interface Account {
  readonly head: ReadonlySet<number>;
  readonly glossary: ReadonlySet<number>;
  /** Those of the glossary that are notes, and stand behind its other entries. */
  readonly notes: ReadonlySet<number>;
  readonly dropped: ReadonlyMap<number, Reason>;
  /** Where the result says something otherwise. */
  readonly edits: readonly Edit[];
}

export interface Outline {
  readonly report: ReportFile;
  readonly glossary?: GlossaryFile;
  readonly account: Account;
  /** Keys of `report.yaml` that the draft does not say, and `keywords`. */
  readonly assumed: readonly string[];
  /** How often each rule of typing changed a text. */
  readonly typing: RuleCounts;
  /** Marks of the glossary taken out of the text. */
  readonly marks: number;
}

/** What a draft says, in the shape of content. Notes what had to be guessed or left out; `undefined` where it has no text. */
export function outlineOf(draft: Draft, note: Note): Outline | undefined {
  const { file } = draft;
  const at = (index: number): Place => ({ file, line: draft.lines[index]?.line ?? 1, column: 1 });
  const dropped = furnitureOf(draft.lines) as Map<number, Reason>;
  const lines = withFootNotes(draft.lines, dropped as Map<number, Furniture>);
  const block = titleBlockOf(lines, dropped as Map<number, Furniture>);
  const lead = block.rest.flatMap((i) => paragraphsOf(lines, dropped as Map<number, Furniture>, i, i + 1));
  const running = paragraphsOf(lines, dropped as Map<number, Furniture>, block.end);
  const annex = annexOf(running);
  const unmarked = withoutMarks([...lead, ...annex.body], annex.entries);
  if (unmarked.paragraphs.length === 0 && annex.entries.length === 0) return undefined;

  const typing: RuleCounts = {};
  const tree = bodyTree(unmarked.paragraphs, ranksOf(unmarked.paragraphs), typing);
  const changes: Edit[] = [...annex.edits, ...unmarked.edits, ...tree.edits];
  const bodyText = textsIn(tree.body).map(withoutNotation).join('\n');

  const entries = annex.entries.map((entry) => {
    const words = entry.term.text ? entry.term : (unmarked.before.get(entry.note ?? '') ?? entry.term);
    const term = normalised(words.text, typing) || normalised(entry.texts[0]!.text.slice(0, 12), typing);
    if (!entry.term.text) changes.push(...editsOf(entry.texts[0]!, 0, 0, 'term', term));
    return {
      term,
      text: entry.texts.map(({ text }) => sentenceLines(normalised(text, typing))).join('\n'),
      index: entry.first.index,
    };
  });
  const marks = marksOf(
    bodyText,
    entries.map(({ term }) => withoutNotation(term)),
  );
  for (const i of block.signed) {
    const [was = ''] = /[\d一二三四五六七八九十○〇] *[^ ]*?[日号]/.exec(lines[i]!.text) ?? [];
    changes.push({ index: i, offset: lines[i]!.text.indexOf(was), kind: 'date', was, now: '' });
  }
  const glossary = glossaryOf(annex, entries, marks, changes, typing);

  const title = block.title ?? '政府工作报告';
  const said = { title, occasion: block.occasion ?? '', office: block.speaker?.office ?? '', text: bodyText };
  const remark = [...dropped]
    .filter(([, reason]) => reason === 'web-remark')
    .map(([i]) => isoDate(lines[i]!.text))
    .find(Boolean);
  const issuer = issuerOf(said);
  const date = dateOf(said, block.date, remark);
  const report: ReportFile = {
    title,
    ...(block.paper && { paper: block.paper }),
    ...(block.occasion && { occasion: block.occasion }),
    ...(block.speaker && { speaker: block.speaker }),
    issuer: normalised(issuer.value),
    date: date.value,
    keywords: keywordsOf(title, issuer.value, date.value),
    body: tree.body.length > 0 ? tree.body : [title],
  };

  if (!block.title) note(warning('import/assumed', { key: 'title', value: title }, at(0)));
  if (issuer.assumed) note(warning('import/assumed', { key: 'issuer', value: report.issuer }, at(0)));
  if (date.assumed) note(warning('import/assumed', { key: 'date', value: date.value }, at(0)));
  const unsure = (reason: Problems['import/unsure']['reason'], index: number, excerpt: string) =>
    note(warning('import/unsure', { reason, excerpt }, at(index)));
  for (const i of block.rest) unsure('before-text', i, lines[i]!.text);
  for (const { index, reason } of tree.tables)
    unsure(
      reason === 'no-caption' ? 'table-caption' : 'table-as-text',
      index,
      (lines[index]!.table ?? []).flat().join(' '),
    );
  for (const { heading, index } of tree.longHeadings) unsure('long-heading', index, heading);
  noteRenumbered(tree.renumbered, at, note);
  for (const [i, mark] of marks.entries())
    if (mark?.length === 0) unsure('term-not-found', entries[i]!.index, entries[i]!.term);

  for (const i of block.dates) dropped.set(i, isoDate(lines[i]!.text) === date.value ? 'date' : 'repeated-title');
  noteDropped(dropped, draft, at, note);
  return {
    report,
    ...(glossary && { glossary }),
    account: {
      head: new Set([...block.lines, ...block.signed]),
      glossary: annex.lines,
      notes: new Set(lines.flatMap(({ note: name }, i) => (name === undefined ? [] : [i]))),
      dropped,
      edits: changes,
    },
    assumed: [
      'keywords',
      ...(block.title ? [] : ['title']),
      ...(issuer.assumed ? ['issuer'] : []),
      ...(date.assumed ? ['date'] : []),
    ],
    typing,
    marks: unmarked.count,
  };
}

function glossaryOf(
  { label, title }: ReturnType<typeof annexOf>,
  entries: readonly { readonly term: string; readonly text: string; readonly index: number }[],
  marks: readonly (string[] | undefined)[],
  changes: Edit[],
  typing: RuleCounts,
): GlossaryFile | undefined {
  const [first] = entries;
  if (!first) return undefined;
  const words = (passage: typeof label, usual: string) => {
    if (passage?.text) return normalised(passage.text, typing);
    changes.push({ index: first.index, offset: 0, kind: 'label', was: '', now: usual });
    return usual;
  };
  // A label the draft lacks stands before its title, and before the entries where it lacks that too.
  const head = title?.pieces[0];
  let own = '附件：';
  if (label) own = normalised(label.text, typing);
  else changes.push({ index: head?.index ?? first.index, offset: head?.offset ?? 0, kind: 'label', was: '', now: own });
  return {
    label: own,
    title: words(title, '名词解释').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
    entries: entries.map(({ term, text }, i) => ({ term, ...(marks[i] && { marks: marks[i] }), text })),
  };
}

/** All running texts of a body in reading order. */
export function textsIn(body: readonly unknown[]): string[] {
  return body.flatMap((block) => {
    if (typeof block === 'string') return [block.replaceAll('\n', '')];
    const {
      salutation,
      part,
      section,
      intro,
      lead,
      text,
      points,
      after,
      body: inner,
    } = block as Record<string, unknown>;
    const own = [salutation, part, section, intro, lead].filter((value) => typeof value === 'string') as string[];
    const paragraph = typeof text === 'string' ? [[text, ...((points as string[]) ?? []), after ?? ''].join('')] : [];
    return [...own, ...paragraph]
      .map((value) => value.replaceAll('\n', ''))
      .concat(Array.isArray(inner) ? textsIn(inner) : []);
  });
}

function noteRenumbered(
  renumbered: ReturnType<typeof bodyTree>['renumbered'],
  at: (index: number) => Place,
  note: Note,
): void {
  const restyled = renumbered.filter((row) => row.restyled);
  const forms = new Map<string, (typeof restyled)[number][]>();
  for (const row of restyled) {
    const form = `${row.was.replace(/[一二三四五六七八九十\d]+/, '')} ${row.now.startsWith('（')}`;
    forms.set(form, [...(forms.get(form) ?? []), row]);
  }
  for (const rows of forms.values()) {
    const { was, now, heading, index } = rows[0]!;
    note(warning('import/numbering', { was, now, heading, count: rows.length }, at(index)));
  }
  for (const { was, now, heading, index } of renumbered.filter((row) => !row.restyled))
    note(warning('import/numbering', { was, now, heading, count: 1 }, at(index)));
}

/** One word on each kind of line that is left out, with the first of them; each remark of a web page by itself. */
function noteDropped(
  dropped: ReadonlyMap<number, Reason>,
  { lines }: Draft,
  at: (index: number) => Place,
  note: Note,
): void {
  const told: readonly Reason[] = ['web-remark', 'repeated-title', 'contents', 'running-head', 'page-number'];
  for (const reason of told) {
    const own = [...dropped]
      .filter(([, is]) => is === reason)
      .map(([i]) => i)
      .sort((a, b) => a - b);
    const [first] = own;
    if (first === undefined || reason === 'date') continue;
    note(
      warning(
        'import/dropped',
        { reason, excerpt: lines[first]!.text, count: own.length } as Problems['import/dropped'],
        at(first),
      ),
    );
  }
}

/** How much there is of everything. */
export function countsOf({ report, glossary }: Outline) {
  const texts = textsIn(report.body);
  const parts = report.body.filter((block) => typeof block === 'object' && 'part' in block);
  const sectionsOf = (part: (typeof parts)[number]) =>
    part.body.filter((block) => typeof block === 'object' && 'section' in block).length;
  const plan = parts.slice(1).map(sectionsOf);
  return {
    title: report.title,
    parts: parts.length,
    sections: parts.reduce((sum, part) => sum + sectionsOf(part), 0),
    tasks: Math.max(0, ...plan),
    paragraphs: paragraphsIn(report.body),
    sentences: texts.reduce((sum, text) => sum + sentenceSpans(text).length, 0),
    terms: glossary?.entries.length ?? 0,
    tables: JSON.stringify(report.body).split('"table":').length - 1,
    figures: 0,
    characters: [...texts.join('').replace(/\s/g, '')].length,
  };
}

function paragraphsIn(body: readonly unknown[]): number {
  return body.reduce((sum: number, block) => {
    if (typeof block === 'string') return sum + 1;
    const { text, body: inner } = block as { text?: string; body?: unknown[] };
    return sum + (text === undefined ? 0 : 1) + (inner ? paragraphsIn(inner) : 0);
  }, 0);
}
