/** All printed texts of a report in reading order: title block, body, annexes, glossary. */
import type { Text } from '../text/running-text.js';
import type { Report } from './report.js';
import { annexPart, ownTexts, visit } from './visit.js';

export function printedTexts(report: Omit<Report, 'name' | 'date' | 'keywords'>): Text[] {
  const { paper, title, occasion, speaker, issuer, body, annexes, glossary } = report;
  const blocks = [...body, ...annexes.map(annexPart)];
  return [
    ...[...paper, title, occasion, speaker.office, speaker.name, issuer],
    ...[...visit(blocks)].flatMap(({ block }) => ownTexts(block)),
    ...(glossary ? [glossary.label, glossary.title] : []),
    ...(glossary?.entries ?? []).flatMap(({ term, text }) => [term, text]),
  ];
}
