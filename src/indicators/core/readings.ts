/**
 * Core indicators read from running text: what, when, where, level and change.
 *
 * A name of the vocabulary is followed by its statement: 地区生产总值突破6万亿元台阶，达到62661亿元、稳居全国前十、增长4.8%.
 * The statement goes on over marks as long as the clauses have no subject of their own; ranks and comparisons within it
 * are passed over. Words before the name that are more than time and area make it another indicator (中欧班列带动进出口).
 */
import type { Period, ReportBlock } from '../../report/report.js';
import type { Stretch } from '../../report/roles.js';
import type { Role } from '../../report/schema-values.js';
import type { ReportYears } from '../../report/years.js';
import { firstFrom } from '../../text/first-from.js';
import { plainForNumbers } from '../../text/for-numbers.js';
import type { Quantity } from '../../text/quantities.js';
import { quantitiesIn } from '../../text/quantities.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { sentenceSpans } from '../../text/sentences.js';
import type { Span } from '../../text/slice.js';
import { oncePer, serialOf } from '../../world/memo.js';
import { amountOf } from '../statement.js';
import type { Surroundings } from './period.js';
import { periodOf } from './period.js';
import { isPlausible, rangeOf, rangeOfArea } from './ranges.js';
import { sharesIn } from './shares.js';
import type { Statement, Value } from './statements.js';
import { consistsOf, statementsAfter } from './statements.js';
import { coreNameIn, groupOf, jointNames, vocabulary } from './vocabulary.js';

export interface CoreReading {
  readonly key: string;
  /** The name as the text has it. */
  readonly name: string;
  readonly level: Value | undefined;
  readonly change: Value | undefined;
  /** An aim or result in words: 与经济增长同步. */
  readonly words: string;
  readonly period: Period;
  /** A number that it cannot have; it is no level and no change. */
  readonly doubtful: Doubtful | undefined;
  readonly role: Role;
  /** Whether nothing before the name narrows it to a place, a group or a cause. */
  readonly own: boolean;
  /** The text it is read from, and where in it the sentence and the name stand. */
  readonly text: Text;
  readonly sentence: Span;
  readonly named: Span;
}

export interface Doubtful {
  readonly value: Value;
  /** The range it is outside of, in `unit`; `undefined` where its unit is impossible. */
  readonly range: readonly [low: number, high: number] | undefined;
  readonly unit: string;
}

// A group for each joint name, then for each indicator of the vocabulary.
const names = new RegExp([...jointNames, ...vocabulary].map(({ names }) => `(${names})`).join('|'), 'gu');

/** All statements of core indicators of a report. */
export function coreReadings(stretches: readonly Stretch[], years: ReportYears): CoreReading[] {
  return stretches.flatMap(({ role, blocks }) =>
    blocks.flatMap((block) => {
      const known = readingsOf(block);
      const asked = `${role} ${serialOf(years)}`;
      const readings = known.get(asked) ?? readBlock(block, role, years);
      known.set(asked, readings);
      return readings;
    }),
  );
}

/** By role and year, cached because conflicts, targets, slides and the review use the same ones. */
const readingsOf = oncePer((_: ReportBlock) => new Map<string, readonly CoreReading[]>());

function readBlock(block: ReportBlock, role: Role, years: ReportYears): CoreReading[] {
  if (block.kind === 'section')
    return [
      ...readText(block.intro, plain(block.heading), role, years),
      ...block.body.flatMap((inner) =>
        inner.kind === 'section' ? readBlock(inner, role, years) : readWithin(inner, plain(block.heading), role, years),
      ),
    ];
  return readWithin(block, '', role, years);
}

function readWithin(block: ReportBlock, heading: string, role: Role, years: ReportYears): CoreReading[] {
  return block.kind === 'paragraph' ? readText([...block.lead, ...block.text], heading, role, years) : [];
}

function readText(text: Text, heading: string, role: Role, years: ReportYears): CoreReading[] {
  const characters = plainForNumbers(text);
  const spans = sentenceSpans(characters);
  const [opening] = spans;
  const context = { text, heading, opening: opening ? characters.slice(opening.start, opening.end) : '', role, years };
  return spans.flatMap((span) => readSentence(characters.slice(span.start, span.end), span, context));
}

interface Context extends Surroundings {
  readonly text: Text;
}

/** 万元GDP能耗, 亿元地区生产总值生产安全事故死亡率: an amount before these is what something is measured by. */
const perUnit = /^(?:GDP|(?:国内|地区)?生产总值|(?:工业)?增加值|(?:工业)?产值|固定资产)/u;

function readSentence(sentence: string, span: Span, context: Context): CoreReading[] {
  const found = [...sentence.matchAll(names)];
  if (found.length === 0) return [];
  const quantities = quantitiesIn(sentence).filter(
    ({ form, endOfUnit, numerals: [{ script }], numerals }) =>
      (form === 'number' || form === 'range') &&
      numerals.every((numeral) => numeral.script !== 'other') &&
      !(script === 'chinese' && perUnit.test(sentence.slice(endOfUnit, endOfUnit + 8))),
  );
  const shares = sharesIn(sentence, quantities);
  const marks = Array.from(sentence.matchAll(/[，；。：、！？]/g), ({ index }) => index);
  return found.flatMap((match, i) => {
    const start = match.index;
    const end = start + match[0].length;
    const keys = keysOf(match);
    const list = keys.length === 1 ? shares[firstFrom(shares, (item) => end <= item.end)] : undefined;
    const share = list && list.start <= start ? list : undefined;
    const until = share?.end ?? found[i + 1]?.index ?? sentence.length;
    const statement = statementsAfter(sentence, end, until, quantities, keys, share?.value);
    if (!statement) return [];
    const own = share ? isPlainOpening(sentence.slice(share.start, start)) : isOwn(sentence, start, quantities, marks);
    return statement.map((one) => {
      const { key, words } = one;
      // 突破7亿元 is a level that was reached, wherever the word belongs.
      const lead = `${one.lead}${one.level?.shown ?? ''}`;
      const period = periodOf({ sentence, start, lead, isLevel: one.level !== undefined }, context);
      const { level, change, doubtful } = plausible(one, period, sentence, start);
      return {
        key,
        name: nameOf(match[0], key, keys.length > 1),
        level: level && moved(level, span.start),
        change: change && moved(change, span.start),
        doubtful: doubtful && { ...doubtful, value: moved(doubtful.value, span.start) },
        words,
        role: context.role,
        own,
        period,
        text: context.text,
        sentence: span,
        named: { start: span.start + start, end: span.start + end },
      };
    });
  });
}

/** A statement without the values that its indicator cannot have; its name begins at `start`. */
function plausible(
  { key, level, change, misfit }: Statement,
  period: Period,
  sentence: string,
  start: number,
): Pick<CoreReading, 'level' | 'change' | 'doubtful'> {
  const check = (value: Value | undefined, kind: 'level' | 'change'): Doubtful | undefined => {
    const number = value?.quantity.numerals[0].value;
    if (!value || number === undefined) return undefined;
    const unit = unitOf(value, sentence);
    const measured = { kind, number: value.quantity.movement.falls ? -Math.abs(number) : number, unit, period };
    if (!isPlausible(key, measured)) return { value, range: rangeOf(key, measured), unit: amountOf(1, unit).unit };
    const range = kind === 'level' ? rangeOfArea(key, number, unit, sentence.slice(0, start)) : undefined;
    return range && { value, range, unit: '元' };
  };
  const [ofLevel, ofChange] = [check(level, 'level'), check(change, 'change')];
  return {
    level: ofLevel ? undefined : level,
    change: ofChange ? undefined : change,
    doubtful: ofLevel ?? ofChange ?? (misfit && { value: misfit, range: undefined, unit: '' }),
  };
}

/** The unit of a value, also one that only the vocabulary knows. */
function unitOf({ quantity, end }: Value, sentence: string): string {
  const numeral = quantity.numerals.at(-1)!;
  const behind = sentence.slice(numeral.end, end).replace(/^[余多]/, '');
  return quantity.unit.length >= behind.length ? quantity.unit : behind.replace(/(?:左右|以[上下内])$/, '');
}

function moved(value: Value, by: number): Value {
  return { ...value, start: value.start + by, end: value.end + by };
}

/** The name as written; one that several indicators share, or that has another number in it, is replaced by the usual name. */
function nameOf(written: string, key: string, isJoint: boolean): string {
  return isJoint || /\d.*、|，/.test(written) ? vocabulary.find((core) => core.key === key)!.name : written;
}

function keysOf(match: RegExpMatchArray): readonly string[] {
  const index = groupOf(match);
  return jointNames[index]?.keys ?? [vocabulary[index - jointNames.length]!.key];
}

/** Time, area and leading words that leave an indicator the report's own. */
const plainOpening =
  /(?:“十[一二三四五六]五”|—|－|[“”‘’（）\s]|\d{4}年|今年|明年|来年|去年|全年|一年来|五年来|这五年|五年|过去一年|其中|同时|预计|预期|经?初步[核测]算|据?初步统计|统计|全[省市区县州旗盟](?:域)?|自治区|我[省市区县州]|下同|完成|实现|力争|确保|努力|推动|主要|[一二三四五六七八九十]是|使|期间|时期|正常年景下?|年均|累计|地方|和|与|及|以及|更|是|为|达到|做到|到|各位代表|我们)/uy;

/** Whether words before a name say no more than time and area. */
export function isPlainOpening(words: string): boolean {
  return consistsOf(words, plainOpening);
}

const wholeArea = /全[省市区县州旗盟]|自治区|我[省市区县州]/;
/** How a clause about a part of the area begins: with a zone, a park or a circle of towns under its name. */
const place =
  /^(?!全[省市区县州旗盟]|我[省市区县州])[^，；、：]{2,8}(?:经济圈|都市圈|城市群|经济带|开发区|高新区|经开区|自贸区|试验区|新区|园区|产业园|片区|示范区|合作区|保税区|功能区)/u;
/** Clauses before a name that are looked at; a bound keeps the search linear in the text. */
const MOST_CLAUSES = 6;

/** Whether the clauses before a name are about such a place; clauses that begin with another core indicator are passed over. */
function isOfPlace(before: string): boolean {
  const clauses = before.slice(-300).split('，').slice(0, -1).slice(-MOST_CLAUSES);
  const last = clauses.findLast((clause) => coreNameIn(clause)?.start !== 0) ?? '';
  return place.test(last.slice(last.lastIndexOf('；') + 1));
}
/** A clause that ends with works on a place within the area. */
const placeBefore = /(?:片区|园区|开发区|高新区|经开区|新区|示范区|基地|街区)(?:的)?(?:开发|建设|改造|升级|提升)+$/u;

/** Characters of the words of time and area before a name; a bound keeps the search linear in the text. */
const LONGEST_OPENING = 300;

/** Whether the words before a name leave it the report's own; `marks` are the places of the marks in the sentence. */
function isOwn(sentence: string, start: number, quantities: readonly Quantity[], marks: readonly number[]): boolean {
  const mark = marks[firstFrom(marks, (mark) => mark >= start) - 1] ?? -1;
  const number = quantities[firstFrom(quantities, ({ end }) => end > start) - 1]?.end ?? 0;
  const opening = sentence.slice(Math.max(mark + 1, number), start);
  if (opening.length > LONGEST_OPENING || !isPlainOpening(opening)) return false;
  // 海湾新区规划编制完成，经济总量年均增长5.8%: the clause before says whose it is.
  if (wholeArea.test(opening)) return true;
  // 推进三大片区建设，全年完成固定资产投资50亿元: what is completed belongs to the works.
  const isOfWorks =
    /完成/.test(opening) && sentence[mark] === '，' && placeBefore.test(sentence.slice(Math.max(0, mark - 40), mark));
  return !isOfWorks && !isOfPlace(sentence.slice(0, mark + 1));
}
