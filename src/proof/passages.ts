/** The printed texts of a report as passages, in reading order: cover, body, annexes, glossary. */

import type { LoadedReport } from '../content/loaded-report.js';
import type { ReportAnnex, ReportBlock, ReportTable } from '../report/report.js';
import { visit, wholeText } from '../report/visit.js';
import { addAll } from '../text/add-to.js';
import { plain } from '../text/running-text.js';
import { Passage, type Surroundings } from './passage.js';

/** Every printed text that has characters. */
export function passagesOf(report: LoadedReport): Passage[] {
  const { title, paper, occasion, speaker, issuer, body, annexes, glossary } = report;
  return [
    new Passage('title', title),
    ...[...paper, occasion, speaker.office, speaker.name, issuer].map((text) => new Passage('cover', text)),
    ...blockPassages(body),
    ...annexes.flatMap((annex) => [new Passage('title', annex.title, { annex }), ...blockPassages(annex.body, annex)]),
    ...(glossary ? [new Passage('title', glossary.title)] : []),
    ...(glossary
      ? glossary.entries.flatMap((entry) => [
          new Passage('term', entry.term, { entry }),
          new Passage('explanation', entry.text, { entry }),
        ])
      : []),
  ].filter(({ text }) => text !== '');
}

function blockPassages(body: readonly ReportBlock[], annex?: ReportAnnex): Passage[] {
  const passages: Passage[] = [];
  for (const visited of visit(body)) {
    const { block } = visited;
    const within = { visited, ...(annex && { annex }) };
    if (block.kind === 'table') addAll(passages, tablePassages(block, within));
    else if (block.kind === 'figure') passages.push(new Passage('caption', block.caption, within));
    else if (block.kind === 'salutation') passages.push(new Passage('salutation', block.text, within));
    else if (block.kind === 'paragraph')
      passages.push(new Passage('paragraph', wholeText(block), { ...within, lead: plain(block.lead).length }));
    else {
      passages.push(new Passage('heading', block.heading, within));
      if (block.kind === 'section') passages.push(new Passage('intro', block.intro, within));
    }
  }
  return passages;
}

function tablePassages(table: ReportTable, within: Surroundings): Passage[] {
  const { caption, unit, header, rows, note } = table;
  const cells = [header, ...rows].flatMap((row, r) =>
    row.map(
      (text, column) =>
        new Passage(r === 0 ? 'header' : 'cell', text, { ...within, cell: { table, row: r - 1, column } }),
    ),
  );
  return [
    new Passage('caption', caption, within),
    new Passage('unit', unit, within),
    ...cells,
    new Passage('note', note, within),
  ];
}
