/**
 * Which paragraphs of a draft are headings, and of which of the two levels the house has.
 *
 * A report uses some of 第一部分, 一、, （一） and 1. for its levels, or headings without numbers; the highest two it
 * uses are parts and sections, what is below stays text with its number. Styles of Word and `#` decide where there is
 * no number; without either only lines that name what a part is about (…工作回顾, …工作安排) are headings.
 */
import type { Form } from './heading-forms.js';
import { isAnnexTitle, isSalutation, labelOf } from './heading-forms.js';
import type { Paragraph } from './rejoin.js';
import { folded } from './typed-forms.js';

export type Rank = 'part' | 'section' | undefined;

const MOST_HEADING = 60;
const aboutPart =
  /(?:回顾|总结|成就|展望|(?:工作|目标|任务)(?:安排|任务|思路|部署|打算|重点|目标|要求|建议|措施|总体要求)|(?:安排|部署|思路|打算|建议)$|自身建设|奋斗目标|回顧|總結|安排|任務|建設$)/;

/** The level of each paragraph. */
export function ranksOf(paragraphs: readonly Paragraph[]): Rank[] {
  const labels = paragraphs.map(({ text, table }) => (table ? undefined : labelOf(text)));
  const isShort = ({ text }: Paragraph) =>
    [...text].length <= MOST_HEADING &&
    !/[。！？；：:，,]$/.test(text.trim()) &&
    !/[。！？；].*/.test(text.slice(0, -1));
  const standing = paragraphs.map(
    (paragraph, i) =>
      labels[i] === undefined &&
      !paragraph.table &&
      isShort(paragraph) &&
      !isSalutation(paragraph.text) &&
      !isAnnexTitle(paragraph.text),
  );
  const count = (form: Form) =>
    labels.filter((label, i) => label?.form === form && (form !== 'digit' || isShort(paragraphs[i]!))).length;
  const levels = paragraphs.map(({ level }, i) => (standing[i] || (labels[i] && level) ? level : undefined));
  const named = paragraphs.map(
    (paragraph, i) =>
      standing[i] === true && [...paragraph.text].length <= 35 && aboutPart.test(folded(paragraph.text)),
  );
  const namedCount = named.filter(Boolean).length;
  const firsts = labels.filter((label) => label?.form === 'numeral' && label.number === 1).length;

  const opensText = (i: number) => {
    const next = paragraphs[i + 1];
    return (
      next !== undefined && !next.table && labels[i + 1]?.form !== 'digit' && !isShort(next) && next.text.length >= 25
    );
  };
  // 1. is a heading where each such line stands over a text; a list of short lines has none.
  const digits = labels.map((label, i) => label?.form === 'digit' && isShort(paragraphs[i]!));
  const overText = digits.filter((is, i) => is && opensText(i)).length;
  const third: Form | undefined = overText >= 2 && overText === digits.filter(Boolean).length ? 'digit' : undefined;
  const second: Form | undefined = count('bracketed') > 0 ? 'bracketed' : third;
  /** Short lines over a text: headings, where those of the part are so. */
  const over = standing.map((is, i) => is && opensText(i) && /[。！？：；”]$/.test(paragraphs[i - 1]?.text ?? ''));

  const byForm = (part: Form | undefined, section: Form | undefined) =>
    labels.map(
      (label, i): Rank =>
        label === undefined || (label.form === 'digit' && !digits[i])
          ? undefined
          : label.form === part
            ? 'part'
            : label.form === section
              ? 'section'
              : undefined,
    );

  if (count('chapter') >= 2)
    return withLevels(byForm('chapter', count('numeral') > 0 ? 'numeral' : second), levels, labels);
  if (count('numeral') > 0 && firsts >= 2 && namedCount >= 2) {
    const ranks = byForm(undefined, 'numeral');
    return ranks.map((rank, i) => (named[i] || over[i] ? 'part' : rank));
  }
  if (count('numeral') > 0) return withLevels(byForm('numeral', second), levels, labels);
  if (levels.some((level, i) => level !== undefined && labels[i] === undefined))
    return withLevels(byForm(undefined, second), levels, labels);
  if (namedCount >= 2) {
    const numbered = count('bracketed') > 0 || third !== undefined;
    return byForm(undefined, second).map((rank, i) =>
      named[i] ? 'part' : rank || !over[i] ? rank : numbered ? 'part' : 'section',
    );
  }
  if (count('bracketed') >= 2) return byForm('bracketed', third);
  if (count('digit') < 2) return labels.map(() => undefined);
  return labels.map((label, i) => {
    if (digits[i]) return 'part';
    return label?.form === 'bracketed-digit' && isShort(paragraphs[i]!) && opensText(i) ? 'section' : undefined;
  });
}

/** Headings without a number take the level of the numbered ones of their style. */
function withLevels(
  ranks: readonly Rank[],
  levels: readonly (number | undefined)[],
  labels: readonly unknown[],
): Rank[] {
  const free = levels.filter((level, i) => level !== undefined && labels[i] === undefined) as number[];
  if (free.length === 0) return [...ranks];
  const of = (rank: Rank) => levels.filter((level, i) => level !== undefined && ranks[i] === rank) as number[];
  const partLevel = of('part').length > 0 ? Math.min(...of('part')) : Math.min(...free);
  return ranks.map((rank, i) => {
    const level = levels[i];
    if (rank || level === undefined || labels[i]) return rank;
    return level <= partLevel
      ? 'part'
      : level === partLevel + 1 || of('section').includes(level)
        ? 'section'
        : undefined;
  });
}
