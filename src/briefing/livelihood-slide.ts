/**
 * The year's projects for the people (民生实事), where the report lists them: in an annex of that kind, else in the text
 * of the plan.
 *
 * In the text a section that has them for its heading is meant, or a clause that announces them (办好十件民生实事：)
 * with the list behind it. Where the list is a section of the plan, this slide takes the place of its task.
 */
import type { ReportAnnex, ReportBlock, ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import { isAboutGovernment } from '../report/roles.js';
import { visit } from '../report/visit.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import type { NamedSlide } from './arrangement.js';
import { called } from './arrangement.js';
import type { Choice } from './choice.js';
import { headOf } from './slide-head.js';
import type { LivelihoodSlide, TasksSlide } from './story.js';
import { taskId } from './task-slides.js';
import { headlineOf, withoutStop } from './words/headline.js';
import type { ListedItem } from './words/listed-items.js';
import {
  countedItems,
  dividedItems,
  itemsOfAnnex,
  itemsOfSection,
  LEAST_ITEMS,
  numberedItems,
  opensCounted,
} from './words/listed-items.js';

/** Projects for the people, as a plan calls them: 民生实事, 为民办实事, 十件实事. */
const projects =
  /(?:民生|惠民|为民|利民|便民)(?:办|微)?实事|(?:(?<![一二三四五六七八九十百])[一二三四五六七八九十百]+|(?<!\d)\d+)(?:件|项)[^，。；：]{0,8}实事/;
/** The rest of their clause; longer ones are none, so that the search stays linear in the text. */
const announcement = new RegExp(`(?:${projects.source})[^，。；：！？]{0,200}[：:。，]`);

/** Items on one slide; of more with long headings fewer. */
const MOST = 20;
const MOST_LONG = 12;
const LONG = 20;

interface Listed {
  readonly title: Text;
  readonly items: readonly ListedItem[];
  /** The section that is nothing but the list. */
  readonly section?: ReportSection;
}

interface Projects {
  readonly slide: LivelihoodSlide;
  /** The section of the plan that is nothing but the list. */
  readonly section: ReportSection | undefined;
}

/** The slide of the projects; `undefined` where the report lists none. */
export function livelihoodOf(part: ReportPart, annexes: readonly ReportAnnex[], choice: Choice): Projects | undefined {
  const listed = inAnnex(annexes) ?? inSections(part.body) ?? inText(part.body);
  if (!listed) return undefined;
  const { title, items, section } = listed;
  const isLong = items.some(({ heading }) => plain(heading).length > LONG);
  const shown = items.slice(0, items.length > MOST_LONG && isLong ? MOST_LONG : MOST);
  const sentences = items.flatMap((item) => item.sentences);
  const slide: LivelihoodSlide = {
    kind: 'livelihood',
    ...headOf('livelihood', part, choice.quote(['livelihood', 'title']), title, sentences),
    points: shown.map(({ heading }, i) => ({ number: chineseNumeral(i + 1), heading, text: [] })),
  };
  return { slide, section };
}

/**
 * The slides of a plan with that of the projects behind the tasks, and before the last one if that is about the government
 * itself. A section of the plan that lists them has no other slide: the overview leads to this one.
 */
export function withProjects(
  slides: readonly NamedSlide[],
  { slide: projects, section }: Projects,
  sections: readonly ReportSection[],
): NamedSlide[] {
  const own = section && sections.includes(section) ? taskId(sections.indexOf(section)) : undefined;
  const leading = slides
    .filter(({ slide }) => slide.id !== own)
    .map(({ name, slide }) => ({ name, slide: slide.kind === 'tasks' ? leadingTo(slide, own, projects.id) : slide }));
  const last = sections.at(-1);
  const isLast = leading.at(-1)?.slide.id === taskId(sections.length - 1);
  const at = last && isLast && isAboutGovernment(last) ? leading.length - 1 : leading.length;
  return [...leading.slice(0, at), ...called('livelihood', [projects]), ...leading.slice(at)];
}

/** The overview, the task `id` leading to another slide. */
function leadingTo(overview: TasksSlide, id: string | undefined, to: string): TasksSlide {
  return { ...overview, tasks: overview.tasks.map((task) => (task.id === id ? { ...task, id: to } : task)) };
}

function inAnnex(annexes: readonly ReportAnnex[]): Listed | undefined {
  for (const { kind, title, body } of annexes) {
    const items = kind === 'livelihood' ? itemsOfAnnex(body) : [];
    if (items.length > 0) return { title, items };
  }
  return undefined;
}

/** A section whose heading names the projects, with a list in it. */
function inSections(body: readonly ReportBlock[]): Listed | undefined {
  for (const { block } of visit(body)) {
    if (block.kind !== 'section' || !projects.test(plain(block.heading))) continue;
    const items = itemsOfSection(block);
    if (items.length > 0) return { title: headlineOf(block.heading, []).title, items, section: block };
  }
  return undefined;
}

/** A clause that announces the projects, and the list behind it: in its paragraph, or in the paragraphs that follow. */
function inText(body: readonly ReportBlock[]): Listed | undefined {
  for (const [i, block] of body.entries()) {
    const inner = block.kind === 'section' || block.kind === 'part' ? inText(block.body) : undefined;
    if (inner) return inner;
    const text =
      block.kind === 'paragraph' ? [...block.lead, ...block.text] : block.kind === 'section' ? block.intro : [];
    const found = announcement.exec(plain(text));
    if (!found) continue;
    const end = found.index + found[0].length;
    const rest = slice(text, end);
    const items = plain(rest) === '' ? numberedItems(following(block, body.slice(i + 1))) : itemsIn(rest, found[0]);
    if (items.length >= LEAST_ITEMS) return { title: titleIn(text, found.index, end), items };
  }
  return undefined;
}

/** A paragraph that announces the projects and lists them itself, without the list, which has a slide of its own. */
export function withoutProjects(paragraph: ReportParagraph): ReportParagraph {
  const { lead, text } = paragraph;
  const found = announcement.exec(plain(text));
  if (!found || lead.length > 0) return paragraph;
  const end = found.index + found[0].length;
  return itemsIn(slice(text, end), found[0]).length < LEAST_ITEMS
    ? paragraph
    : { ...paragraph, text: slice(text, 0, end) };
}

/** The items behind an announcement in its paragraph: counted, or after a colon divided by semicolons. */
function itemsIn(rest: Text, announced: string): readonly ListedItem[] {
  if (opensCounted(rest)) return countedItems(rest);
  return announced.endsWith('：') ? dividedItems(rest) : [];
}

/** The blocks behind an announcement: those of its section, or the paragraphs after it up to the next heading. */
function following(block: ReportBlock, behind: readonly ReportBlock[]): readonly ReportBlock[] {
  if (block.kind === 'section') return block.body;
  const end = behind.findIndex(({ kind }) => kind !== 'paragraph');
  return end < 0 ? behind : behind.slice(0, end);
}

/** The clause that announces them, from its verb on: 扎实办好十件民生实事. */
function titleIn(text: Text, at: number, end: number): Text {
  const before = plain(text).slice(0, at);
  const clause = Math.max(...['，', '。', '；', '：', '！'].map((mark) => before.lastIndexOf(mark))) + 1;
  const opening = /^(?:今年|明年|来年|\d{4}年|我们|将|要|继续)*/.exec(plain(text).slice(clause, at))![0].length;
  return withoutStop(slice(text, clause + opening, end));
}
