/**
 * The accounts a report gives, each with the part it stands in: review, plan, five years, the government itself.
 *
 * One part may give several accounts (`report/roles.ts`); each becomes a part of its own here, with the blocks of the
 * account alone.
 */

import type { Place } from '../diagnostics/diagnostic.js';
import type { ReportBlock, ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import { rolesByPart, type Stretch, stretchesOf } from '../report/roles.js';
import type { Role } from '../report/schema-values.js';
import type { ReportYears } from '../report/years.js';
import { addTo } from '../text/add-to.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';

/** What one part says in one role. */
export interface Account {
  readonly role: Role;
  /** The part with the blocks of the account alone. */
  readonly part: ReportPart;
}

export interface Parts {
  readonly all: readonly ReportPart[];
  /** The accounts of each part of `all`, in the order of their first blocks. */
  readonly accounts: readonly (readonly Account[])[];
  /** The account of the year; `undefined` only if the report has no parts. */
  readonly review: ReportPart | undefined;
  /** The plan that holds the tasks: that of the year, else that of five years; `undefined` if the report has none. */
  readonly plan: ReportPart | undefined;
}

/** The parts of a report, and what each is about. */
export function partsOf(body: readonly ReportBlock[], years: ReportYears): Parts {
  const all = body.filter((block) => block.kind === 'part');
  const stretches = stretchesOf(body, years);
  const byPart = new Map<ReportPart | undefined, Stretch[]>();
  for (const stretch of stretches) addTo(byPart, stretch.part, stretch);
  const accounts = rolesByPart(body, stretches).map(({ part, roles }) => {
    const own = byPart.get(part) ?? [];
    return roles.map((role) => {
      const blocks = own.filter((stretch) => stretch.role === role).flatMap(({ blocks }) => blocks);
      return { role, part: (roles.length > 1 && role === 'government' && asPart(blocks)) || { ...part, body: blocks } };
    });
  });
  const of = (wanted: Role) => accounts.flat().find(({ role }) => role === wanted)?.part;
  const plan = withMostSections(accounts.flat(), 'year-plan') ?? withMostSections(accounts.flat(), 'five-year-plan');
  return {
    all,
    accounts,
    review: of('review') ?? accounts.flat().find(({ part }) => part !== plan)?.part ?? accounts.flat()[0]?.part,
    plan,
  };
}

/** The account with the tasks: requirements and targets of the year may stand in a part of their own before them. */
function withMostSections(accounts: readonly Account[], wanted: Role): ReportPart | undefined {
  const parts = accounts.filter(({ role }) => role === wanted).map(({ part }) => part);
  const most = Math.max(...parts.map((part) => sectionsOf(part).length));
  return parts.find((part) => sectionsOf(part).length === most);
}

/** A section about the government within the plan has slides as a part has. */
function asPart(blocks: readonly ReportBlock[]): ReportPart | undefined {
  const [section, ...others] = blocks;
  if (section?.kind !== 'section') return undefined;
  const { heading, intro, body, at } = section;
  const opening: ReportParagraph[] = intro.length > 0 ? [paragraph([], intro, at)] : [];
  return { kind: 'part', heading, numbered: false, body: [...opening, ...body, ...others], at };
}

/** More sections within sections than these are no tasks of their own. */
const MOST_INNER = 20;

/** The sections of a part that have slides: those within others, unless they are too many. */
export function sectionsOf({ body }: ReportPart): ReportSection[] {
  const sections = body.filter((block) => block.kind === 'section');
  const inner = sections.flatMap((section) => {
    const own = section.body.filter((block) => block.kind === 'section');
    return own.length > 0 ? own : [section];
  });
  return inner.length > MOST_INNER ? sections : inner;
}

/** The paragraphs of a section; of a section within it its heading, with the text run in after it. */
export function paragraphsWithin({ body }: ReportSection): ReportParagraph[] {
  return body.flatMap((block) => {
    if (block.kind === 'section') return [paragraph(block.heading, block.intro, block.at)];
    return block.kind === 'paragraph' ? [block] : [];
  });
}

function paragraph(lead: Text, text: Text, at: Place): ReportParagraph {
  return { kind: 'paragraph', lead, text, points: [], at };
}

// Announcements, such as 我们重点做了以下工作。 and 现在，我代表市人民政府向大会报告工作，请予审议。
const leading =
  /^[^。！？]*(?:：|(?:以下|下列|如下|个方面的?)[^，。；：]{0,6}(?:工作|方面|任务|如下)。)$|报告如下|代表[^。！？]{0,20}政府[^。！？]*(?:报告|审议)/;

/** Whether a paragraph only announces what follows. */
export function announces({ lead, text }: ReportParagraph): boolean {
  return leading.test(plain([...lead, ...text]));
}

export function paragraphsOf({ body }: { readonly body: readonly ReportBlock[] }): ReportParagraph[] {
  return body.filter((block) => block.kind === 'paragraph');
}
