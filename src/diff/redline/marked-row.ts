/** The words of a row as runs that are marked as deleted or inserted, the computed number in front. */
import { quoted } from '../../text/quoted.js';
import type { Run, Text } from '../../text/running-text.js';
import { slice } from '../../text/slice.js';
import type { Row } from '../compare/rows.js';
import type { Unit } from '../compare/units.js';
import type { Stretch } from '../compare/words.js';

/** The unit of a row: the new one, or the old one if it was removed. */
export function unitOf({ before, after }: Row): Unit {
  return (after ?? before)!;
}

/** The words of a row; if it was moved, where it was before in front. */
export function markedWords(row: Row): Run[] {
  return [...movedFrom(row), ...row.words.map(runOf)];
}

/** 【移自二、（一）第3段】, if the row was moved. */
export function movedFrom({ state, before, after }: Row): Run[] {
  if (state !== 'moved' || after?.kind === 'title') return [];
  return [{ text: `【移自${spotOf(before!)}】`, change: 'inserted' }];
}

/** Where units stood that are now elsewhere: 【“稳增长。”等3段移至二、（一）】. The rows follow each other. */
export function movedTo([first, ...others]: readonly [Row, ...Row[]]): Run[] {
  const { number, text, head } = first.before!;
  const words = (head > 0 ? text.slice(0, head) : text).split(/[。：\n]/)[0]!;
  const name = [...words].slice(0, LONGEST_NAME).join('');
  const count = others.length > 0 ? `等${others.length + 1}段` : '';
  return [{ text: `【${number}${quoted(name)}${count}移至${spotOf(first.after!)}】`, change: 'inserted' }];
}

const LONGEST_NAME = 20;

function spotOf({ where: { part = '', section = '', paragraph } }: Unit): string {
  return `${part}${section}${paragraph === undefined ? '' : `第${paragraph}段`}` || '正文开头';
}

/** The computed number, old and new if it changed, and the words. */
export function numberedWords(row: Row): Run[] {
  return [...markedNumber(row), ...markedWords(row)];
}

/** The computed number, old and new if it changed. */
export function markedNumber(row: Row): Run[] {
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
  return number.filter(({ text }) => text !== '').map((one) => runOf(kind ? { ...one, kind } : one));
}

export function runOf({ kind, text }: Stretch): Run {
  return kind === 'kept' ? { text } : { text, change: kind };
}

/** The numbered words of a row in two: its heading, lead or term, and the text after it. */
export function headAndText(row: Row): [head: Text, text: Text] {
  const runs = numberedWords(row);
  const length = headLength(row, runs);
  return [slice(runs, 0, length), slice(runs, length)];
}

/** How many characters of `runs`, the numbered words of the row, belong to its heading, lead or term. */
function headLength(row: Row, runs: Text): number {
  const { kind, head } = unitOf(row);
  if (kind === 'section' && head === 0) return Number.POSITIVE_INFINITY;
  if (head === 0) return 0;
  // `head` counts characters of the unit's own text; what only the other revision has comes on top.
  const own = row.after ? 'inserted' : 'deleted';
  let length = lengthOf(runs) - lengthOf(row.words);
  let left = head;
  for (const { kind, text } of row.words) {
    if (kind !== 'kept' && kind !== own) {
      length += text.length;
      continue;
    }
    const used = Math.min(left, text.length);
    length += used;
    left -= used;
    if (left === 0) break;
  }
  return length;
}

function lengthOf(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}
