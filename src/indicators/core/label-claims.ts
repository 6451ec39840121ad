/**
 * Values that clauses state of things which are no core indicator: 新建改建农村公路120公里, 高新技术企业达到128家.
 *
 * Nothing says what such words name, so only those are compared that leave no doubt: the clause is the label and its
 * number alone, nothing around it names a place, a part or a shorter time, and the label is more than a general noun
 * (签约项目, 投入资金), unless it says that it counts the whole year or area.
 */
import type { ReportBlock } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import { quantitiesOf } from '../../report/text-quantities.js';
import { wholeText } from '../../report/visit.js';
import type { ReportYears } from '../../report/years.js';
import { plainForNumbers } from '../../text/for-numbers.js';
import type { Quantity } from '../../text/quantities.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { sentenceSpans } from '../../text/sentences.js';
import type { Span } from '../../text/slice.js';
import { placeAt } from '../../text/slice.js';
import { oncePer } from '../../world/memo.js';
import { stated } from '../agreement.js';
import { amountOf } from '../statement.js';
import type { Claim } from './claims.js';
import { identityKey } from './identity.js';
import { periodOf } from './period.js';
import { coreNameIn } from './vocabulary.js';

/**
 * The claims of other labels in the running text of a report, about the year that it reviews or the one that it plans.
 * @param isRepeated whether a label has more numbers than one; of others nothing is read
 */
export function claimsOfLabels(
  body: readonly ReportBlock[],
  years: ReportYears,
  isRepeated: (label: string) => boolean,
): Claim[] {
  return stretchesOf(body, years).flatMap(({ role, blocks }) =>
    blocks.flatMap((block) =>
      textsOf(block, '').flatMap(({ text, heading }) => readText(text, { heading, role, years }, isRepeated)),
    ),
  );
}

/** The labels that have more than one number as it is written, in running text or in rows of tables. */
export function repeatedLabels(
  parts: readonly (readonly ReportBlock[])[],
  ofRows: readonly string[],
): ReadonlySet<string> {
  const values = new Map(ofRows.map((label) => [label, '']));
  const repeated = new Set<string>();
  const add = (block: ReportBlock) => {
    if (block.kind === 'part') for (const inner of block.body) add(inner);
    for (const { text } of textsOf(block, ''))
      for (const { named, value } of labelled(text)) {
        const known = values.get(named.label);
        if (known === undefined) values.set(named.label, value);
        else if (known !== value) repeated.add(named.label);
      }
  };
  for (const blocks of parts) for (const block of blocks) add(block);
  return repeated;
}

/** The claims without those of labels with more values than two, which name several things. */
export function withoutGeneral(claims: readonly Claim[]): Claim[] {
  const values = new Map<string, Set<string>>();
  for (const { key, value } of claims) values.set(key, (values.get(key) ?? new Set()).add(value));
  return claims.filter(({ key, isOtherLabel }) => !isOtherLabel || values.get(key)!.size === 2);
}

interface TextUnder {
  readonly text: Text;
  /** Of its section; empty outside. */
  readonly heading: string;
}

/** The running texts of a block and of those within it. */
function textsOf(block: ReportBlock, heading: string): TextUnder[] {
  if (block.kind === 'section') {
    const own = plain(block.heading);
    return [{ text: block.intro, heading: own }, ...block.body.flatMap((inner) => textsOf(inner, own))];
  }
  return block.kind === 'paragraph' ? [{ text: wholeText(block), heading }] : [];
}

/** Of a place within the area, of a part, of a group: what follows is said of that alone. */
const partial =
  /(?<!城)镇|乡(?!村)|(?<![农乡])村|街道|社区|[园片校厂景院馆]区|开发区|新区|高新区|经开区|示范区|基地|公司|集团|学校|医院|其中|部分|试点|首[批个期]|[一二三四]期|分别/u;
/** A time within the year, or more than it. */
const otherTime =
  /季度|半年|\d月|[月日]份?[，至]|期间|假期|春节|国庆|活动|以来|近[一二三四五年]|累计|历年|已|上年|去年同期|同期|此前|目前|先后/u;

type Named = NonNullable<ReturnType<typeof labelBefore>>;

/** A number of a text with the label right before it. */
interface Labelled {
  readonly quantity: Quantity;
  readonly span: Span;
  readonly named: Named;
  /** As written. */
  readonly value: string;
}

const labelled = oncePer((text: Text): readonly Labelled[] => {
  const characters = plainForNumbers(text);
  if (!/\d/.test(characters)) return [];
  const spans = sentenceSpans(characters);
  let next = 0;
  return quantitiesOf(text).flatMap((quantity) => {
    while (spans[next] && quantity.start >= spans[next]!.end) next++;
    const span = spans[next];
    if (!span || !isStated(characters, quantity)) return [];
    const named = labelBefore(characters, span, quantity);
    return named ? [{ quantity, span, named, value: characters.slice(quantity.start, quantity.end) }] : [];
  });
});

/** Whether a quantity is one number in a unit that things are counted or measured in, and ends its clause. */
function isStated(characters: string, { form, numerals: [numeral], unit, end }: Quantity): boolean {
  return (
    form === 'number' &&
    numeral.script === 'usual' &&
    numeral.value !== undefined &&
    !/^(?:|年|月|日|个月|倍|个?百分点|成)$/.test(unit) &&
    /^(?:[，。；、）]|$)/.test(characters.slice(end, end + 1))
  );
}

type Context = Parameters<typeof periodOf>[1];

function readText(
  text: Text,
  { heading, role, years }: Omit<Context, 'opening'>,
  isRepeated: (label: string) => boolean,
): Claim[] {
  const found = labelled(text).filter(({ named }) => isRepeated(named.label));
  if (found.length === 0 || partial.test(heading)) return [];
  const characters = plainForNumbers(text);
  const [first] = sentenceSpans(characters);
  const opening = first ? characters.slice(first.start, first.end) : '';
  const context = { heading, opening, role, years };
  return found.flatMap((one) => claimAt(text, characters, one, context));
}

function claimAt(
  text: Text,
  characters: string,
  { span, quantity, named, value }: Labelled,
  context: Context,
): Claim[] {
  const [numeral] = quantity.numerals;
  const { unit } = quantity;
  const { label, lead, start, before } = named;
  if (numeral.value === undefined || coreNameIn(label)) return [];
  if (partial.test(before + lead + label) || otherTime.test(before + lead + label)) return [];
  if (!isSpecific(label) && !/全[年省市区县州旗]/.test(before.slice(-3) + lead)) return [];
  const isChange = quantity.movement.word !== '';
  const sentence = characters.slice(span.start, span.end);
  if (isOfWorks(before)) return [];
  const period = periodOf({ sentence, start: start - span.start, lead: '达', isLevel: !isChange }, context);
  if (period !== 'year' && period !== 'target') return [];
  const ownYear = period === 'year' ? context.years.planned - 1 : context.years.planned;
  if ([...(before + lead).matchAll(/(\d{4})年/g)].some(([, named]) => Number(named) !== ownYear)) return [];
  const kind = isChange ? 'change' : 'level';
  const size = quantity.movement.falls ? -Math.abs(numeral.value) : numeral.value;
  const digits = characters.slice(numeral.start, numeral.end);
  return [
    {
      key: identityKey({ subject: label, period, kind, unit: amountOf(size, unit).unit, basis: [] }),
      period,
      kind,
      stated: stated(size, unit, digits, quantity.before + quantity.after),
      label,
      value,
      at: placeAt(text, quantity.start) ?? { file: '', line: 1, column: 1 },
      isOtherLabel: true,
    },
  ];
}

const leading =
  /^(?:(?:20\d\d年|全年|今年|明年|来年|去年|一年来)|全[省市县区州旗](?:共)?|我[省市县区州]|共|总共|要|将|力争|确保|计划|预计|实现|完成(?=.{4}))+/u;
const trailing =
  /(?:总数|总量|数量|个数|人数|数)?(?:达到|达|为|共|增至|增加到|增长到|提高到|上升到|超过|突破|稳定在|保持在|有)*$/u;
const shortest = 4;

/** Characters that are looked at; bounds keep the search linear in the text. */
const LONGEST_CLAUSE = 60;
const LONGEST_BEFORE = 200;

/** The clause before a number as a label without the words that only say when; `undefined` where it is no label. */
function labelBefore(characters: string, { start: from }: Span, { start: end, movement, before: qualifier }: Quantity) {
  const nearest = Math.max(from, end - LONGEST_CLAUSE);
  const words = characters.slice(nearest, end);
  const start = nearest + Math.max(...['，', '；', '：', '、', '（'].map((mark) => words.lastIndexOf(mark))) + 1;
  const clause = characters.slice(start, end - (movement.word === '' ? 0 : movement.word.length));
  const lead = leading.exec(clause)?.[0] ?? '';
  const label = clause.slice(lead.length).replace(trailing, '');
  const isLabel = label.length >= shortest && label.length <= 24 && /^[\p{Script=Han}“”]+$/u.test(label);
  if (!isLabel || qualifier === '仅' || characters[start - 1] === '、' || characters[start - 1] === '（')
    return undefined;
  return {
    label: label.replace(/[“”]/gu, ''),
    lead,
    start,
    before: characters.slice(Math.max(from, start - LONGEST_BEFORE), start),
  };
}

/** 新建城东小学，新增学位1080个: works that are not counted are one thing, and what follows is of that. */
const works =
  /^(?:\d+[.．]|[一二三四五六七八九十]+[是要])?(?:新|改|扩)?(?:建成?|改造|实施|推进|启动|完成|开工|举办|开展|引进|打造|支持|投入|依托|通过)(?![^，]*\d)/u;

function isOfWorks(before: string): boolean {
  return works.test(before.slice(before.slice(0, -1).lastIndexOf('，') + 1));
}

/** The words of a name in a table that a clause of the text would have before its number; `undefined` for general ones. */
export function labelOfRow(name: string): string | undefined {
  const label = name.replace(leading, '').replace(trailing, '').replace(/[“”]/gu, '');
  const isLabel = label.length >= shortest && /^\p{Script=Han}+$/u.test(label);
  return isLabel && !coreNameIn(label) && !partial.test(label) && isSpecific(label) ? label : undefined;
}

/** General nouns with the verbs before them: what they count, only their sentence says. */
const general =
  /^(?:新?[增建开签引完实投争获支减降收培组办改落推扩入查处举]{0,2}[签约建工资增成入得持少支取出进展现施动到位训织开造实户理版选])?(?:重[点大])?(?:资金|项目|投资|支出|人员|企业|收入|面积|问题|案件|活动|培训|产值|费用|成本|任务|贷款|补贴|税收|利润|群众|农民|职工|服务|规模|产业|设施|工程|产量|人次)$/u;

function isSpecific(label: string): boolean {
  return !general.test(label) && !/^(?:其|该|本|每|人均|户均|平均|日均|单)/u.test(label);
}
