/**
 * What follows the name of a core indicator: its level, its change, or an aim in words.
 *
 * The text after the name is read in segments between marks. A segment of filler words and a number gives a value; one
 * that ranks or compares (稳居全国前十, 高于全国0.3个百分点) is passed over; one with a subject of its own ends the statement.
 */
import { firstFrom } from '../../text/first-from.js';
import type { Quantity } from '../../text/quantities.js';
import { vocabulary } from './vocabulary.js';

export interface Value {
  /** As written, with qualifiers and unit: 近1.2亿人次, 5%左右. */
  readonly shown: string;
  /** Where it stands in the text that is read. */
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

export interface Statement {
  readonly key: string;
  readonly level: Value | undefined;
  readonly change: Value | undefined;
  /** An aim or result in words: 与经济增长同步. */
  readonly words: string;
  /** The words between the name and the first value. */
  readonly lead: string;
  /** A number in its place whose unit it cannot have (地区生产总值12平方米); only where there is no value. */
  readonly misfit?: Value | undefined;
}

/** Words between a name and its number that say nothing about what it is; longer ones stand before their beginnings. */
export const filler =
  /(?:比|较)(?:上年|去年|年初)(?:同期|末|底)?|下同|同口径|预计|预期|全年|年均|年平均|累计|合计|均值|平均值?|总量|总额|总值|规模|增速|增幅|涨幅|增长|首次|历史性|成功|连续|再次|持续|稳步|分别|完成|实现|保持|稳定|控制|维持|达到|达成|达|为|是|至|到|在|突破|跨过|跨越|跨上|迈上|迈过|站上|超过|超|首破|提高|提升|增加|上升|上涨|下降|降低|降|回落|减少|压减|微涨|微降|约|近|的|以|年|同比|可比|实际|名义|按(?:可比|不变)(?:价格?|口径)计?算?|扣除(?:价格|物价)(?:变动|上涨)?因素(?:影响)?后?|投入|经费|强度|人数|接近|力争|确保|逆势|由|从|[“”（）\s]/uy;
/** How segments begin that rank or compare within a statement. */
const aside =
  /^(?:再?创|居|稳居|位居|位列|列|排名?|跃居|跃升|升至|高于|低于|快于|高出|好于|优于|比全|较全|增速|增幅|总量|连续|保持|超额|快|首次|实现|由|人均|两年|五年|同比|再上|稳|净|其中第|规模|为|占)/u;
/** A segment of its own between a level and its change that says how the change is computed. */
const basis =
  /^（?(?:按照?(?:可比|不变)(?:价格?|口径)计?算?|(?:扣|剔)除(?:价格|物价)(?:变动|上涨)?因素(?:的?影响)?[后外]?)$/u;
/** A level that is passed, not reached. */
const passing = /突破|跨|迈|站上/;

/** Whether a text is nothing but such words, one after the other. */
export function consistsOf(text: string, word: RegExp): boolean {
  let at = 0;
  while (at < text.length) {
    word.lastIndex = at;
    const length = word.exec(text)?.[0].length ?? 0;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Segments of a statement that are read; what comes later belongs to something else. */
const MOST_SEGMENTS = 6;

interface Segment {
  /** The words before the number, or all of it where it has none. */
  readonly before: string;
  readonly quantity: Quantity | undefined;
  readonly isFirst: boolean;
}

/** The segments from `end` on, up to `until`; only 、 and ， join one to the next. */
function* segmentsOf(
  sentence: string,
  end: number,
  until: number,
  quantities: readonly Quantity[],
): Generator<Segment> {
  let at = end;
  for (let n = 0; at < until && n < MOST_SEGMENTS; n++) {
    const mark = sentence.slice(at, until).search(/[，、；。：！？]/);
    const stop = mark < 0 ? until : at + mark;
    const within = quantities.slice(
      firstFrom(quantities, ({ numerals: [numeral] }) => numeral.start >= at),
      firstFrom(quantities, ({ numerals: [numeral] }) => numeral.start >= stop),
    );
    const [first] = within;
    const quantity = first && (reachedFrom(sentence, at, within) ?? first);
    yield { before: wordsUpTo(sentence, at, quantity?.start ?? stop, within), quantity, isFirst: n === 0 };
    if (sentence[stop] !== '，' && sentence[stop] !== '、') return;
    at = stop + 1;
  }
}

const from = /[由从](?:上年|去年|年初|同期|末|底|[的约近超不足])*$/u;
const reaches = /(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|回升|回落|跃升|攀升|升|增|降)[至到为]$/u;

/** The level that is reached in 从58.2%提高到61.5%; `undefined` where a segment has no such two. */
function reachedFrom(sentence: string, at: number, within: readonly Quantity[]): Quantity | undefined {
  if (within.length < 2 || !from.test(sentence.slice(at, within[0]!.start))) return undefined;
  return within.slice(1).find((quantity) => reaches.test(sentence.slice(at, quantity.start)));
}

/** The words between two places without the numbers among them. */
function wordsUpTo(sentence: string, at: number, end: number, within: readonly Quantity[]): string {
  let words = '';
  let done = at;
  for (const quantity of within.filter(({ start }) => start < end)) {
    words += sentence.slice(done, quantity.start);
    done = quantity.end;
  }
  return words + sentence.slice(done, Math.max(done, end));
}

/** The statements after a name that ends at `end`: one, or of a name that several indicators share one for each key. */
export function statementsAfter(
  sentence: string,
  end: number,
  until: number,
  quantities: readonly Quantity[],
  keys: readonly string[],
  shared?: { readonly before: string; readonly quantity: Quantity },
): Statement[] | undefined {
  const reader = new StatementReader(sentence, keys[0]!);
  for (const segment of segmentsOf(sentence, end, until, quantities)) {
    if (keys.length > 1 && segment.quantity)
      return jointly(sentence, quantities, segment.quantity, keys, segment.before);
    if (!reader.take(segment)) break;
  }
  if (shared) reader.take({ ...shared, isFirst: false });
  return reader.statements();
}

class StatementReader {
  #level: Value | undefined;
  #change: Value | undefined;
  #lead: string | undefined;
  #words = '';
  /** Whether the level was passed (突破6万亿元台阶); it gives way to one that was reached (达到62661亿元). */
  #isPassed = false;
  #misfit: Value | undefined;
  readonly #sentence: string;
  readonly #key: string;

  constructor(sentence: string, key: string) {
    this.#sentence = sentence;
    this.#key = key;
  }

  /** Reads a segment; whether the statement may go on after it. */
  take({ before, quantity, isFirst }: Segment): boolean {
    if (!quantity) return isFirst ? this.#open(before) : aside.test(before) || basis.test(before);
    if (!consistsOf(before, filler)) return !isFirst && aside.test(before);
    return this.#add(before, quantity) || (isFirst && aside.test(before));
  }

  /** A first segment without a number is an aim in words, or a step that was taken (突破新高). */
  #open(words: string): boolean {
    this.#words = words;
    this.#lead = words;
    return /^(?:突破|跨|迈|站|达|稳|实现|再?创|[喜再]获|翻|连续)/.test(words);
  }

  #add(before: string, quantity: Quantity): boolean {
    this.#lead ??= before;
    const value = valueIn(this.#sentence, quantity, this.#key);
    const isChange = quantity.movement.word !== '' || /涨幅|增速|增幅|微[涨降]|增长/.test(before);
    const leadsToLevel = /(?:提高|提升|增加|上升|降低|下降|增|降)[至到]$/.test(before);
    if (isChange && !leadsToLevel && /%|分之|成|百分点|倍|元|[吨斤]/.test(value.shown)) {
      this.#change ??= value;
      return true;
    }
    if (!isLevel(this.#sentence, value, this.#key)) {
      if (isMisfit(this.#sentence, value)) this.#misfit ??= value;
      return false;
    }
    const passes = passing.test(before + quantity.before);
    if (!this.#level || (this.#isPassed && !passes)) this.#level = value;
    this.#isPassed = passes;
    return true;
  }

  statements(): Statement[] | undefined {
    const [level, change] = [this.#level, this.#change];
    const misfit = level || change ? undefined : this.#misfit;
    if (!level && !change && !misfit && this.#words === '') return undefined;
    const words = level || change ? '' : this.#words;
    return [{ key: this.#key, level, change, words, lead: this.#lead ?? '', misfit }];
  }
}

function jointly(
  sentence: string,
  quantities: readonly Quantity[],
  first: Quantity,
  keys: readonly string[],
  before: string,
): Statement[] | undefined {
  if (!consistsOf(before, filler)) return undefined;
  const from = firstFrom(quantities, ({ start }) => start >= first.start);
  const values = quantities.slice(from, from + keys.length);
  const joined = values.every(
    (value, i) => i === 0 || /^[、和]$/.test(sentence.slice(values[i - 1]!.end, value.start)),
  );
  if (!joined || values.length < keys.length) return undefined;
  const changes = first.movement.word !== '' || /增长/.test(before);
  const later = changes ? undefined : changesAfter(sentence, quantities, from + keys.length, keys.length);
  return keys.map((key, i) => {
    const value = valueIn(sentence, values[i]!, key);
    const change = changes ? value : later?.[i] && valueIn(sentence, later[i], key);
    return { key, level: changes ? undefined : value, change, words: '', lead: before };
  });
}

/** The changes that follow the levels of several indicators: 分别达到35120元、17846元，增长5.1%、7%. */
function changesAfter(
  sentence: string,
  quantities: readonly Quantity[],
  from: number,
  count: number,
): readonly Quantity[] | undefined {
  const [last, found] = [quantities[from - 1]!, quantities.slice(from, from + count)];
  const [first] = found;
  if (found.length < count || !first || !/^，/.test(sentence.slice(last.end, first.start))) return undefined;
  const before = sentence.slice(last.end + 1, first.start);
  const joined = found.every(({ start }, i) => i === 0 || /^[、和]$/.test(sentence.slice(found[i - 1]!.end, start)));
  const moves = first.movement.word !== '' || /增长/.test(before);
  return joined && moves && consistsOf(before, filler) ? found : undefined;
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

/** Whether a number that is no level ends its clause with a unit of its own, which is no share and no time. */
function isMisfit(sentence: string, { quantity: { form, unit }, end }: Value): boolean {
  return form === 'number' && /[^%‰百分点倍年月日个]/u.test(unit) && /^(?:[，。；、：）]|$)/u.test(sentence.slice(end));
}

function isLevel(sentence: string, { quantity, end }: Value, key: string): boolean {
  const { level } = vocabulary.find((core) => core.key === key)!;
  const numeral = quantity.numerals.at(-1)!;
  if (level === undefined) return false;
  // Of 百分之五 the unit stands before.
  if (quantity.endOfUnit === numeral.end && quantity.unit !== '')
    return new RegExp(`^(?:${level})$`, 'u').test(quantity.unit);
  return new RegExp(`^[余多]?(?:${level})`, 'u').test(sentence.slice(numeral.end, end + 6));
}
