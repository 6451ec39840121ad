/**
 * The report without the marks of its glossary: what the deck is made of.
 *
 * A sentence that a mark had split is one run again, so that a slide is the same
 * whether the report has a glossary or not.
 */
import type { Report, ReportBlock } from '../report/report.js';
import type { Run, Text } from '../text/running-text.js';

/** The report as it was before its terms were marked. */
export function withoutMarks(report: Report): Report {
  return { ...report, body: report.body.map(unmarked) };
}

function unmarked(block: ReportBlock): ReportBlock {
  switch (block.kind) {
    case 'salutation':
      return { ...block, text: joined(block.text) };
    case 'paragraph':
      return { ...block, lead: joined(block.lead), text: joined(block.text), points: block.points.map(joined) };
    case 'table':
    case 'figure':
      return block;
    case 'part':
      return { ...block, heading: joined(block.heading), body: block.body.map(unmarked) };
    case 'section':
      return {
        ...block,
        heading: joined(block.heading),
        intro: joined(block.intro),
        body: block.body.map(unmarked),
      };
  }
}

function joined(text: Text): Text {
  const runs: Run[] = [];
  let wasMark = false;
  for (const run of text) {
    const last = runs.at(-1);
    if (run.mark !== undefined) wasMark = true;
    else if (wasMark && last && goesOn(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
    if (run.mark === undefined) wasMark = false;
  }
  return runs;
}

/** Whether a run begins right where the one before it ends, in the same form. */
function goesOn(last: Run, { at, script }: Run): boolean {
  return (
    at !== undefined &&
    last.script === script &&
    last.at?.file === at.file &&
    last.at.line === at.line &&
    last.at.column + [...last.text].length === at.column
  );
}
