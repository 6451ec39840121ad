/**
 * The accounts a report gives, each with the part it stands in: review, plan, five years, the government itself.
 *
 * One part may give several accounts (`report/roles.ts`); each becomes a part of its own here, with the blocks of the
 * account alone.
 */

import type { ReportBlock, ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import type { Role } from '../report/roles.js';
import { stretchesOf } from '../report/roles.js';
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
  /** The plan of the year; `undefined` if the report has none. */
  readonly plan: ReportPart | undefined;
}

/** The parts of a report given in `year`, and what each is about. */
export function partsOf(body: readonly ReportBlock[], year: number): Parts {
  const all = body.filter((block) => block.kind === 'part');
  const stretches = stretchesOf(body, year);
  const accounts = all.map((part) => {
    const own = stretches.filter((stretch) => stretch.part === part);
    const roles = [...new Set(own.map(({ role }) => role))];
    return roles.map((role) => ({
      role,
      part: { ...part, body: own.filter((stretch) => stretch.role === role).flatMap(({ blocks }) => blocks) },
    }));
  });
  const of = (wanted: Role) => accounts.flat().find(({ role }) => role === wanted)?.part;
  const plan = of('year-plan');
  return {
    all,
    accounts,
    review: of('review') ?? accounts.flat().find(({ part }) => part !== plan)?.part ?? accounts.flat()[0]?.part,
    plan,
  };
}

export function sectionsOf({ body }: ReportPart): ReportSection[] {
  return body.filter((block) => block.kind === 'section');
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
