/** The rule of sentences and paragraphs that stand twice, word for word or nearly. */

import { bigrams, similarity } from '../../text/similarity.js';
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import { bare } from './plain-han.js';

/** Sentences of fewer characters may stand twice. */
const shortest = 16;
/** Shorter ones are meant where they follow each other. */
const shortestAdjacent = 5;
/** Length of the stretches by which sentences that are alike are found. */
const stretch = 8;
/** Only one in so many stretches is remembered; all are looked for. */
const step = 4;
/** Share of the pairs of characters that two sentences have in common. */
const alike = 0.92;
/** A stretch that more sentences have than this says nothing. */
const common = 8;

interface Sentence {
  readonly passage: Passage;
  readonly span: Span;
  readonly text: string;
}

/** Text, each annex and the glossary are read separately: an annex may say again what the text says. */
function findRepeated({ passages }: Subject, find: FindIn): void {
  const groups = new Map<unknown, Sentence[]>();
  for (const passage of passages) {
    if (!passage.isProse) continue;
    const group = passage.within.annex ?? passage.kind === 'explanation';
    const list = groups.get(group) ?? [];
    groups.set(group, list);
    for (const span of passage.sentences) {
      const text = bare(passage.text.slice(span.start, span.end));
      if (text !== '') list.push({ passage, span, text });
    }
  }
  for (const sentences of groups.values()) findAmong(sentences, find);
}

function findAmong(sentences: readonly Sentence[], find: FindIn): void {
  const first = firstOfEach(sentences);
  for (const [i, { passage, span }] of sentences.entries()) {
    const same = first[i];
    // A paragraph that stands twice is found once, by its first sentence.
    const isContinued = same !== undefined && first[i - 1] === same - 1 && sentences[i - 1]?.passage === passage;
    if (same === undefined || isContinued) continue;
    const other = sentences[same]!;
    find(passage, trimmed(passage, span), { args: { first: other.passage.placeOf(other.span)?.at.line ?? 0 } });
  }
}

/** For each sentence the position of an earlier one that says the same. */
function firstOfEach(sentences: readonly Sentence[]): (number | undefined)[] {
  const byStretch = new Map<string, number[]>();
  return sentences.map(({ text }, i) => {
    if (text.length >= shortestAdjacent && sentences[i - 1]?.text === text) return i - 1;
    if (text.length < shortest) return undefined;
    const shared = new Map<number, number>();
    for (let at = 0; at + stretch <= text.length; at++) {
      const key = text.slice(at, at + stretch);
      const before = byStretch.get(key) ?? [];
      if (before.length > common) continue;
      for (const j of before) if (j !== i) shared.set(j, (shared.get(j) ?? 0) + 1);
      if (at % step === 0 && before.at(-1) !== i) byStretch.set(key, [...before, i]);
    }
    const isLikely = (count: number) => count * 2 * step > text.length - stretch;
    return [...shared].find(([j, count]) => isLikely(count) && isSame(sentences[j]!.text, text))?.[0];
  });
}

/** Whether two sentences say the same: other numbers make another sentence. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  return numbersOf(a) === numbersOf(b) && similarity(bigrams(a), bigrams(b)) >= alike;
}

function numbersOf(text: string): string {
  return text.replace(/[^\d一二三四五六七八九十百千万亿]/gu, '');
}

function trimmed({ text }: Passage, { start, end }: Span): Span {
  const sentence = text.slice(start, end);
  return {
    start: start + (sentence.length - sentence.trimStart().length),
    end: end - (sentence.length - sentence.trimEnd().length),
  };
}

export const doubledTextRule: Rule = {
  code: 'words/doubled-text',
  level: 'likely',
  source: '编校常识：衍文',
  wrong: '新建改建农村公路120公里，建成停车场6个。\n新建改建农村公路120公里，建成停车场6个。',
  right: '新建改建农村公路120公里，建成停车场6个。',
  words: {
    'zh-CN': { title: '句段重复', reason: '这句话第{first}行已经说过', advice: '删去一处' },
    en: {
      title: 'Doubled sentences and paragraphs',
      reason: 'line {first} says the same',
      advice: 'Delete one of the two',
    },
  },
  report: findRepeated,
};

/** A clause that stands twice in a row. */
function findClauses(
  { text, isProse }: Passage,
  find: (span: Span, found?: { args: { clause: string }; fix: string }) => void,
): void {
  if (!isProse) return;
  for (const match of text.matchAll(/(?<=^|[，；。！？])([^，；。！？“”]{4,40})[，；]\1(?=[，；。！？])/gu)) {
    const clause = match[1]!;
    find({ start: match.index, end: match.index + match[0].length }, { args: { clause }, fix: clause });
  }
}

export const doubledClauseRule: Rule = {
  code: 'words/doubled-clause',
  level: 'likely',
  source: '编校常识：衍文',
  wrong: '加快建设产业园区，加快建设产业园区，引进企业12家。',
  right: '加快建设产业园区，引进企业12家。',
  words: {
    'zh-CN': { title: '分句重复', reason: '“{clause}”连说了两次' },
    en: { title: 'Doubled clauses', reason: '“{clause}” stands twice in a row' },
  },
  passage: findClauses,
};
