/** The blocks of the body as a template sees them. */
import type { ReportBlock } from '../report/report.js';
import { spokenTable } from '../report/spoken-table.js';
import type { View, WordsOf } from './words.js';

export function bodyView(block: ReportBlock, words: WordsOf): View {
  const { kind } = block;
  switch (kind) {
    case 'salutation':
      return { kind, text: words(block.text) };
    case 'paragraph':
      return { kind, lead: words(block.lead), text: words(block.text), points: block.points.map(words) };
    case 'table':
      return {
        kind,
        caption: words(block.caption),
        unit: words(block.unit),
        header: block.header.map(words),
        rows: block.rows.map((row) => row.map(words)),
        note: words(block.note),
        widths: block.widths.join(' '),
        spoken: words(spokenTable(block)),
      };
    case 'figure':
      return { kind, src: block.src, alt: words(block.alt), caption: words(block.caption), lines: block.lines };
    case 'part':
      return {
        kind,
        heading: words(block.heading),
        numbered: block.numbered,
        body: block.body.map((inner) => bodyView(inner, words)),
      };
    case 'section':
      return {
        kind,
        given: block.number !== undefined,
        number: block.number ?? '',
        heading: words(block.heading),
        intro: words(block.intro),
        body: block.body.map((inner) => bodyView(inner, words)),
      };
  }
}
