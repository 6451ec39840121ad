/** Rules of explanations: a term that is explained twice, and quoted shorthand that is never explained. */
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import { bare } from './plain-han.js';

interface Explained {
  readonly term: string;
  readonly passage: Passage;
  readonly span: Span;
}

/** “词”即…, “词”（即…, “词”是指…, “词”（…） with a text of some length. */
const explanation =
  /“([^“”]{2,30})”\p{Script=Han}{0,6}(?:（(?:即|指|是指|也就是)?[^（）]{6,}）|(?:，)?(?:即|是指|指的是)[：:]?)/gu;

/** Words without quotation marks before brackets of some length: the same twice are an explanation. */
const bracketed = /(\p{Script=Han}{4})（([^（）]{10,})）/gu;

function findSameBrackets({ passages }: Pick<Subject, 'passages'>, find: FindIn): void {
  const seen = new Map<string, Passage>();
  for (const passage of passages) {
    if (!passage.isProse) continue;
    for (const { 0: whole, index } of passage.text.matchAll(bracketed)) {
      const first = seen.get(whole);
      if (!first) seen.set(whole, passage);
      else if ((first.kind === 'explanation') === (passage.kind === 'explanation'))
        find(passage, { start: index, end: index + whole.length }, { args: { line: first.runs[0]?.at?.line ?? 0 } });
    }
  }
}

function* explanationsIn(passages: readonly Passage[]): Generator<Explained> {
  for (const passage of passages) {
    if (!passage.isProse) continue;
    for (const match of passage.text.matchAll(explanation)) {
      const start = match.index;
      yield {
        term: bare(match[1]!),
        passage,
        span: { start, end: start + match[1]!.length + 2 },
      };
    }
  }
}

function findTwice({ passages }: Subject, find: FindIn): void {
  const seen = new Map<string, Passage>();
  for (const { term, passage, span } of explanationsIn(passages)) {
    const first = seen.get(term);
    // The glossary may say again what the text says in brackets.
    if (first && (first.kind === 'explanation') === (passage.kind === 'explanation'))
      find(passage, span, { args: { line: first.runs[0]?.at?.line ?? 0 } });
    else if (!first) seen.set(term, passage);
  }
  findSameBrackets({ passages }, find);
}

export const explainedTwiceRule: Rule = {
  code: 'words/explained-twice',
  level: 'likely',
  source: '编校常识：一个名词只解释一次',
  wrong: '推进“三清一改”（清垃圾、清塘沟、清粪污，改习惯）。\n“三清一改”（清垃圾、清塘沟、清粪污，改习惯）覆盖全县。',
  right: '推进“三清一改”（清垃圾、清塘沟、清粪污，改习惯）。\n“三清一改”覆盖全县。',
  words: {
    'zh-CN': { title: '一个名词解释了两次', reason: '“{words}”在第{line}行一段里已经解释过', advice: '删去一处解释' },
    en: {
      title: 'A term explained twice',
      reason: '{words} has been explained in the paragraph of line {line}',
      advice: 'Delete one of the explanations',
    },
  },
  report: findTwice,
};

/** Numerals that count what the shorthand does not say: 三清两改, 1310, 四大一新. */
const shorthand = /^(?:[\d+＋]{2,4}|(?:[一二三四五六七八九十两双百千万\d]\p{Script=Han}{1,2}){2,})$/u;

/** Shorthand of the whole nation, and forms that say what they mean. */
const known =
  /^(?:两个确立|两个维护|四个意识|四个自信|五位一体|四个全面|三个代表|一国两制|一带一路|两个毫不动摇|双碳|两新|两重|三公|十四五|十五五|十三五|三农|四上|六稳|六保|三保|两会|双一流|一老一小|三品一标|三支一扶|两山|一网通办|一网统管|一件事|五好两宜|.*[一二三四五六七八九十]+[天日月年分点次时].*|(?:一\p{Script=Han}{1,3}){2,}|四梁八柱|三位一体|五个一工程|三令五申|千家万户|千方百计)$/u;

function findUnexplained({ report, passages }: Subject, find: FindIn): void {
  const explained = new Set([...explanationsIn(passages)].map(({ term }) => term));
  // A report that explains nothing expects its readers to know.
  if (!report.glossary && explained.size === 0) return;
  const glossary = (report.glossary?.entries ?? [])
    .map(({ term }) => bare(term.map(({ text }) => text).join('')))
    .join('\n');
  const seen = new Set<string>();
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'intro') continue;
    for (const { 0: whole, 1: inner = '', index } of passage.text.matchAll(/“([^“”]{2,12})”/gu)) {
      const term = bare(inner);
      if (!shorthand.test(inner) || known.test(term) || seen.has(term)) continue;
      seen.add(term);
      if (explained.has(term) || glossary.includes(term)) continue;
      find(passage, { start: index, end: index + whole.length });
    }
  }
}

export const unexplainedRule: Rule = {
  code: 'words/unexplained-shorthand',
  level: 'hint',
  source: '编校常识：缩略语首次出现应加说明',
  wrong: '推进“三清一改”（清垃圾、清塘沟、清粪污，改习惯），落实“五进四送”。',
  right:
    '推进“三清一改”（清垃圾、清塘沟、清粪污，改习惯），落实“五进四送”（进村、进组、进户、进田、进企，送政策、送技术、送岗位、送服务）。',
  words: {
    'zh-CN': {
      title: '缩略语没有解释',
      reason: '{words}在正文和名词解释里都没有解释',
      advice: '在首次出现处说明，或列入名词解释',
    },
    en: {
      title: 'Shorthand never explained',
      reason: '{words} is explained neither in the text nor in the glossary',
      advice: 'Explain it where it stands first, or in the glossary',
    },
  },
  report: findUnexplained,
};
