/**
 * The targets of the year in the words of the plan.
 *
 * The sentence that names them (…主要预期目标是：…) is a list of clauses, each a name and an aim: a number, a movement,
 * or words (与经济增长同步, 完成国家下达任务). Core indicators with a number of the year elsewhere in the plan follow.
 */
import type { ReportBlock } from '../../report/report.js';
import type { Stretch } from '../../report/roles.js';
import { markersOf } from '../../report/roles.js';
import type { ReportYears } from '../../report/years.js';
import { firstFrom } from '../../text/first-from.js';
import { plainForNumbers } from '../../text/for-numbers.js';
import { quantitiesIn } from '../../text/quantities.js';
import { movementsInWords } from '../../text/quantity-words.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { sentenceSpans } from '../../text/sentences.js';
import type { Span } from '../../text/slice.js';
import { slice } from '../../text/slice.js';
import { isPlausible } from './ranges.js';
import type { CoreReading } from './readings.js';
import { coreReadings } from './readings.js';
import { indicatorOf } from './results.js';
import { coreNameIn } from './vocabulary.js';

export interface Target {
  /** The name as the plan has it. */
  readonly label: Text;
  /** What is aimed at, in the words of the plan: 增长4.5%左右. */
  readonly aim: Text;
  /** Its core indicator, where it is one. */
  readonly key: string | undefined;
  readonly sentence: Text;
}

/** What announces the list: 今年经济社会发展主要预期目标是： The first of the list is a core indicator. */
const announcement = /目标[^，。；：]{0,8}[：，]/gu;
/** Characters of an aim outside the list. */
const LONGEST_AIM = 30;
/** Characters before the name of the first indicator of the list. */
const BEFORE_FIRST = 10;

/** The targets of the plan of the year, those of the sentence that lists them first. */
export function targetsOf(stretches: readonly Stretch[], years: ReportYears): Target[] {
  const plans = stretches.filter(({ role }) => role === 'year-plan');
  const listed = distinct(plans.flatMap(({ blocks }) => blocks.flatMap((block) => listedIn(block, years))));
  const keys = new Set(listed.map(({ key }) => key));
  const others = plans
    .flatMap((stretch) => elsewhere(stretch, years))
    .filter(({ sentence }) => !listed.some((target) => plain(target.sentence) === plain(sentence)))
    .filter(({ key }, i, all) => !keys.has(key) && all.findIndex((other) => other.key === key) === i);
  return [...listed, ...others].filter(isPlausibleAim);
}

/** Whether an aim has no number that its core indicator cannot have. */
function isPlausibleAim({ key, aim }: Target): boolean {
  return (
    key === undefined ||
    quantitiesIn(plainForNumbers(aim)).every(({ numerals: [{ value }], unit, movement }) => {
      const kind = movement.word === '' ? 'level' : 'change';
      return value === undefined || isPlausible(key, { kind, number: value, unit, period: 'target' });
    })
  );
}

/** A list that stands twice in the text has its targets once. */
function distinct(targets: readonly Target[]): Target[] {
  const seen = new Set<string>();
  return targets.filter(({ label, aim }) => seen.size < seen.add(`${plain(label)} ${plain(aim)}`).size);
}

function listedIn(block: ReportBlock, years: ReportYears): Target[] {
  if (block.kind !== 'paragraph') return [];
  const text = [...block.lead, ...block.text];
  const characters = plainForNumbers(text);
  let listed = false;
  let joint: readonly CoreReading[] | undefined;
  return sentenceSpans(characters).flatMap(({ start, end }) => {
    const words = characters.slice(start, end);
    const lastAim = start + ([...words.matchAll(/\d|同步/g)].at(-1)?.index ?? -1);
    const list = [...words.matchAll(announcement)]
      .map(({ index, 0: words }) => start + index + words.length)
      .find(
        (from) =>
          from <= lastAim &&
          startsWithName(characters.slice(from, end)) &&
          !isOfLaterYears(characters, start, from, years),
      );
    // The list may go on in the next sentence: 生态环境质量持续改善，单位地区生产总值二氧化碳排放完成目标任务。
    const goesOn = listed && list === undefined && goesOnWith(characters, start, end);
    listed = list !== undefined || goesOn;
    if (!listed) return [];
    const sentence = slice(text, start, end);
    joint ??= jointReadings(block, years);
    const firstAt = (place: number) => firstFrom(joint!, ({ named }) => named.start >= place);
    const each = (span: Span) =>
      joint!.slice(firstAt(span.start), firstAt(span.end)).filter(({ named }) => named.end <= span.end);
    return clausesFrom(characters, list ?? start, end).flatMap((span) => {
      const several = each(span);
      return several.length > 0
        ? several.map((reading) => targetOf(reading, sentence))
        : targetIn(text, characters, span, sentence);
    });
  });
}

/** Whether a list that begins at `from` is announced as one of later years: by its sentence, else by the text before it. */
function isOfLaterYears(characters: string, start: number, from: number, years: ReportYears): boolean {
  const markers = markersOf(years);
  const [own, before] = [characters.slice(start, from), characters.slice(Math.max(0, start - LONGEST_BEFORE), start)];
  const last = (marker: RegExp) => [...before.matchAll(new RegExp(marker.source, 'gu'))].at(-1)?.index ?? -1;
  if (markers.year.test(own)) return false;
  return markers.nextYears.test(own) || last(markers.nextYears) > last(markers.year);
}

/** Characters before a sentence in which a period is looked for; a bound keeps the search linear in the text. */
const LONGEST_BEFORE = 300;

/** The readings of names that several indicators share: 城乡居民人均可支配收入分别增长5%、6.5%. */
function jointReadings(block: ReportBlock, years: ReportYears): CoreReading[] {
  const readings = coreReadings([{ role: 'year-plan', part: undefined, blocks: [block] }], years);
  return readings.filter(
    ({ named, level, change }, i) =>
      (level ?? change) && [readings[i - 1], readings[i + 1]].some((other) => other?.named.start === named.start),
  );
}

function targetOf(reading: CoreReading, sentence: Text): Target {
  const { label, movement, level } = indicatorOf(reading, undefined, reading.name);
  const aim = movement === '' ? level.text : [{ text: movement }, ...level.text];
  return { label, aim, key: reading.key, sentence };
}

function goesOnWith(characters: string, start: number, end: number): boolean {
  const clauses = clausesFrom(characters, start, end).map(({ start, end }) => characters.slice(start, end));
  return (
    clauses.some((clause) => coreNameIn(clause)) && clauses.every((clause) => coreNameIn(clause) || isClause(clause))
  );
}

/** Characters in which the name of the first indicator ends. */
const LONGEST_FIRST = 100;

function startsWithName(words: string): boolean {
  const first = coreNameIn(words.slice(0, LONGEST_FIRST));
  return first !== undefined && first.start <= BEFORE_FIRST;
}

/** Clauses of a list that name no indicator: 在实际工作中努力争取更好结果, 努力跑赢全国. */
const remark = /^(?:在[^，]*中)?(?:努力|全力|力争|争取|加快|对标|确保|奋力|并)(?![^，]*\d)|^在实际工作|^坚持/u;

/** The clauses of a list; 、 ends one only where another name with an aim follows. */
function clausesFrom(characters: string, from: number, to: number): Span[] {
  const clauses: Span[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const mark = characters[i]!;
    const ends =
      /[，；。：]/.test(mark) ||
      (mark === '、' &&
        i - start <= LONGEST_CLAUSE &&
        isClause(characters.slice(start, i)) &&
        isClause(nextClause(characters, i + 1, to)));
    if (!ends) continue;
    if (i > start) clauses.push({ start, end: i });
    start = i + 1;
  }
  if (start < to) clauses.push({ start, end: to });
  return clauses;
}

function nextClause(characters: string, from: number, to: number): string {
  return /^[^，；。：、]*/.exec(characters.slice(from, Math.min(to, from + LONGEST_CLAUSE)))![0];
}

/** Characters of the longest clause of a list; a bound keeps the search linear in the text. */
const LONGEST_CLAUSE = 60;

function isClause(words: string): boolean {
  const aim = aimAt(words);
  return aim !== undefined && aim >= 2;
}

const aimStart = new RegExp(
  `(?:年均)?(?:增长(?!值)|增速|增幅|涨幅|(?:实现)?(?:${movementsInWords})|微[涨降增]|上涨|下降|降低|回落|提高(?!质|效)|` +
    '提升(?!质|效)|增加(?!值)|减少|压减|控制在|保持(?!稳定的)|稳定(?:在|保持|达到)|达到|达|超过|突破|不低于|不高于|' +
    '不超过|高于|低于|快于|优于|稳步|稳中|持续|基本(?!公共|养老|医疗)|大体|力争|完成|明显|总体稳定|继续|全面完成|' +
    '约(?=\\d)|近(?=\\d))|\\d',
  'u',
);

function aimAt(words: string): number | undefined {
  const index = words.search(aimStart);
  return index < 0 ? undefined : index;
}

const leading = /^(?:——|其中|力争|确保|努力实现|实现|全省|全市|全区|全县|全州|正常年景下|预期)+(?=.{2})/u;

function targetIn(text: Text, characters: string, span: Span, sentence: Text): Target[] {
  if (remark.test(characters.slice(span.start, span.end)) && !coreNameIn(characters.slice(span.start, span.end)))
    return [];
  const lead = leading.exec(characters.slice(span.start, span.end))?.[0].length ?? 0;
  const start = span.start + lead;
  const clause = characters
    .slice(start, span.end)
    .replace(/[。；，]$/, '')
    .replace(/、(?:力争|争取|努力)[^\d]*$/u, '');
  const end = start + clause.length;
  const core = coreNameIn(clause);
  const done =
    /^(?:全面)?(?:完成|落实|实现)(?:国家|上级|省|省里|市)?(?:下达|核定|规定)?(?:我[省市区县])?的?(.+?)(?:目标|任务|指标)*$/u.exec(
      clause,
    );
  if (done && !core) {
    const at = clause.indexOf(done[1]!);
    return [{ label: slice(text, start + at, end), aim: slice(text, start, end), key: undefined, sentence }];
  }
  if (core) {
    const after = clause.slice(core.end);
    // 完成国家下达的单位地区生产总值二氧化碳排放降低任务: the aim is all of the clause.
    const aim =
      core.start > 0 && /^(?:全面)?完成/.test(clause) ? { from: start, to: end } : { from: start + core.end, to: end };
    if (after.trim() === '' || (core.start > 8 && !/完成/.test(clause))) return [];
    return [
      {
        label: slice(text, start + core.start - groupBefore(clause.slice(0, core.start)), start + core.end),
        aim: slice(text, aim.from + leadOf(characters.slice(aim.from, aim.to)), aim.to),
        key: core.key,
        sentence,
      },
    ];
  }
  const verb = /^(?:提高|增加|降低|扩大)(?=[^\d]{3,}$)/u.exec(clause);
  if (verb)
    return [
      {
        label: slice(text, start + verb[0].length, end),
        aim: slice(text, start, start + verb[0].length),
        key: undefined,
        sentence,
      },
    ];
  const aim = aimAt(clause);
  if (aim === undefined || aim < 2 || aim > 28) return [];
  return [{ label: slice(text, start, start + aim), aim: slice(text, start + aim, end), key: undefined, sentence }];
}

/** The group of people that a name begins with: 城乡居民人均可支配收入. */
function groupBefore(words: string): number {
  return /(?:城乡|全体)$/.exec(words)?.[0].length ?? 0;
}

/** 增长 of 居民收入增长与经济增长同步 is part of the name. */
function leadOf(aim: string): number {
  return /^(?:增长|增速)(?=[与和高快])/.exec(aim)?.[0].length ?? 0;
}

/** Core indicators with an aim of the year outside the list. */
function elsewhere(stretch: Stretch, years: ReportYears): Target[] {
  return coreReadings([stretch], years).flatMap(
    ({ key, name, level, change, words, period, own, text, sentence, named }) => {
      const value = change ?? level;
      if (!own || period !== 'target' || (!value && !/^(?:增长|增速)?(?:[与和].*同步|[高快]于)/.test(words))) return [];
      const to = value?.end ?? named.end + words.length;
      const label = /\d/.test(plain(slice(text, named.start, named.end)))
        ? [{ text: name }]
        : slice(text, named.start, named.end);
      return to <= named.end || to - named.end > LONGEST_AIM
        ? []
        : [
            {
              label,
              aim: slice(text, named.end + leadOf(words), to),
              key,
              sentence: slice(text, sentence.start, sentence.end),
            },
          ];
    },
  );
}
