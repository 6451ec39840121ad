/** The five years in numbers, where the report has enough of them; else in points. */
import type { CoreIndicator } from '../indicators/core/results.js';
import type { ReportPart } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import type { Choice } from './choice.js';
import { headOf } from './slide-head.js';
import type { BriefingSlide } from './story.js';

/** Fewer numbers make no slide. */
const LEAST = 3;
const MOST = 8;

/**
 * The slide of the five years.
 * @param isShared whether the part tells of the year, too, whose slide then has its heading as title
 * @param points the slides of the account in points
 */
export function fiveYearsOf(
  part: ReportPart,
  fiveYears: readonly CoreIndicator[],
  choice: Choice,
  isShared: boolean,
  points: () => BriefingSlide[],
): BriefingSlide[] {
  const named = choice.figures(['five-years', 'figures'], choice.value['five-years']?.figures, MOST);
  const quoted = choice.quote(['five-years', 'title']);
  if (!named && fiveYears.length < LEAST) {
    const [slide] = points();
    if (!slide || !(isShared || quoted)) return slide ? [slide] : [];
    return [{ ...slide, title: quoted?.text ?? titleOf(part), kicker: part.heading }];
  }
  const figures = named?.map(({ figure }) => figure) ?? fiveYears.slice(0, MOST);
  const sentences = figures.map(({ sentence }) => sentence);
  return [{ kind: 'glance', ...headOf('five-years', part, quoted, titleOf(part), sentences), figures }];
}

const names = [/“十[一二三四五六七八九]五”(?:时期|期间)/, /“十[一二三四五六七八九]五”|(?:这|过去的?)五年|五年来/];

/** The words of the report that name the five years, as “十四五”时期; they tell the slide from that of the year. */
function titleOf({ heading, body }: ReportPart): Text {
  const texts = [
    heading,
    ...body.flatMap((block) =>
      block.kind === 'section' ? [block.heading] : block.kind === 'paragraph' ? [[...block.lead, ...block.text]] : [],
    ),
  ];
  for (const name of names) {
    for (const text of texts) {
      const found = name.exec(plain(text));
      if (found) return slice(text, found.index, found.index + found[0].length);
    }
  }
  return [{ text: '五年' }];
}
