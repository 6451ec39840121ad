/**
 * The numbers of a report that nothing reads: no pattern, no core indicator, no target.
 *
 * Digits that name (G107, 12345热线), date or order something (2024年, 第3) are no amounts and are not listed, nor are
 * single Chinese numerals (两个, 十项). A core indicator that is not sure leaves its numbers uncovered.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { ReportBlock } from '../report/report.js';
import { stretchesOf } from '../report/roles.js';
import { ownTexts, visitRunningText } from '../report/visit.js';
import { yearsOf } from '../report/years.js';
import { plainForNumbers, plainWithScripts } from '../text/for-numbers.js';
import type { Quantity } from '../text/quantities.js';
import { quantitiesIn } from '../text/quantities.js';
import { isAmountInWords } from '../text/quantity-pieces.js';
import { rareUnits, timeUnits } from '../text/quantity-words.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import type { Span } from '../text/slice.js';
import { placeOfText, slices } from '../text/slice.js';
import type { ReadCandidate } from './candidates.js';
import { candidatesOf } from './candidates.js';
import { targetsOf } from './core/targets.js';
import { StretchesRead } from './stretches-read.js';

export interface UncoveredNumber {
  /** With qualifiers and unit: 近1.2亿人次. */
  readonly shown: string;
  /** The core indicator it may be a value of; empty where it is none's. */
  readonly core: string;
  readonly sentence: string;
  /** Where it begins in the sentence, in UTF-16 code units. */
  readonly offset: number;
  /** Headings it stands under. */
  readonly part: string;
  readonly section: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a report has and what of it was read. */
export interface Covered {
  readonly body: readonly ReportBlock[];
  readonly date: string;
  /** What patterns read. */
  readonly read: readonly Text[];
  /** Of these, what a person chose; all of it if absent. */
  readonly chosenRead?: readonly Text[];
  /** Doubtful statements that a person does not take, as `rejectionOf` names them. */
  readonly rejected?: readonly string[];
}

/** The numbers that nothing reads, in the order of the text. */
export function uncoveredNumbers({ body, date, read }: Covered): UncoveredNumber[] {
  const years = yearsOf({ date, body });
  const candidates = candidatesOf(body, years);
  const covered = new StretchesRead([
    ...read,
    ...candidates.filter(({ isSure }) => isSure).flatMap(({ numbers }) => numbers),
    ...targetsOf(stretchesOf(body, years), years).map(({ aim }) => aim),
  ]);
  const doubtful = namesByPlace(candidates.filter(({ isSure }) => !isSure));
  return [...visitRunningText(body)].flatMap(({ block, part, section }) => {
    const under = { part: plain(part?.heading ?? []), section: plain(section?.heading ?? []) };
    return textsOf(block)
      .flatMap((text) =>
        numbersIn(text, covered).map((number) => ({
          ...number,
          core: doubtful.get(placeKey(placeOfText(number.digits)!)) ?? '',
        })),
      )
      .map(({ digits: _, ...number }) => ({ ...number, ...under }));
  });
}

/** Headings repeat what the text says. */
function textsOf(block: ReportBlock): readonly Text[] {
  if (block.kind === 'part') return [];
  return block.kind === 'section' ? [block.intro] : ownTexts(block);
}

function numbersIn(text: Text, covered: StretchesRead) {
  const characters = plainForNumbers(text);
  const written = plainWithScripts(text);
  const sentences = sentenceSpans(characters);
  const quantities = quantitiesIn(characters);
  const digitsOf = slices(
    text,
    quantities.map(({ numerals: [first] }) => first),
  );
  let next = 0;
  return quantities.flatMap((quantity, i) => {
    const [first] = quantity.numerals;
    const digits = digitsOf[i]!;
    const at = placeOfText(digits);
    while (next < sentences.length && sentences[next]!.end <= first.start) next++;
    const sentence = sentences[next];
    if (!at || !sentence || covered.has(digits) || !isAmount(characters, quantity)) return [];
    return [{ digits, shown: shownOf(written, quantity), ...sentenceAt(written, sentence, quantity), ...placed(at) }];
  });
}

function placed({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }) {
  return { file, line, column };
}

function sentenceAt(characters: string, { start, end }: Span, quantity: Quantity) {
  return { sentence: characters.slice(start, end), offset: quantity.start - start };
}

const rareUnit = new RegExp(`^(?:${rareUnits})`, 'u');

function shownOf(characters: string, { start, end }: Quantity): string {
  const [unit = ''] = rareUnit.exec(characters.slice(end)) ?? [];
  return characters.slice(start, end + unit.length);
}

/** Words around 届 where it names one of a row: 县十八届人大, 省十四届、市十六届人大, 二十届三中全会; others count: 举办十八届桃花节. */
const bodyBefore = /[省市县区州盟旗乡镇]$/;
const bodyBehind =
  /^(?:人大|人民代表|政协|党|中央|中纪委|全国|[省市县区州盟旗乡镇]|[一二三四五六七八九十]+[中次]|常委|政府|委员会|纪委|会议|全会)/;

function isSession(characters: string, { unit, start, end }: Quantity): boolean {
  if (unit !== '届') return false;
  return (
    bodyBehind.test(characters.slice(end, end + 8)) || bodyBefore.test(characters.slice(Math.max(0, start - 1), start))
  );
}

function isAmount(characters: string, quantity: Quantity): boolean {
  const { form, unit, numerals, start, end, movement, before } = quantity;
  // 7×24小时 says when, too.
  if (form === 'expression' && unit === '小时') return false;
  if (form === 'name' || timeUnits.includes(unit) || characters[start - 1] === '第') return false;
  if (isSession(characters, quantity)) return false;
  const [{ script, start: from, end: to }] = numerals;
  if (script === 'chinese') return isAmountInWords(characters.slice(from, to), unit);
  return (
    unit !== '' || form === 'ratio' || movement.word !== '' || before !== '' || rareUnit.test(characters.slice(end))
  );
}

/** The name of the first core indicator that a number may be a value of, by the place of each of its characters. */
function namesByPlace(doubtful: readonly ReadCandidate[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { numbers, name } of doubtful)
    for (const { text, at } of numbers.flat())
      for (const offset of at ? [...text].keys() : []) {
        const key = placeKey({ ...at!, column: at!.column + offset });
        if (!names.has(key)) names.set(key, name);
      }
  return names;
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
