/**
 * The role of each part: the review, the plan, or another.
 *
 * Position and content decide, not the heading, which differs from report to report: the
 * first part is the review, and the plan is the later part with most sections.
 */

import type { ReportBlock, ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import { plain } from '../text/running-text.js';

export interface Parts {
  readonly all: readonly ReportPart[];
  /** `undefined` only if the report has no parts. */
  readonly review: ReportPart | undefined;
  /** `undefined` if the report has only one part. */
  readonly plan: ReportPart | undefined;
}

/** The parts of a body. */
export function partsOf(body: readonly ReportBlock[]): Parts {
  const all = body.filter((block) => block.kind === 'part');
  const [review, ...others] = all;
  const most = Math.max(...others.map((part) => sectionsOf(part).length));
  return { all, review, plan: others.find((part) => sectionsOf(part).length === most) };
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
