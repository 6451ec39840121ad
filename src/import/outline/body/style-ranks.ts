/**
 * The ranks of headings without a number, by the outline levels of their styles.
 *
 * A number decides before a style, and a style decides as far as it distinguishes headings: a level has the rank of the
 * numbered headings that share it, else that of its place among the levels in use. Where parts and sections share one
 * level, a line is a part if it names what a part is about. A line without a style that stands like its styled siblings
 * is one of them. What was decided by words or by place is in doubt, and reported.
 */
import { labelOf } from '../heading-forms.js';
import type { Paragraph } from '../paragraphs.js';
import type { Rank } from './hierarchy.js';

/** What is known of one paragraph. */
export interface StyledLine {
  /** Its rank by its number. */
  readonly rank: Rank;
  readonly labelled: boolean;
  /** Its outline level, where it may be a heading. */
  readonly level: number | undefined;
  /** It names what a part is about. */
  readonly named: boolean;
  /** It is a short line between texts. */
  readonly overText: boolean;
}

type Role = Rank | 'by words';

/** The ranks of all lines; those of numbered ones stay. */
export function styleRanks(lines: readonly StyledLine[]): Rank[] {
  const roleOf = rolesOf(lines);
  let inPart = false;
  const styled = lines.map(({ rank, labelled, level, named }) => {
    const role = labelled || level === undefined || rank ? rank : roleOf(level);
    const own = role === 'by words' ? (named || !inPart ? 'part' : 'section') : role;
    inPart ||= own === 'part';
    return own;
  });
  return withSiblings(lines, styled);
}

/** The rank of each level; `undefined` for levels deeper than those of content. */
function rolesOf(lines: readonly StyledLine[]): (level: number) => Role {
  const free = lines.filter(({ labelled, level, rank }) => !labelled && level !== undefined && !rank);
  const levelsOf = (of: Rank) => new Set(lines.flatMap(({ rank, level }) => (rank === of && level ? [level] : [])));
  const [ofParts, ofSections] = [levelsOf('part'), levelsOf('section')];
  const freeLevels = free.map(({ level }) => level!);
  const hasNumberedParts = lines.some(({ rank }) => rank === 'part');
  // Numbered parts without a style have the first level.
  const partLevel = Math.min(...(ofParts.size > 0 ? ofParts : hasNumberedParts ? [1] : freeLevels));
  const below = [...new Set([...freeLevels, ...ofSections])].filter((level) => level > partLevel).sort((a, b) => a - b);
  const sectionLevel = ofSections.size > 0 ? Math.max(...ofSections) : (below[0] ?? Number.POSITIVE_INFINITY);
  const subsectionLevel = below.find((level) => level > sectionLevel);
  const isFlat = ofParts.size === 0 && ofSections.size === 0 && below.length === 0 && isMixed(free);
  return (level) => {
    if (isFlat || (ofParts.has(level) && ofSections.has(level))) return 'by words';
    if (ofSections.has(level)) return 'section';
    if (level <= partLevel) return 'part';
    if (level <= sectionLevel) return 'section';
    return level === subsectionLevel ? 'subsection' : undefined;
  };
}

/** Whether lines of one level are parts and sections: some name what a part is about, and more do not. */
function isMixed(lines: readonly StyledLine[]): boolean {
  const named = lines.filter((line) => line.named).length;
  return named >= 2 && lines.length - named > named;
}

/** Lines without style among styled headings: parts that name their matter, and short lines over texts beside sections. */
function withSiblings(lines: readonly StyledLine[], ranks: readonly Rank[]): Rank[] {
  const isStyled = (i: number, of: Rank) => ranks[i] === of && !lines[i]!.labelled && lines[i]!.level !== undefined;
  const isBare = ({ labelled, level }: StyledLine) => !labelled && level === undefined;
  const hasStyledParts = lines.some((_, i) => isStyled(i, 'part'));
  const withParts = lines.map(
    (line, i) => ranks[i] ?? (hasStyledParts && isBare(line) && line.named ? 'part' : undefined),
  );
  let part = 0;
  const parts = withParts.map((rank) => (rank === 'part' ? ++part : part));
  const withSections = new Set(parts.filter((of, i) => of > 0 && isStyled(i, 'section')));
  return withParts.map(
    (rank, i) =>
      rank ?? (isBare(lines[i]!) && lines[i]!.overText && withSections.has(parts[i]!) ? 'section' : undefined),
  );
}

export interface DoubtfulRank {
  readonly reason: 'heading-level' | 'heading-style';
  readonly paragraph: Paragraph;
}

/**
 * The first heading that was distinguished from parts of its own style by its words (`heading-level`), and the first that has no
 * style while its siblings have one (`heading-style`).
 */
export function doubtfulRanks(paragraphs: readonly Paragraph[], ranks: readonly Rank[]): DoubtfulRank[] {
  const headings = paragraphs.flatMap((paragraph, i) =>
    ranks[i] ? [{ paragraph, rank: ranks[i], free: labelOf(paragraph.text) === undefined }] : [],
  );
  const partLevels = new Set(
    headings.flatMap(({ rank, paragraph: { level } }) => (rank === 'part' && level ? [level] : [])),
  );
  const shared = headings.find(
    ({ rank, free, paragraph: { level } }) => free && rank !== 'part' && partLevels.has(level ?? 0),
  );
  const hasStyles = headings.some(({ free, paragraph }) => free && paragraph.level !== undefined);
  const bare = hasStyles ? headings.find(({ free, paragraph }) => free && paragraph.level === undefined) : undefined;
  return [
    ...(shared ? [{ reason: 'heading-level' as const, paragraph: shared.paragraph }] : []),
    ...(bare ? [{ reason: 'heading-style' as const, paragraph: bare.paragraph }] : []),
  ];
}
