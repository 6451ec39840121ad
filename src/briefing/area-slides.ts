/** The sections of the review, a slide each: its result in one line, its most significant figures, and its facts. */
import type { Indicators } from '../indicators/read.js';
import type { Indicator, ReportPart } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Choice } from './choice.js';
import { indicatorsForArea, indicatorsOfSection } from './chosen-indicators.js';
import { sectionsOf } from './part-roles.js';
import { headOf } from './slide-head.js';
import type { AreaSlide } from './story.js';
import { directionOf, mainParagraphs, pointsOf, pointsWithSentences } from './sub-tasks.js';
import { headlineOf } from './words/headline.js';

const MOST = 3;

/** A slide for each section of the part; `inPart` holds the indicators of the part. */
export function areasOf(
  part: ReportPart,
  inPart: readonly Indicator[],
  figures: Indicators,
  choice: Choice,
  drop: readonly string[],
): AreaSlide[] {
  const sections = sectionsOf(part);
  const entries = choice.sections('areas', sections);
  const chosen = choice.chosenSections(sections, entries, choice.count('areas', sections.length));
  return sections.flatMap((section, i): AreaSlide[] => {
    if (!chosen.has(section)) return [];
    const path = ['areas', entries.get(section) ?? -1];
    const entry = choice.value.areas?.[entries.get(section) ?? -1];
    const headline = headlineOf(section.heading, drop);
    const line = entry && choice.quote([...path, 'line']);
    const named = choice.figures([...path, 'figures'], entry?.figures, MOST)?.map(({ figure }) => figure);
    const paragraphs = mainParagraphs(section);
    const shown =
      named ??
      indicatorsForArea(section, indicatorsOfSection(inPart, section), paragraphs.slice(0, MOST), figures, MOST);
    const { points, standing } = pointsWithSentences(
      choice.quotes([...path, 'points'], entry?.points?.length),
      pointsOf(section, paragraphs, MOST, shown),
      shown,
    );
    const direction = line ?? directionOf(section, headline);
    const sentences = [section.heading, ...direction.sentences, ...shown.map(({ sentence }) => sentence), ...standing];
    const area = {
      kind: 'area' as const,
      ...headOf(`area-${i + 1}`, part, entry && choice.quote([...path, 'title']), headline.title, sentences),
      number: chineseNumeral(i + 1),
      line: direction.text,
      figures: shown,
      points,
      ...choice.image([...path, 'image'], entry?.image),
    };
    return [area];
  });
}
