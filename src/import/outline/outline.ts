/**
 * A draft -> the values of `report.yaml` and `glossary.yaml`.
 *
 * From the outside in: page furniture is dropped, title block, glossary and annexes are taken off, lines become paragraphs, marks
 * are removed, and the remaining paragraphs get their levels. Every line of the draft belongs to the title block, the
 * body, the glossary or an annex, or is dropped with a reason, and every character that is not copied is an edit: with this
 * account `equal-text.ts` compares the result with the draft.
 */

import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { Outcome } from '../../diagnostics/outcome.js';
import { outcomeOf } from '../../diagnostics/outcome.js';
import type { GlossaryFile, ReportFile } from '../../report/schema.js';
import type { FileAnnex } from '../../report/write-yaml.js';
import { addAll } from '../../text/add-to.js';
import { isCorrectedToHead } from '../draft/corrections.js';
import type { Draft, DraftLine } from '../draft/draft.js';
import { placeOf } from '../draft/draft.js';
import type { Edit } from '../draft/passage.js';
import { passageOf } from '../draft/passage.js';
import { annexOf } from './annex/annex.js';
import { annexTree } from './annex/annex-tree.js';
import { withFootNotes } from './annex/footnotes.js';
import { glossaryOf } from './annex/glossary.js';
import { entriesKept, strayMarks, withoutMarks, withoutNoteMarks } from './annex/marks.js';
import { withLinesAroundTables } from './body/around-tables.js';
import { ranksOf } from './body/hierarchy.js';
import { doubtfulRanks } from './body/style-ranks.js';
import { bodyTree } from './body/tree.js';
import { textsIn } from './counts.js';
import type { Ending, OtherAnnex } from './ending.js';
import { endingOf } from './ending.js';
import type { Furniture } from './furniture.js';
import { furnitureOf } from './furniture.js';
import { dateOf, issuerOf, keywordsOf, signatureIn } from './head/assumed.js';
import type { TitleBlock } from './head/block.js';
import { opensText } from './head/opening.js';
import { titleBlockOf } from './head/title-block.js';
import { isoDate } from './iso-date.js';
import { paperLine } from './lexicon.js';
import type { RuleCounts } from './normalise.js';
import { normalised } from './normalise.js';
import { OutlineProblems } from './outline-problems.js';
import type { Paragraph } from './paragraphs.js';
import { paragraphsOf } from './paragraphs.js';
import type { ReadLine } from './read-lines.js';
import { readLines } from './read-lines.js';
import { folded, withoutNotation } from './typed-forms.js';

/** Why a line of the draft is not in the text. */
export type Reason = Furniture | 'date' | 'repeated-title';

/** How the lines of the draft were used, each by its index. */
export interface Account {
  readonly head: ReadonlySet<number>;
  readonly glossary: ReadonlySet<number>;
  /** Those of other annexes. */
  readonly annexes: ReadonlySet<number>;
  /** Those of the glossary that are notes, and stand behind its other entries. */
  readonly notes: ReadonlySet<number>;
  readonly dropped: ReadonlyMap<number, Reason>;
  /** Where the result differs from the draft. */
  readonly edits: readonly Edit[];
}

export interface Outline {
  readonly report: ReportFile;
  readonly glossary?: GlossaryFile;
  readonly account: Account;
  /** Keys of `report.yaml` whose values the draft does not have, and `keywords`. */
  readonly assumed: readonly string[];
  /** How often each rule of typing changed a text. */
  readonly typing: RuleCounts;
  /** Marks of the glossary taken out of the text. */
  readonly marks: number;
  /** What the lines of the draft were read as; blank ones are left out. */
  readonly lines: readonly ReadLine[];
}

/**
 * What a draft says, in the shape of content; the value is `undefined` where it has no text. Its problems are what had
 * to be guessed or was left out (`import/assumed`, `import/unsure`, `import/numbering`, `import/dropped`, `import/outside`, `import/secrecy`,
 * `import/stray-marks`).
 *
 * @param kept how many entries the glossary has that stays where the draft has none: the report's, for an update
 */
export function outlineOf(draft: Draft, kept = 0): Outcome<Outline | undefined> {
  return outcomeOf((note) => read(draft, kept, note));
}

function read(draft: Draft, kept: number, note: Note): Outline | undefined {
  const dropped: Map<number, Reason> = furnitureOf(draft.lines);
  dropHeadPictures(draft, dropped, note);
  const furniture = dropped as Map<number, Furniture>;
  const lines = withFootNotes(draft.lines, furniture);
  const head = withoutMarksOfNotes(lines);
  const block = withPaper(titleBlockOf(head.lines, furniture), draft.margins);
  const before = block.rest.flatMap((i) => paragraphsOf(lines, furniture, i, i + 1));
  // A correction may make any line one of the title block.
  const taken = lines.flatMap((line, i) => (i >= block.end && isCorrectedToHead(line) ? [[i, 'asked'] as const] : []));
  const ending = endingOf(paragraphsOf(lines, new Map([...furniture, ...taken]), block.end));
  for (const index of ending.outside.flatMap(linesOf)) dropped.set(index, 'outside');
  const annex = annexOf(ending.body);
  const marked = annex.entries.length > 0 ? annex.entries : entriesKept(kept);
  const unmarked = withoutMarks([...before, ...annex.body], marked);
  if (unmarked.paragraphs.length === 0 && annex.entries.length === 0) return undefined;
  const others = annexesOf(ending, marked);

  const typing: RuleCounts = {};
  const placed = withLinesAroundTables(unmarked.paragraphs);
  const ranks = ranksOf(placed);
  const tree = bodyTree(placed, ranks, typing);
  const text = textsIn(tree.body).map(withoutNotation).join('\n');
  const glossary = glossaryOf(annex, { ...unmarked, text }, typing);
  const trees = others.annexes.map((other) => annexTree(other, typing));
  const annexes = trees.map(({ annex }) => annex);
  const { report, assumed } = reportOf(
    block,
    { body: tree.body, annexes, text, signature: signatureIn(ending.outside.map(({ text }) => text)) },
    remarkDate(lines, dropped),
  );

  const problems = new OutlineProblems(draft.file, lines, note);
  for (const key of assumed) problems.assumed(key, report[key]);
  for (const i of block.rest) if (lines[i]!.as === undefined) problems.unsure('before-text', i, lines[i]!.text);
  problems.tables([...tree.tables, ...trees.flatMap(({ tables }) => tables)]);
  for (const { reason, paragraph } of doubtfulRanks(placed, ranks))
    problems.unsure(reason, paragraph.index, paragraph.text);
  problems.tree(tree);
  problems.order(placed);
  problems.notes(glossary, unmarked);
  for (const i of block.repeated) dropped.set(i, isoDate(lines[i]!.text) === report.date ? 'date' : 'repeated-title');
  const stray = annex.entries.length > 0 ? undefined : strayMarks(unmarked.paragraphs);
  if (stray) problems.strayMarks(stray);
  const said = [report.title, report.occasion ?? '', report.issuer].join(' ');
  problems.dropped(dropped, said);
  problems.outside(dropped, said, draft);

  return {
    report,
    ...(glossary.file && { glossary: glossary.file }),
    account: {
      head: new Set([...block.lines, ...block.signed]),
      glossary: annex.lines,
      annexes: others.lines,
      notes: new Set(lines.flatMap(({ note: name }, i) => (name === undefined ? [] : [i]))),
      dropped,
      edits: [
        ...[...annex.edits, ...unmarked.edits, ...tree.edits, ...dateEdits(block, lines), ...glossary.edits],
        ...head.edits.filter(({ index }) => block.lines.has(index) || block.signed.has(index)),
        ...[...others.edits, ...trees.flatMap(({ edits }) => edits)],
      ],
    },
    assumed: ['keywords', ...assumed],
    typing,
    marks: unmarked.count + others.marks,
    lines: readLines(draft.lines, {
      doubts: problems.doubts,
      ...block,
      dropped,
      glossary: annex.lines,
      annexes: others.lines,
      tree,
      placed,
    }),
  };
}

/** Leaves out pictures over the text, such as an emblem, and reports those that content could have. */
function dropHeadPictures({ file, lines }: Draft, dropped: Map<number, Reason>, note: Note): void {
  for (const index of picturesOverText(lines)) {
    dropped.set(index, 'ornament');
    const { picture } = lines[index]!;
    if (picture?.bytes.length === 0) continue;
    const at = placeOf(file, lines, index);
    note(warning('import/picture', { reason: 'head', name: picture?.alt ?? '' }, at));
  }
}

/** The block with the name of the paper that the pages have at their head, where the text has none. */
function withPaper(block: TitleBlock, margins: readonly string[] = []): TitleBlock {
  const paper = block.paper ?? margins.find((text) => paperLine.test(folded(text)));
  return paper === undefined ? block : { ...block, paper };
}

/** The lines without the marks of notes of Word, which a title block does not have. */
function withoutMarksOfNotes(lines: readonly DraftLine[]): { lines: readonly DraftLine[]; edits: readonly Edit[] } {
  const names = new Set(lines.flatMap(({ note }) => note ?? []));
  const changes: Edit[] = [];
  const plain = lines.map((line, index) => {
    if (names.size === 0 || !/\^\{\d/.test(line.text)) return line;
    const { text, edits } = withoutNoteMarks(passageOf(line, index), names);
    addAll(changes, edits);
    return { ...line, text: text.text };
  });
  return { lines: plain, edits: changes };
}

/** The annexes but the glossary, the marks of its `entries` taken out of them, and the lines they stand on. */
function annexesOf({ annexes }: Ending, entries: Parameters<typeof withoutMarks>[1]) {
  const unmarked = annexes.map(({ body }) => withoutMarks(body, entries));
  const used = annexes.flatMap(({ label, title, body }) => [label, title, ...body]);
  return {
    annexes: annexes.map((annex, i): OtherAnnex => ({ ...annex, body: unmarked[i]!.paragraphs })),
    edits: unmarked.flatMap(({ edits }) => edits),
    marks: unmarked.reduce((sum, { count }) => sum + count, 0),
    lines: new Set(used.flatMap((paragraph) => (paragraph ? linesOf(paragraph) : []))),
  };
}

/** The lines of a paragraph; a table has no pieces of text. */
function linesOf({ index, pieces }: Paragraph): number[] {
  return [index, ...pieces.flatMap((piece) => (piece.index < 0 ? [] : piece.index))];
}

/** What is said below the title block. */
interface Said {
  readonly body: ReportFile['body'];
  readonly annexes: readonly FileAnnex[];
  /** The running text. */
  readonly text: string;
  readonly signature: ReturnType<typeof signatureIn>;
}

/** The values of `report.yaml`, and which of them are assumed. */
function reportOf(block: TitleBlock, { body, annexes, text, signature }: Said, remark: string | undefined) {
  const title = block.title ?? '政府工作报告';
  const said = { title, occasion: block.occasion ?? '', office: block.speaker?.office ?? '', text, signature };
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
    body: body.length > 0 ? body : [title],
    ...(annexes.length > 0 && { annexes: [...annexes] }),
  };
  const unsaid = { title: block.title === undefined, issuer: issuer.assumed, date: date.assumed };
  return { report, assumed: (['title', 'issuer', 'date'] as const).filter((key) => unsaid[key]) };
}

/** The date in a remark of the web page the draft comes from. */
function remarkDate(lines: readonly DraftLine[], dropped: ReadonlyMap<number, Reason>): string | undefined {
  return [...dropped]
    .filter(([, reason]) => reason === 'web-remark')
    .map(([i]) => isoDate(lines[i]!.text))
    .find(Boolean);
}

/** The dates on lines with a date and a name, which content has under a key. */
function dateEdits({ signed }: TitleBlock, lines: readonly DraftLine[]): Edit[] {
  return [...signed].map((index) => {
    const { text } = lines[index]!;
    const [was = ''] = /[\d一二三四五六七八九十○〇] *[^ ]*?[日号]/.exec(text) ?? [];
    return { index, offset: text.indexOf(was), kind: 'date', was, now: '' };
  });
}

/** Pictures before the text, such as a logo over the title: a head has none. */
function picturesOverText(lines: readonly DraftLine[]): number[] {
  const first = lines.findIndex(({ text }) => text !== '' && opensText(folded(text).trim()));
  return [...lines.slice(0, Math.max(0, first)).keys()].filter((i) => lines[i]!.picture);
}
