/** The summary page of the redline: how much changed, what to print again, numbering, indicators. */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { Block } from '../../document/book.js';
import { ranges } from '../../document/ranges.js';
import { quoted } from '../../text/quoted.js';
import type { Text } from '../../text/running-text.js';
import type { IndicatorChange, Reading } from '../compare/indicator-changes.js';
import { renumbered } from '../compare/rows.js';
import type { TextChange } from '../compare/text-changes.js';

/** How many pages or slides there are, and which of the new ones changed, by their printed numbers. */
export interface SetFacts {
  readonly before: number;
  readonly after: number;
  /** A page without a number is named after how many of those come before it: `+0` is the cover. */
  readonly changed: readonly string[];
}

/** What changed beside the text. */
export interface RedlineFacts {
  /** How the user named the two revisions. */
  readonly names: { readonly before: string; readonly after: string };
  readonly indicators: readonly IndicatorChange[];
  /** `undefined` if one of the books could not be set; likewise the slides. */
  readonly pages: SetFacts | undefined;
  readonly slides: SetFacts | undefined;
  /** The printed number of the page of the new book on which a place of the content is. */
  pageAt(place: Place): string | undefined;
}

const states = { changed: '修改', added: '新增', removed: '删去', moved: '移动' } as const;

export function summary(changes: readonly TextChange[], facts: RedlineFacts): Block[] {
  const inText = changes.filter(({ kind }) => kind !== 'entry' && kind !== 'annex');
  const counts = Object.entries(states).flatMap(([state, name]) => {
    const count = inText.filter((change) => change.state === state).reduce((sum, { along }) => sum + 1 + along, 0);
    return count > 0 ? [`${name} ${count} 处`] : [];
  });
  const glossary = changes.filter(({ kind, state }) => kind === 'entry' && state !== 'renumbered');
  const numbers = changes.filter(({ kind, before, after }) => kind !== 'entry' && renumbered(before, after));
  return [
    line('文字', counts.length > 0 ? `${counts.join('，')}。` : '没有改动。'),
    ...toPrintAgain('重印', '页', facts.pages),
    ...toPrintAgain('更换', '张幻灯片', facts.slides),
    ...(glossary.length > 0 ? [line('名词解释', `${glossary.map(entryWords).join('；')}。`)] : []),
    ...(numbers.length > 0 ? [line('编号', `${numbers.map(numberWords).join('；')}。`)] : []),
    ...(facts.indicators.length > 0 ? [indicatorTable(facts)] : []),
  ];
}

function words(text: string): Text {
  return [{ text }];
}

function line(name: string, text: string): Block {
  return { kind: 'paragraph', lead: words(`${name}。`), text: words(text) };
}

function toPrintAgain(name: string, unit: string, set: SetFacts | undefined): Block[] {
  if (!set) return [];
  const count =
    set.before === set.after ? `共 ${set.after} ${unit}` : `原 ${set.before} ${unit}，现 ${set.after} ${unit}`;
  const numbered = set.changed.filter((label) => !label.startsWith('+'));
  const which = [
    ...(set.changed.includes('+0') ? ['封面'] : []),
    ...(numbered.length > 0 ? [`第 ${ranges(numbered).join('、')} ${unit}`] : []),
    ...(set.changed.some((label) => /^\+[1-9]/.test(label)) ? ['空白页'] : []),
  ];
  return [line(name, `${which.join('、') || '无'}（${count}）。`)];
}

function entryWords({ state, before, after }: TextChange): string {
  const term = ((after ?? before)?.text ?? '').split('：')[0] ?? '';
  const name = state === 'renumbered' ? '' : states[state];
  return `${name}${quoted(term)}`;
}

/** 一、（二）改为（三） */
function numberWords({ before, after }: TextChange): string {
  const { part = '', section = '' } = before!.where;
  return `${part}${section}改为${after!.number}`.replace('、改', '改').replace(/、$/, '');
}

function indicatorTable({ indicators, pageAt }: RedlineFacts): Block {
  const reading = (one: Reading | undefined) => words(one ? [one.shown, one.change].filter(Boolean).join('，') : '—');
  const rows = indicators.map(({ label, before, after }) => [
    words(label),
    reading(before),
    reading(after),
    words((after && pageAt(after.at)) ?? '—'),
  ]);
  return {
    kind: 'table',
    caption: words('数据变化'),
    unit: [],
    header: ['指标', '原', '现', '页'].map(words),
    rows,
    note: [],
    widths: [],
  };
}
