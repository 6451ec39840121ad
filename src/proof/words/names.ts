/** The rule of names and posts: those of `proof.yaml` in their exact characters, and one name beside one post. */

import { offices } from '../../text/lexicon.js';
import { namesIn } from '../../text/people.js';
import type { Span } from '../../text/slice.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import type { ProofSettings } from '../settings.js';
import { nearMisses } from './near-misses.js';
import { bare, bareOf } from './plain-han.js';
import { theVocabulary } from './vocabulary.js';
import { crossesWord } from './word-edges.js';

type GivenName = ProofSettings['names'][number];

/** A name beside the post it stands behind. */
interface Holder {
  readonly name: string;
  readonly post: string;
  readonly passage: Passage;
  readonly span: Span;
}

/** Posts that one person has. */
const single =
  /(?<![副代原前])(?:总书记|书记|总理|省长|市长|区长|县长|州长|旗长|盟长|乡长|镇长|主席|检察长|院长|局长|厅长|部长|校长|董事长|总经理)$/u;
const somePost = /书记|[省市区县州旗盟乡镇局厅部校]长|总理|主席|检察长|院长|董事长|总经理/u;
/** Posts that each organ has, of which the organ is part: 教育局局长. */
const ofOrgan = /书记|主席|院长|局长|厅长|部长|校长|董事长|总经理/u;
const anyPost = new RegExp(
  `(?:${offices
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|')})$`,
  'u',
);

function findNames(subject: Subject, find: FindIn): void {
  const reported = new Set<Passage>();
  const say: FindIn = (passage, span, found) => {
    reported.add(passage);
    find(passage, span, found);
  };
  findGiven(subject, say);
  const known = new Map<string, Holder[]>();
  findBefore(subject, say);
  for (const holder of holdersIn(subject)) {
    const before = known.get(holder.post) ?? [];
    known.set(holder.post, [...before, holder]);
    const other = before.find(({ name }) => isAlike(name, holder.name));
    if (other && !reported.has(holder.passage))
      find(holder.passage, holder.span, { args: { name: other.name, post: holder.post } });
  }
}

/** Names that stand before the post of someone whose name is the same but for a character: 王一民县长. */
function findBefore(subject: Subject, find: FindIn): void {
  const holders = new Map<string, Holder>();
  for (const holder of holdersIn(subject))
    if (!ofOrgan.test(holder.post) && !holders.has(holder.post)) holders.set(holder.post, holder);
  for (const { name, post } of holders.values()) {
    for (const passage of subject.passages) {
      const { text } = passage;
      for (let at = text.indexOf(post); at >= 0; at = text.indexOf(post, at + 1)) {
        const start = at - name.length;
        const own = text.slice(Math.max(0, start), at);
        const isName = namesIn(`${post}${own}、`).some(
          ({ from, to }) => from === post.length && to === post.length + own.length,
        );
        if (name.length > 2 && isAlike(own, name) && isName)
          find(passage, { start, end: at }, { args: { name, post } });
      }
    }
  }
}

/** Whether two names are one but for a character: of two characters the surname must be the same. */
function isAlike(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false;
  const changed = [...a].filter((character, i) => character !== b[i]).length;
  return changed === 1 && (a.length > 2 || a[0] === b[0]);
}

/** Names behind posts that one person has, the speaker of the cover first. */
function* holdersIn({ report, passages }: Subject): Generator<Holder> {
  for (const passage of passages) {
    const { text } = passage;
    if (passage.kind === 'cover') {
      const { office, name } = report.speaker;
      const post = postAt(office.map((run) => run.text).join(''));
      if (passage.runs === name && post !== undefined)
        yield { name: text, post, passage, span: { start: 0, end: text.length } };
      continue;
    }
    if ((!passage.isProse && passage.kind !== 'cell') || !somePost.test(text)) continue;
    for (const { from, to } of namesIn(text)) {
      const post = postAt(text.slice(Math.max(0, from - 16), from));
      if (post !== undefined) yield { name: text.slice(from, to), post, passage, span: { start: from, end: to } };
    }
  }
}

/** The post at the end of a text, with what stands before it up to the last mark or verb: 县委书记. */
function postAt(before: string): string | undefined {
  const post = single.exec(before)?.[0];
  if (post === undefined) return undefined;
  const rest = before.slice(0, -post.length);
  const organ =
    /(?:省委|市委|区委|县委|州委|旗委|盟委|镇委|乡委|党委|党组|支部|总支|国家|协|\p{Script=Han}{2})$/u.exec(
      rest,
    )?.[0] ?? '';
  return ofOrgan.test(post) ? organ + post : post;
}

/** Names and posts of the office: a name with a character changed, another post before a name. */
function findGiven({ passages, settings }: Subject, find: FindIn): void {
  for (const passage of passages)
    for (const { name, post } of settings.names) {
      for (const span of longNamesLike(passage.text, name)) find(passage, span, { args: { name, post: post ?? '' } });
      for (const span of shortNamesLike(passage.text, { name, post }, settings.names))
        find(passage, span, { args: { name, post: post ?? '' }, fix: name });
      if (post === undefined) continue;
      for (const span of otherPostsOf(passage.text, name, post)) find(passage, span, { args: { name, post } });
    }
}

/** Stretches that are a name of more than four characters but for one, whatever marks are between them. */
function longNamesLike(text: string, name: string): Span[] {
  if (bare(name).length <= 4) return [];
  const plain = bareOf(text);
  return nearMisses(plain.text, bare(name), 1).map((span) => plain.spanOf(span));
}

/** Stretches that are a name but for a character, behind its post or anywhere, each once. */
function shortNamesLike(text: string, { name, post }: GivenName, given: readonly GivenName[]): Span[] {
  const beside = post === undefined ? [] : namesBehind(text, post, name);
  return [...beside, ...namesLike(text, name, given)]
    .filter(({ from }, i, all) => all.findIndex((one) => one.from === from) === i)
    .map(({ from, to }) => ({ start: from, end: to }));
}

/** Places of a name behind another post than its own, each from the start of the post. */
function* otherPostsOf(text: string, name: string, post: string): Generator<Span> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - post.length - 8), at);
    const own = anyPost.exec(before)?.[0];
    const isExact = before.endsWith(post) && !/[副代原前]$/u.test(before.slice(0, -post.length));
    if (own !== undefined && !isExact && !post.endsWith(own)) yield { start: at - own.length, end: at + name.length };
  }
}

/** Three characters of which one sounds or looks like that of a given name, anywhere, where they are of no other words: 我王一民. */
function namesLike(text: string, name: string, given: readonly GivenName[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  if (name.length !== 3) return found;
  const alike = (at: number, i: number) =>
    theVocabulary()
      .alike(name[i]!)
      .has(text[at + i] ?? '');
  for (let from = text.indexOf(name[0]!); from >= 0; from = text.indexOf(name[0]!, from + 1)) {
    const [second, third] = [text[from + 1] === name[1], text[from + 2] === name[2]];
    const isNear = (second && !third && alike(from, 2)) || (third && !second && alike(from, 1));
    const own = text.slice(from, from + 3);
    if (isNear && !given.some((other) => other.name === own) && !crossesWord(text, from, from + 3))
      found.push({ from, to: from + 3 });
  }
  return found;
}

/** Names behind a post that are the given one but for a character. */
function namesBehind(text: string, post: string, name: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = text.indexOf(post); at >= 0; at = text.indexOf(post, at + 1)) {
    const from = at + post.length;
    const to = from + name.length;
    if (!'副代原前'.includes(text[at - 1] ?? '-') && isAlike(text.slice(from, to), name)) found.push({ from, to });
  }
  return found;
}

export const nameRule: Rule = {
  code: 'words/name',
  level: 'likely',
  source: '编校常识：姓名职务须与任免文件核对',
  wrong: '县长王一明主持会议。\n会上，县长王一民作了部署。',
  right: '县长王一明主持会议。\n会上，县长王一明作了部署。',
  words: {
    'zh-CN': { title: '姓名、职务不一致', reason: '“{words}”与“{post}{name}”不一致', advice: '请与任免文件核对' },
    en: {
      title: 'Names and posts',
      reason: '“{words}” does not agree with “{post}{name}”',
      advice: 'Compare it with the appointment',
    },
  },
  report: findNames,
};
