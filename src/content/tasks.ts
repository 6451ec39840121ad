/**
 * The plan as slides: the sections of the last part that has any, each with a
 * short title cut from its heading; and the report's last words.
 */
import { chineseNumeral } from '../document/numbering.js';
import type { Text } from '../document/text.js';
import { plain } from '../document/text.js';
import type { Briefing, ReportBlock, ReportParagraph, ReportPart, ReportSection, Task, TaskPages } from './report.js';
import { sentences } from './sentences.js';
import { slice } from './slice.js';

/** The tasks of the plan; `drop` are words a short title does not begin with. */
export function tasksOf(body: readonly ReportBlock[], drop: readonly string[]): TaskPages | undefined {
  const part = body.findLast((block): block is ReportPart => block.kind === 'part' && sectionsOf(block).length > 0);
  if (!part) return undefined;
  const announced = announcement(part);
  return {
    title: announced.length > 0 ? announced : part.heading,
    kicker: announced.length > 0 ? part.heading : [],
    tasks: sectionsOf(part).map((section, i) => taskOf(section, i + 1, drop)),
  };
}

/** What the paragraph before the sections announces: 我们将重点抓好以下十项工作： without 我们将 and colon. */
function announcement({ body }: ReportPart): Text {
  const before = body[body.findIndex(({ kind }) => kind === 'section') - 1];
  if (before?.kind !== 'paragraph') return [];
  const text = [...before.lead, ...before.text];
  const found = /^(?:[^。！？；]*，)?(?:我们)?(?:要|将)?([^，。！？；：]{4,24})：$/d.exec(plain(text));
  const [start, end] = found?.indices?.[1] ?? [0, 0];
  return slice(text, start, end);
}

function sectionsOf(part: ReportPart): ReportSection[] {
  return part.body.filter((block) => block.kind === 'section');
}

/** A heading of up to so many characters is a title as it stands: 办好教育，管好医院. */
const longestTitle = 14;

function taskOf(section: ReportSection, number: number, drop: readonly string[]): Task {
  const heading = withoutStop(section.heading);
  const characters = plain(heading);
  const comma = characters.indexOf('，');
  const clause = comma < 0 ? characters.length : comma;
  const dropped = drop.find((word) => characters.startsWith(word) && word.length < clause) ?? '';
  const end = characters.length - dropped.length <= longestTitle ? characters.length : clause;
  return {
    number: chineseNumeral(number),
    title: slice(heading, dropped.length, end),
    direction: slice(heading, end + 1),
    heading: section.heading,
    intro: section.intro,
    measures: section.body
      .filter((block) => block.kind === 'paragraph')
      .map(({ lead, text }) => ({ lead: withoutStop(lead), text })),
  };
}

/** The last paragraph of the body, its first sentence as title, without the 各位代表， it may open with. */
export function closingOf(body: readonly ReportBlock[]): Briefing['closing'] {
  const last = lastParagraph(body);
  if (!last) return undefined;
  const all = sentences(last.text);
  const [first] = all;
  if (!first) return undefined;
  const [, salutation = '', words = ''] = /^((?:各位|同志们|代表们)[^，！。]*[，！])?([^。！]*)/.exec(plain(first))!;
  return { title: slice(first, salutation.length, salutation.length + words.length), sentences: all };
}

/** A report ends with words of its own, after the last task: a paragraph that no section holds. */
function lastParagraph(body: readonly ReportBlock[]): ReportParagraph | undefined {
  const last = body.at(-1);
  if (last?.kind === 'paragraph') return last.lead.length === 0 ? last : undefined;
  return last?.kind === 'part' ? lastParagraph(last.body) : undefined;
}

function withoutStop(text: Text): Text {
  const characters = plain(text);
  return characters.endsWith('。') ? slice(text, 0, characters.length - 1) : text;
}
