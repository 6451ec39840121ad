/**
 * The difficulties that the review admits: its paragraph with 一是…；二是….
 *
 * Every paragraph is scored: by words of an admission (我们也清醒地认识到) and by how many of its points state
 * a lack. The points are those listed in the content; in running text, or in the paragraphs after the one that
 * names difficulties, they begin at 一是; otherwise they are divided at semicolons, full stops or commas.
 */

import type { ReportParagraph, ReportPart } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentences } from '../text/sentences.js';
import { slice } from '../text/slice.js';
import type { Choice } from './choice.js';
import { paragraphsOf, sectionsOf } from './part-roles.js';
import { headOf } from './slide-head.js';
import type { DifficultiesSlide } from './story.js';
import { clausesOf, statementIn, withoutOrdinal, withoutStop } from './words/headline.js';

/** Points on the slide. */
const MOST = 8;

interface Difficulties {
  /** The text before the points. */
  readonly opening: Text;
  readonly points: readonly Text[];
  readonly all: Text;
  readonly of: readonly ReportParagraph[];
}

/** The slide of the difficulties; empty if the review names none. */
export function difficultiesOf(part: ReportPart, choice: Choice): DifficultiesSlide[] {
  const found = difficultiesIn(part);
  const chosen = choice.points(['difficulties', 'points'], choice.value.difficulties?.points?.length);
  if (!found && !chosen) return [];
  const points =
    chosen?.points ??
    mostOf(found!.points, choice.count('difficulties', MOST)).map((point, i) => {
      const { clause, rest } = statedFirst(withoutEnd(point));
      return { number: chineseNumeral(i + 1), heading: clause, text: rest };
    });
  const title = found ? titleOf(found.opening) : [];
  const standing = chosen?.sentences ?? sentences(found!.all);
  const quoted = choice.quote(['difficulties', 'title']);
  return [
    {
      kind: 'difficulties',
      ...headOf('difficulties', part, quoted, title.length > 0 ? title : [{ text: '困难和挑战' }], standing),
      points,
    },
  ];
}

/** Of more points than have room, the last that speaks of the government itself in the place of the last. */
function mostOf(points: readonly Text[], most: number): readonly Text[] {
  const shown = points.slice(0, most);
  const own = (point: Text) => /政府|干部/.test(plain(point));
  const later = shown.some(own) ? undefined : points.slice(most).find(own);
  return later ? [...shown.slice(0, -1), later] : shown;
}

/** The first statement of a point; a clause that states a lack is one, whatever its form: 总量小、结构不优，链条不长. */
function statedFirst(point: Text): { readonly clause: Text; readonly rest: Text } {
  const own = withoutOrdinal(point);
  const [first = []] = clausesOf(own);
  const isLack = plain(first).search(lack) >= 0 && plain(own).startsWith(plain(first));
  return isLack ? { clause: first, rest: slice(own, plain(first).length + 1) } : statementIn(point);
}

/** A point without its mark, an 等等 and what is done about it. */
function withoutEnd(point: Text): Text {
  const text = withoutStop(point);
  return slice(text, 0, plain(text).search(/[，；。](?:等等?|(?:这更加|对此|为此|我们(?:一定|将|必须))[^。；]*)$|$/));
}

/** The paragraphs of the part that hold the difficulties. */
export function paragraphsOfDifficulties(part: ReportPart): readonly ReportParagraph[] {
  return difficultiesIn(part)?.of ?? [];
}

function difficultiesIn(part: ReportPart): Difficulties | undefined {
  return [part, ...sectionsOf(part)]
    .flatMap((under) => paragraphsOf(under).map((_, i, all) => difficultiesAt(all, i)))
    .reduce<(Difficulties & { score: number }) | undefined>(
      // Of equals the later one: a review ends with its difficulties.
      (best, found) => (found && (!best || found.score >= best.score) ? found : best),
      undefined,
    );
}

const ordinal = /(?<=^|[。；：，！？])[一二三四五六七八九十]{1,2}是/g;
/** Words of an admission; what follows them are difficulties, not results. */
const admission = /清醒|清楚地?(?:知道|看到)|也要看到|也看到|不容忽视|正视|客观(?:地)?看|深知|认识到|意识到/;
const names = /困难|问题|挑战|不足|短板|短处|弱项|差距|矛盾|薄弱(?:环节|之处)/;
/** Words that state a lack. */
const lack =
  /困难|问题|挑战|不足|不[强高够优稳牢多宽深细实]|不平衡|不充分|不及预期|未能|没有得到|有待|仍需|还需|尚需|短板|弱项|薄弱|偏[低小弱慢]|滞后|下滑|压力|差距|矛盾|风险|隐患|制约|任重道远|较弱|较重|较大|脆弱|存在/g;
/** Where the account of difficulties ends: what is done about them. */
const remedy = /^(?:我们(?!也)|对此|对这些|为此|这些|这更加|必须|下一步|要)|我们(?:一定|将|必须)/;

function difficultiesAt(
  paragraphs: readonly ReportParagraph[],
  index: number,
): (Difficulties & { readonly score: number }) | undefined {
  const own = paragraphs[index]!;
  const text = [...own.lead, ...own.text];
  const [opening, ...listed] = dividedAtOrdinals(text);
  const characters = plain(opening!);
  if (!names.test(characters)) return undefined;
  const numbered = listed.length > 0 || own.points.length > 0 ? [] : ordinalsAfter(paragraphs, index);
  const inText = own.points.length > 0 ? own.points : listed;
  const points =
    inText.length > 0 ? inText.map(firstSentence) : numbered.map(({ lead, text }) => firstSentence([...lead, ...text]));
  if (points.length > 1) {
    const of = inText.length > 0 ? [own] : [own, ...numbered];
    const all = inText.length > 0 ? text : [...text, ...numbered.flatMap(({ lead, text }) => [...lead, ...text])];
    return scored({ opening: opening!, points, all, of }, admission.test(characters));
  }
  const stated = statedIn(text);
  const admits = admission.test(characters) || /[：]/.test(characters);
  return stated && admits ? scored({ ...stated, all: text, of: [own] }, admission.test(characters)) : undefined;
}

/** A list counts as difficulties by an admission before it, or by what its points say. */
function scored(found: Difficulties, admits: boolean): (Difficulties & { readonly score: number }) | undefined {
  const lacks = found.points.filter((point) => plain(point).search(lack) >= 0).length;
  const score = (admits ? 2 : 0) + lacks / found.points.length;
  return score >= 1 || (admits && lacks > 0) || names.test(plain(found.opening)) ? { ...found, score } : undefined;
}

/** The text before 一是, and each point from its 一是 on. */
function dividedAtOrdinals(text: Text): Text[] {
  const characters = plain(text);
  const starts = [...characters.matchAll(ordinal)].map(({ index }) => index);
  return [0, ...starts].map((start, i) => slice(text, start, starts[i]));
}

function ordinalsAfter(paragraphs: readonly ReportParagraph[], index: number): readonly ReportParagraph[] {
  const later = paragraphs.slice(index + 1);
  const end = later.findIndex(({ lead, text }) => plain([...lead, ...text]).search(ordinal) !== 0);
  return later.slice(0, end < 0 ? later.length : end);
}

/** A last clause with a remedy, and what it says before. Whether it is the last is seen first, in time linear in the text. */
const remedyAtEnd = /(?<![^；。])(?=[^；。]*。?$)([^；。]*?)，(?:必须|要|切实|我们)[^；。]*。?$/;

/** Points without ordinals, after a colon or in sentences of their own, divided at the strongest mark they have. */
function statedIn(text: Text): Pick<Difficulties, 'opening' | 'points'> | undefined {
  const characters = plain(text);
  const all = sentences(text).map(plain);
  const end = endOfAccount(all);
  const start = startOfAccount(characters, all);
  const account = characters.slice(start, end).replace(remedyAtEnd, '$1');
  if (account.search(lack) < 0 && !characters.slice(0, start).endsWith('：')) return undefined;
  const points = pointsIn(account).map(({ from, to }) => slice(text, start + from, start + to));
  return points.length > 1 ? { opening: slice(text, 0, start), points } : undefined;
}

/** Where the remedies begin: 我们一定要努力改进工作. */
function endOfAccount(all: readonly string[]): number {
  const first = all.findIndex((sentence, i) => i > 0 && remedy.test(sentence) && !admission.test(sentence));
  return all.slice(0, first < 0 ? all.length : first).join('').length;
}

/** After the clause that admits the difficulties: after its colon, else after its sentence, else after its comma. */
function startOfAccount(characters: string, all: readonly string[]): number {
  // A lack stated before the admission is a difficulty, too: 5项指标未能如期完成。我们清醒认识到……。
  const admits = Math.max(
    0,
    all.findIndex((sentence) => admission.test(sentence)),
  );
  const before = all.slice(0, admits).join('');
  return before.search(lack) >= 0
    ? (/^各位代表[，！：]?/.exec(before)?.[0].length ?? 0)
    : before.length + startAfter(characters.slice(before.length), all.slice(admits));
}

function startAfter(characters: string, [first = '', ...others]: readonly string[]): number {
  const colon = /(?:困难|问题|挑战|不足|短板|短处|差距|主要是|表现[为在]|认识到|看到)[^。！？；：]{0,16}：/.exec(
    characters,
  );
  if (colon && colon.index < first.length + 24) return colon.index + colon[0].length;
  const short =
    !/[；]/.test(first) && !endOfLacks.test(first) && (first.match(/，/g) ?? []).length <= 3 && others.length > 1;
  if (short && names.test(first)) return first.length;
  const admitted = admission.exec(first);
  const comma = admitted ? first.indexOf('，', admitted.index) : -1;
  return comma < 0 ? 0 : comma + 1;
}

/** The spans of the points: sentences and clauses between semicolons; of a single one, its clauses in groups. */
function pointsIn(account: string): { readonly from: number; readonly to: number }[] {
  const strong = spansUpTo(account, /[。；！]/).filter(
    ({ from, to }) => !/^我们[^，]*清醒/.test(account.slice(from, to)),
  );
  const listed = strong.flatMap(({ from, to }) => lacksIn(account, from, to) ?? [{ from, to }]);
  if (listed.length > Math.max(2, strong.length)) return listed;
  const isCoarse = strong.some(({ from, to }) => (account.slice(from, to).match(/，/g) ?? []).length > 3);
  if (strong.length > 2 || (strong.length === 2 && !isCoarse)) return strong;
  const clauses = spansUpTo(account, /[，。；！]/).filter(
    ({ from, to }) => account.slice(from, to).search(lack) >= 0 || to - from > 6,
  );
  const size = Math.ceil(clauses.length / MOST);
  return Array.from({ length: Math.ceil(clauses.length / size) }, (_, i) => {
    const group = clauses.slice(i * size, (i + 1) * size);
    return { from: group[0]!.from, to: group.at(-1)!.to };
  });
}

/** What ends a list of lacks with one verb for all: 总量不大、层次不高、人才不足等问题依然存在。 */
const endOfLacks =
  /等?(?:方面)?的?(?:突出)?(?:问题|困难|不足|短板|矛盾)(?:依然|仍然|仍|还|依旧|客观)*(?:存在|突出)[。；！]?$/;
const lackOfAny = new RegExp(`${lack.source}|不\\p{Script=Han}`, 'u');

/** The lacks of such a list; a piece that states none belongs to the one behind it. `undefined` where there is no list. */
function lacksIn(account: string, start: number, end: number): { from: number; to: number }[] | undefined {
  const found = endOfLacks.exec(account.slice(start, end));
  if (!found) return undefined;
  const spans: { from: number; to: number }[] = [];
  let from = start;
  for (const piece of account.slice(start, start + found.index).matchAll(/[^、，]+/g)) {
    const to = start + piece.index + piece[0].length;
    if (to < start + found.index && !lackOfAny.test(piece[0])) continue;
    spans.push({ from, to });
    from = to + 1;
  }
  return spans.length > 2 ? spans : undefined;
}

function spansUpTo(words: string, mark: RegExp): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let from = 0;
  for (const [i, character] of [...words].entries()) {
    if (!mark.test(character) && i < words.length - 1) continue;
    if (i + 1 - from > 2) spans.push({ from, to: i + 1 });
    from = i + 1;
  }
  return spans;
}

function firstSentence(text: Text): Text {
  return sentences(text)[0] ?? [];
}

/** The last clause before the points that names them, without its introduction: 全区发展还存在不少困难和挑战. */
function titleOf(opening: Text): Text {
  const clauses = clausesOf(opening);
  const clause = clauses.findLast((text) => names.test(plain(text))) ?? clauses.at(-1) ?? [];
  const characters = plain(clause);
  const start = /^.{0,8}?清[醒楚]地?(?:看到|认识到|意识到|知道)(?=.{4})/u.exec(characters)?.[0].length ?? 0;
  const end = /(?<=.{4})主要(?:有|是|表现[为在])$/u.exec(characters)?.index;
  const title = slice(clause, start, end);
  // 成绩固然可喜，问题也不容忽视: without the clause before it, it does not say whose.
  return names.test(plain(title)) && !new RegExp(`^(?:${names.source})`).test(plain(title)) ? title : [];
}
