/**
 * Core indicators read from running text: what, when, where, level and change.
 *
 * A name of the vocabulary is followed by its statement: 地区生产总值突破6万亿元台阶，达到62661亿元、稳居全国前十、增长4.8%.
 * The statement goes on over marks as long as the clauses have no subject of their own; ranks and comparisons within it
 * are passed over. Words before the name that are more than time and area make it another indicator (中欧班列带动进出口).
 */
import type { ReportBlock } from '../report/report.js';
import type { Role, Stretch } from '../report/roles.js';
import { markersOf } from '../report/roles.js';
import type { Quantity } from '../text/quantities.js';
import { quantitiesIn } from '../text/quantities.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import type { Span } from '../text/slice.js';
import { jointNames, vocabulary } from './vocabulary.js';

/** What a value is about in time. */
export type Period = 'year' | 'average' | 'total' | 'since' | 'end' | 'target' | 'later-target' | 'unknown';

export interface Value {
  /** As written, with qualifiers and unit: 近1.2亿人次, 5%左右. */
  readonly shown: string;
  /** Where it stands in the text of the reading. */
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

export interface CoreReading {
  readonly key: string;
  /** The name as the text has it. */
  readonly name: string;
  readonly level: Value | undefined;
  readonly change: Value | undefined;
  /** An aim or result in words: 与经济增长同步. */
  readonly words: string;
  readonly period: Period;
  readonly role: Role;
  /** Whether nothing before the name narrows it to a place, a group or a cause. */
  readonly own: boolean;
  /** The text it is read from, and where in it the sentence and the name stand. */
  readonly text: Text;
  readonly sentence: Span;
  readonly named: Span;
}

const names = new RegExp(
  [
    ...jointNames.map(({ names }, i) => `(?<joint${i}>${names})`),
    ...vocabulary.map(({ names }, i) => `(?<core${i}>${names})`),
  ].join('|'),
  'gu',
);

/** All statements of core indicators in a report given in `year`. */
export function coreReadings(stretches: readonly Stretch[], year: number): CoreReading[] {
  return stretches.flatMap(({ role, blocks }) => blocks.flatMap((block) => readBlock(block, role, year)));
}

function readBlock(block: ReportBlock, role: Role, year: number): CoreReading[] {
  if (block.kind === 'section')
    return [
      ...readText(block.intro, plain(block.heading), role, year),
      ...block.body.flatMap((inner) =>
        inner.kind === 'section' ? readBlock(inner, role, year) : readWithin(inner, plain(block.heading), role, year),
      ),
    ];
  return readWithin(block, '', role, year);
}

function readWithin(block: ReportBlock, heading: string, role: Role, year: number): CoreReading[] {
  return block.kind === 'paragraph' ? readText([...block.lead, ...block.text], heading, role, year) : [];
}

function readText(text: Text, heading: string, role: Role, year: number): CoreReading[] {
  const characters = plain(text);
  const spans = sentenceSpans(characters);
  const [opening] = spans;
  const context = { text, heading, opening: opening ? characters.slice(opening.start, opening.end) : '', role, year };
  return spans.flatMap((span) => readSentence(characters.slice(span.start, span.end), span, context));
}

interface Context {
  readonly text: Text;
  readonly heading: string;
  readonly opening: string;
  readonly role: Role;
  readonly year: number;
}

function readSentence(sentence: string, span: Span, context: Context): CoreReading[] {
  const found = [...sentence.matchAll(names)];
  if (found.length === 0) return [];
  const quantities = quantitiesIn(sentence).filter(({ form }) => form === 'number' || form === 'range');
  return found.flatMap((match, i) => {
    const start = match.index;
    const end = start + match[0].length;
    const until = found[i + 1]?.index ?? sentence.length;
    const statement = statementAfter(sentence, end, until, quantities, keysOf(match));
    if (!statement) return [];
    const own = isOwn(sentence, start, quantities);
    return statement.map(({ key, level, change, words, lead }) => ({
      key,
      name: nameOf(match[0], key, keysOf(match).length > 1),
      level: level && moved(level, span.start),
      change: change && moved(change, span.start),
      words,
      role: context.role,
      own,
      period: periodOf(sentence, start, lead, level !== undefined, context),
      text: context.text,
      sentence: span,
      named: { start: span.start + start, end: span.start + end },
    }));
  });
}

function moved(value: Value, by: number): Value {
  return { ...value, start: value.start + by, end: value.end + by };
}

/** The name as written; one that several indicators share, or that has another number in it, is replaced by the usual name. */
function nameOf(written: string, key: string, isJoint: boolean): string {
  return isJoint || /\d.*、/.test(written) ? vocabulary.find((core) => core.key === key)!.name : written;
}

function keysOf({ groups }: RegExpMatchArray): readonly string[] {
  const [name = ''] = Object.entries(groups!).find(([, text]) => text !== undefined) ?? [];
  const index = Number(/\d+$/.exec(name)![0]);
  return name.startsWith('joint') ? jointNames[index]!.keys : [vocabulary[index]!.key];
}

interface Statement {
  readonly key: string;
  readonly level: Value | undefined;
  readonly change: Value | undefined;
  readonly words: string;
  /** The words between the name and the first value. */
  readonly lead: string;
}

/** Words between a name and its number that say nothing about what it is. */
const fillers =
  /^(?:预计|预期|全年|年均|年平均|累计|合计|均值|平均值?|总量|总额|总值|规模|增速|增幅|涨幅|增长|首次|历史性|成功|连续|再次|持续|稳步|分别|完成|实现|保持|稳定|控制|维持|达到|达|为|是|至|到|在|突破|跨过|跨越|跨上|迈上|迈过|站上|超过|超|首破|提高|提升|增加|上升|上涨|下降|降低|降|回落|减少|压减|微涨|微降|约|近|的|以|达成|年|同比|可比|实际|名义|按可比价计?算?|投入|经费|强度|人数|接近|力争|确保|逆势|由|从|[“”（）\s])*$/u;
/** Clauses within a statement that rank or compare. */
const aside =
  /^(?:再?创|居|稳居|位居|位列|列|排名?|跃居|跃升|升至|高于|低于|快于|高出|好于|优于|比全|较全|增速|增幅|总量|连续|保持|超额|快|首次|实现|由|人均|两年|五年|同比|再上|稳|净|其中第|规模|为|占)/u;
const comparison = /高于|低于|快于|高出|好于|优于|比全国|较全国|占|居|第$|名$|[一二三四五六七八九十]位|连跨|跨越|个$/u;

function statementAfter(
  sentence: string,
  end: number,
  until: number,
  quantities: readonly Quantity[],
  keys: readonly string[],
): Statement[] | undefined {
  let level: Value | undefined;
  let change: Value | undefined;
  let lead: string | undefined;
  let words = '';
  let passed = false;
  let at = end;
  for (let n = 0; at < until && n < 6; n++) {
    const mark = sentence.slice(at, until).search(/[，、；。：！？]/);
    const stop = mark < 0 ? until : at + mark;
    const own = quantities.filter(({ numerals: [numeral] }) => numeral.start >= at && numeral.start < stop);
    const first = own[0];
    const before = sentence.slice(at, first ? first.start : stop);
    if (keys.length > 1 && first) return jointly(sentence, quantities, first, keys, before);
    if (!first) {
      if (n === 0) {
        words = before;
        lead = before;
        if (!/^(?:突破|跨|迈|站|达|稳)/.test(before)) break;
      } else if (!aside.test(before)) break;
    } else if (comparison.test(before)) {
      if (n === 0) break;
    } else if (fillers.test(before)) {
      lead ??= before;
      const value = valueIn(sentence, first, keys[0]!);
      const isChange = first.movement.word !== '' || /涨幅|增速|增幅|微[涨降]|增长/.test(before);
      const isRise = /(?:提高|提升|增加|上升|降低|下降|增|降)[至到]$/.test(before);
      if (isChange && !isRise && /%|百分点|倍|元|[吨斤]/.test(value.shown)) change ??= value;
      else if (isLevel(sentence, value, keys[0]!)) {
        // A level that was passed (突破6万亿元台阶) gives way to the one that was reached (达到62661亿元).
        const passes = /突破|跨|迈|站上/.test(before + first.before);
        if (!level || (passed && !passes)) level = value;
        passed = passes;
      } else if (n > 0 || !aside.test(before)) break;
    } else if (n === 0 || !aside.test(before)) break;
    if (sentence[stop] !== '，' && sentence[stop] !== '、') break;
    at = stop + 1;
  }
  if (!level && !change && words === '') return undefined;
  return [{ key: keys[0]!, level, change, words: level || change ? '' : words, lead: lead ?? '' }];
}

function jointly(
  sentence: string,
  quantities: readonly Quantity[],
  first: Quantity,
  keys: readonly string[],
  before: string,
): Statement[] | undefined {
  if (!fillers.test(before)) return undefined;
  const from = quantities.indexOf(first);
  const values = quantities.slice(from, from + keys.length);
  const joined = values.every(
    (value, i) => i === 0 || /^[、和]$/.test(sentence.slice(values[i - 1]!.end, value.start)),
  );
  if (!joined || values.length < keys.length) return undefined;
  const changes = first.movement.word !== '' || /增长/.test(before);
  return keys.map((key, i) => {
    const value = valueIn(sentence, values[i]!, key);
    return { key, level: changes ? undefined : value, change: changes ? value : undefined, words: '', lead: before };
  });
}

/** The value with its unit, also a unit that only the vocabulary knows (亿斤, 微克/立方米). */
function valueIn(sentence: string, quantity: Quantity, key: string): Value {
  const { level = '' } = vocabulary.find((core) => core.key === key)!;
  const numeral = quantity.numerals.at(-1)!;
  const unit = level
    ? (new RegExp(`^(?:[余多])?(?:${level})(?:左右|以上|以下|以内)?`, 'u').exec(sentence.slice(numeral.end))?.[0] ?? '')
    : '';
  const end = Math.max(quantity.end, numeral.end + unit.length);
  return { shown: sentence.slice(quantity.start, end), start: quantity.start, end, quantity };
}

function isLevel(sentence: string, { quantity, end }: Value, key: string): boolean {
  const { level } = vocabulary.find((core) => core.key === key)!;
  const numeral = quantity.numerals.at(-1)!;
  return level !== undefined && new RegExp(`^[余多]?(?:${level})`, 'u').test(sentence.slice(numeral.end, end + 6));
}

/** Time, area and leading words that leave an indicator the report's own. */
const plainOpening =
  /^(?:—|－|[“”‘’（）\s]|\d{4}年|今年|去年|全年|一年来|五年来|五年|这五年|过去一年|其中|同时|预计|预期|经?初步[核测]算|据?初步统计|统计|全[省市区县州旗盟](?:域)?|自治区|我[省市区县州]|完成|实现|力争|确保|努力|推动|主要|[一二三四五六七八九十]是|到|使|“十[一二三四五六]五”|期间|时期|正常年景下?|年均|累计|地方|和|与|及|以及|更|是|为|达到|做到|各位代表|我们)*$/u;

function isOwn(sentence: string, start: number, quantities: readonly Quantity[]): boolean {
  const mark = Math.max(
    ...['，', '；', '。', '：', '、', '！', '？'].map((mark) => sentence.lastIndexOf(mark, start - 1)),
  );
  const number = quantities.filter(({ end }) => end <= start).at(-1)?.end ?? 0;
  return plainOpening.test(sentence.slice(Math.max(mark + 1, number, 0), start));
}

function periodOf(sentence: string, start: number, lead: string, isLevel: boolean, context: Context): Period {
  if (/年均(?!浓度)|年平均/.test(lead)) return 'average';
  const before = sentence.slice(0, start);
  const about =
    aboutIn(before.slice(before.lastIndexOf('；') + 1), context.year, 'last') ??
    aboutIn(before, context.year, 'last') ??
    aboutOf(context);
  if (/年均(?!浓度)/.test(before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1)))
    return 'average';
  if (/累计/.test(lead)) return about === 'target' || about === 'later-target' ? about : 'total';
  if (/(?:比|较)(?:20\d\d年|“?十)|\d年(?:增长|提高)/.test(lead)) return 'since';
  if (about !== 'five') return about;
  return isLevel ? (/[达破超过跨站迈升提增至到]/.test(lead) ? 'end' : 'total') : 'since';
}

type About = 'year' | 'five' | 'target' | 'later-target' | 'unknown';

/** The period that words set by their markers: the last one before a name, the first one of an opening or heading. */
function aboutIn(words: string, year: number, which: 'first' | 'last'): About | undefined {
  const { pastYear, fiveYears, nextYears, year: now } = markersOf(year);
  const at = (marker: RegExp) =>
    [...words.matchAll(new RegExp(marker.source, 'gu'))].at(which === 'last' ? -1 : 0)?.index ?? -1;
  const found = (
    [
      ['year', at(pastYear)],
      ['five', at(fiveYears)],
      ['later-target', at(nextYears)],
      ['target', at(now)],
    ] as const
  )
    .filter(([, index]) => index >= 0)
    .toSorted((a, b) => (which === 'last' ? b[1] - a[1] : a[1] - b[1]));
  return found[0]?.[0];
}

function aboutOf({ heading, opening, role, year }: Context): About {
  const byRole: Readonly<Record<Role, About>> = {
    review: 'year',
    'five-year-review': 'five',
    'five-year-plan': 'later-target',
    'year-plan': 'target',
    government: 'unknown',
    other: 'unknown',
  };
  const told =
    aboutIn(heading, year, 'first') ??
    (role === 'review' || role === 'five-year-review' ? aboutIn(opening, year, 'first') : undefined);
  return told ?? byRole[role];
}
