/** Which numbers the slides of numbers show, and by whose choice. */
import type { LoadedReport } from '../../content/loaded-report.js';
import type { LaidOutDeck } from '../../deck/make.js';
import { find } from '../../yaml/node.js';
import { parseYaml } from '../../yaml/parse.js';
import { sourceText } from '../../yaml/source-text.js';
import type { ChoiceName, SlideChoice } from '../numbers-protocol.js';

type BriefingSlide = LoadedReport['briefing']['parts'][number]['slides'][number];

interface Kind {
  readonly name: ChoiceName;
  /** Where `briefing.yaml` has it. */
  readonly path: readonly string[];
  /** As the schema has it. */
  readonly most: number;
  readonly isSorted: boolean;
  /** The id of its slide in the story. */
  readonly slide: string;
  readonly idsOn: (slide: BriefingSlide) => readonly string[];
}

const ofCells = (slide: BriefingSlide) => (slide.kind === 'glance' ? slide.figures.map(({ id }) => id) : []);
const ofChart = (n: number) => (slide: BriefingSlide) =>
  slide.kind === 'structure' ? (slide.charts[n]?.points.map(({ id }) => id) ?? []) : [];
const ofBars = (slide: BriefingSlide) => (slide.kind === 'growth' ? slide.points.map(({ id }) => id) : []);
const ofRows = (slide: BriefingSlide) => (slide.kind === 'targets' ? slide.rows.map(({ target }) => target.id) : []);

const structure = (n: number) => ['structure', 'charts', `${n}`, 'figures'];

const kinds: readonly Kind[] = [
  { name: 'glance', path: ['glance', 'figures'], most: 8, isSorted: false, slide: 'glance', idsOn: ofCells },
  { name: 'growth', path: ['growth', 'figures'], most: 12, isSorted: true, slide: 'growth', idsOn: ofBars },
  { name: 'structure-1', path: structure(0), most: 8, isSorted: true, slide: 'structure', idsOn: ofChart(0) },
  { name: 'structure-2', path: structure(1), most: 8, isSorted: true, slide: 'structure', idsOn: ofChart(1) },
  { name: 'targets', path: ['targets', 'figures'], most: 20, isSorted: false, slide: 'targets', idsOn: ofRows },
  {
    name: 'five-years',
    path: ['five-years', 'figures'],
    most: 8,
    isSorted: false,
    slide: 'five-years',
    idsOn: ofCells,
  },
];

/** The path of a choice in `briefing.yaml`; `undefined` for a name that is none. */
export function pathOf(name: unknown): readonly string[] | undefined {
  return kinds.find((kind) => kind.name === name)?.path;
}

/**
 * The choices of a report, as its slides are. A chart that the file does not have is none.
 * @param briefing the text of `briefing.yaml`; empty without it
 */
export function slideChoices(report: LoadedReport, deck: LaidOutDeck | undefined, briefing: string): SlideChoice[] {
  const root = parseYaml(sourceText('', briefing), () => {});
  const story = report.briefing.parts.flatMap(({ slides }) => slides);
  return kinds.flatMap(({ name, path, most, isSorted, slide: id, idsOn }) => {
    const isChosen = root !== undefined && find(root, path) !== undefined;
    if (name.startsWith('structure') && !isChosen) return [];
    const shown = story.find((slide) => slide.id === id);
    const at = deck?.slides.findIndex(({ slide }) => slide.id === id) ?? -1;
    return [{ name, ids: shown ? idsOn(shown) : [], isChosen, most, isSorted, ...(at >= 0 && { slide: at + 1 }) }];
  });
}
