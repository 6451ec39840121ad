/**
 * What each part of the report is to the briefing: the review, the plan, or another.
 *
 * Told by where it stands and what it holds, not by its name, which differs from
 * report to report: the first part looks back, the plan is the part behind it
 * with most sections.
 */

import type { ReportBlock, ReportParagraph, ReportPart, ReportSection } from '../report/report.js';
import { plain } from '../text/running-text.js';

export interface Parts {
  readonly all: readonly ReportPart[];
  /** `undefined` only where the report has no parts. */
  readonly review: ReportPart | undefined;
  /** `undefined` where the report has one part only. */
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

// 我们重点做了以下工作。 现在，我代表市人民政府向大会报告工作，请予审议。
const leading =
  /^[^。！？]*(?:：|(?:以下|下列|如下|个方面的?)[^，。；：]{0,6}(?:工作|方面|任务|如下)。)$|报告如下|代表[^。！？]{0,20}政府[^。！？]*(?:报告|审议)/;

/** Whether a paragraph only leads to what follows it. */
export function announces({ lead, text }: ReportParagraph): boolean {
  return leading.test(plain([...lead, ...text]));
}

export function paragraphsOf({ body }: { readonly body: readonly ReportBlock[] }): ReportParagraph[] {
  return body.filter((block) => block.kind === 'paragraph');
}
