/** The rule of fixed phrases: national ones, and those of the office in `proof.yaml`. */
import { addAll } from '../../text/add-to.js';
import type { Span } from '../../text/slice.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import { joinedPassages } from './joined-passages.js';
import { editsBetween, nearMisses } from './near-misses.js';
import { phrases as national } from './phrases.js';
import { bare, bareOf } from './plain-han.js';

interface Phrase {
  readonly phrase: string;
  readonly bare: string;
  readonly source: string;
  /** Its beginning where that goes on with nothing else, without marks. */
  readonly stem?: string;
}

/** Shorter wordings are too like others; in quotation marks they are compared with each other. */
const shortest = 6;
/** From this many characters on two of them may differ. */
const long = 12;

interface PhraseList {
  readonly phrases: readonly Phrase[];
  /** All wordings that stand, without marks. */
  readonly right: readonly string[];
}

/** The rows of a table of phrases: the phrase, other wordings that stand, its source. */
export function phrasesFrom(table: string): PhraseList {
  const rows = table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [row, others, source] = line.split('\t');
      if (!row || others === undefined || !source) throw new Error(`not a row of a table of phrases: ${line}`);
      const [stem = '', ending] = row.split('|');
      const phrase = row.replace('|', '');
      const rest = { source, others: others.split('，').filter((other) => other !== '') };
      return { phrase, bare: bare(phrase), ...rest, ...(ending !== undefined && { stem: bare(stem) }) };
    });
  return { phrases: rows, right: rows.flatMap(({ bare: own, others }) => [own, ...others.map(bare)]) };
}

let nationalList: PhraseList | undefined;

function findPhrases({ passages, settings }: Subject, find: FindIn): void {
  nationalList ??= phrasesFrom(national);
  const own = settings.phrases.map((phrase) => ({ phrase, bare: bare(phrase), source: 'proof.yaml' }));
  const phrases = [...own, ...nationalList.phrases];
  const right = [...own.map((phrase) => phrase.bare), ...nationalList.right];
  const read = passages.filter(({ kind }) => kind !== 'cell' && kind !== 'header');
  const { text, locate } = joinedPassages(read);
  const whole = bareOf(text);
  const misses = missesIn(whole.text, phrases, right).map((miss) => ({ ...miss, span: whole.spanOf(miss.span) }));
  const quoted = quotedMisses(text, phrases, right).filter(
    ({ span }) => !misses.some((each) => overlap(each.span, span)),
  );
  for (const { phrase, source, span } of [...misses, ...quoted]) {
    const at = locate(span);
    find(at.passage, at.span, { args: { phrase, source } });
  }
}

interface Miss extends Phrase {
  readonly span: Span;
}

/** Shorthand in quotation marks is compared with what stands in such marks: “两个确保” with “两个确立”. */
function quotedMisses(text: string, phrases: readonly Phrase[], right: readonly string[]): Miss[] {
  const short = phrases.filter(({ phrase }) => /^“[^“”]+”$/u.test(phrase));
  return [...text.matchAll(/(?<=“)[^“”\n]{3,8}(?=”)/gu)].flatMap(({ 0: inner, index }) => {
    if (right.includes(inner)) return [];
    const near = short.find((each) => editsBetween(each.bare, inner) === 1);
    return near ? [{ ...near, span: { start: index, end: index + inner.length } }] : [];
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function missesIn(text: string, phrases: readonly Phrase[], right: readonly string[]): Miss[] {
  const found: Miss[] = [];
  for (const phrase of phrases) {
    if (phrase.bare.length < shortest) continue;
    for (const span of nearMisses(text, phrase.bare, phrase.bare.length >= long ? 2 : 1)) {
      const isTaken = found.some((before) => overlap(before.span, span));
      const isLine = text.slice(span.start, span.end).includes('\n');
      if (!isTaken && !isLine && !isRight(text, span, right)) found.push({ ...phrase, span });
    }
  }
  for (const phrase of phrases) addAll(found, otherEndings(text, phrase, right, found));
  return found;
}

/** Where a phrase begins that can go on in one way alone, and goes on in another: “四个全面”战略部署. */
function otherEndings(text: string, phrase: Phrase, right: readonly string[], found: readonly Miss[]): Miss[] {
  const { stem, bare: whole } = phrase;
  if (stem === undefined) return [];
  const misses: Miss[] = [];
  for (let start = text.indexOf(stem); start >= 0; start = text.indexOf(stem, start + 1)) {
    if (text.startsWith(whole, start)) continue;
    const span = { start, end: start + stem.length };
    if (!found.some((before) => overlap(before.span, span)) && !isRight(text, span, right))
      misses.push({ ...phrase, span });
  }
  return misses;
}

/** Whether a wording that stands covers the span, or begins or ends with it. */
function isRight(text: string, { start, end }: Span, right: readonly string[]): boolean {
  return right.some((wording) => {
    for (
      let at = text.indexOf(wording, Math.max(0, start - wording.length));
      at >= 0 && at < end;
      at = text.indexOf(wording, at + 1)
    ) {
      if (at <= start && at + wording.length >= end) return true;
    }
    return text.slice(start, end) === wording;
  });
}

export const fixedPhraseRule: Rule = {
  code: 'words/fixed-phrase',
  level: 'likely',
  source: '中国共产党章程（2022年）；党的二十大报告等，逐条见 src/proof/words/phrases.ts',
  wrong: '统筹推进“五位一体”总布局，深刻领悟“两个确定”的决定性意义。',
  right: '统筹推进“五位一体”总体布局，深刻领悟“两个确立”的决定性意义。',
  words: {
    'zh-CN': { title: '固定表述有出入', reason: '固定表述作“{phrase}”（{source}）', advice: '请与权威文本核对' },
    en: {
      title: 'Fixed phrases in another wording',
      reason: 'the fixed phrase is “{phrase}” ({source})',
      advice: 'Compare it with the authoritative text',
    },
  },
  report: findPhrases,
};
