/**
 * What the content files change of the seed text, and nothing else.
 *
 * The seed is the report as it was taken out of a paginated file: lines cut at page
 * ends, spaces typed around digits, a few half-width marks. Each row below is one kind
 * of repair. Contradictions of the original (五片一区 and 五片一红区, 一数一源一标准 and
 * 一数之源一标准, 东山湖，麓湖) are the report's own words and stay.
 */

export interface Normalisation {
  readonly name: string;
  readonly why: string;
  readonly apply: (text: string) => string;
}

/** Han and full-width marks; the curly quotes and the dash count as full-width in Chinese text. */
const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d]`;
/** What may stand on the other side of a space that is dropped: digits, Latin, marks, but not Han. */
const notHan = String.raw`[^\p{Script=Han}\s]`;

const beforeWide = new RegExp(`(?<=${notHan}) +(?=${wide})`, 'gu');
const afterWide = new RegExp(`(?<=${wide}) +(?=${notHan})`, 'gu');

/** In the order they are applied. */
export const normalisations: readonly Normalisation[] = [
  {
    name: 'a stray English word',
    why: '街区 and 海珠广场 is a slip for 和; the sentence has no other English.',
    apply: (text) => text.replace('街区 and 海珠广场', '街区和海珠广场'),
  },
  {
    name: 'lowered digits',
    why: 'PM_{2.5} and PM₁₀ are one notation, and fonts seldom have the lowered digits.',
    apply: (text) => text.replace('PM₁₀', 'PM_{10}'),
  },
  {
    name: 'full-width section label',
    why: '(十) is （十）: the label is computed and is always full width.',
    apply: (text) => text.replace(/^\(十\)/gmu, '（十）'),
  },
  {
    name: 'full-width brackets',
    why: 'Brackets in a Chinese sentence are full width, without a space before them.',
    apply: (text) => text.replace(/ *\(([A-Z]+)\)/gu, '（$1）'),
  },
  {
    name: 'full-width comma and colon',
    why: 'In a Chinese sentence a comma or colon is full width; the space typed after it goes with it.',
    apply: (text) => text.replace(/, +/gu, '，').replace(/: +/gu, '：'),
  },
  {
    name: 'space after an entry number',
    why: 'The number is computed, and the term follows it directly as in most entries.',
    apply: (text) => text.replace(/^(\d+\.) +/gmu, '$1'),
  },
  {
    name: 'spaces beside Han',
    why: 'No space is typed between Han and digits, Latin or marks; the typesetter spaces them. Between two Han (the speaker) and two Latin words it stays.',
    apply: (text) => text.replace(beforeWide, '').replace(afterWide, ''),
  },
  {
    name: 'lines',
    why: 'Lines end at page ends as well as at paragraphs; the comparison is of characters.',
    apply: (text) => text.replace(/\s*\n\s*/gu, ''),
  },
];

/** The seed as the content should read, in one line. */
export function normalise(seed: string): string {
  return normalisations.reduce((text, { apply }) => apply(text), seed);
}
