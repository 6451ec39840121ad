/**
 * The title block before the text of a report: title, occasion, speaker and date, in any order.
 *
 * Each line is classified by its form (`head-lines.ts`) and assigned; the title is found among the lines that are left.
 * What else stands over the report is left out and reported: lines of a web page, the head of an official document,
 * captions and news. A remark in brackets stays as a paragraph before the text.
 */
import type { DraftLine } from '../../draft/draft.js';
import type { Dropped } from '../furniture.js';
import { folded } from '../typed-forms.js';
import type { TitleBlock } from './block.js';
import { Block, isTextOfHead } from './block.js';
import { joinedNames } from './broken-lines.js';
import { officialHeadLines, textStart } from './opening.js';

/** Reads the block at the head of a draft. Adds what is no part of the report to `dropped`. */
export function titleBlockOf(drafted: readonly DraftLine[], dropped: Dropped): TitleBlock {
  const textOf = ({ text }: DraftLine, i: number) => (dropped.has(i) ? '' : folded(text).trim());
  const end = textStart(drafted, drafted.map(textOf));
  const { lines, others } = joinedNames(drafted, end, dropped);
  const texts = lines.map(textOf);
  for (const i of officialHeadLines(texts, end)) {
    if (lines[i]!.as !== undefined || isTextOfHead(lines[i]!, texts[i]!)) continue;
    dropped.set(i, 'outside');
    texts[i] = '';
  }
  const own: number[] = [];
  for (let i = 0; i < end; i++)
    if (texts[i] && lines[i]!.as === undefined && !isTextOfHead(lines[i]!, texts[i]!)) own.push(i);

  const block = new Block(lines, texts, dropped);
  block.readAsked(end);
  for (let k = 0; k < own.length; ) k += block.read(own.slice(k));
  block.findTitle();
  block.useHeadline();
  if (block.name === '') block.findNameAlone();
  block.findRepeated();
  block.dropOthers();
  const found = block.result(end);
  for (const [first, more] of others) {
    const reason = dropped.get(first);
    for (const i of reason === undefined ? [] : more) dropped.set(i, reason!);
  }
  const whole = (indices: Iterable<number>) => [...indices].flatMap((i) => [i, ...(others.get(i) ?? [])]);
  return {
    ...found,
    lines: new Set(whole(found.lines)),
    repeated: new Set(whole(found.repeated)),
    signed: new Set(whole(found.signed)),
    rest: whole(found.rest),
    roles: new Map([...found.roles].flatMap(([i, role]) => whole([i]).map((each) => [each, role] as const))),
  };
}
