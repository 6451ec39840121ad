/** A table in sentences, for an edition that is read out: each row is one, its cells after the words that head them. */
import type { Run, Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import type { ReportTable } from './report.js';

/** A cell that says nothing. */
const NOTHING = /^[-—–…/／\s]*$/u;
/** The head of a column of units. */
const UNITS = /^(?:计量)?单位$/u;
/** A head with the unit of its column: 总量（亿元）. */
const HEAD_WITH_UNIT = /^(.+)[（(](?:单位[：:])?([^（）()]+)[）)]$/u;

/** The sentences of a table, its caption before the first: 主要指标：地区生产总值，总量3810.24亿元，增长4.5%。 */
export function spokenTable({ caption, unit, header, rows }: ReportTable): Text {
  const unitColumn = header.findIndex((head) => UNITS.test(plain(head)));
  const sentences = rows.flatMap((row): Text => {
    const unit = unitColumn < 0 ? '' : plain(row[unitColumn]!);
    const [name = [], ...clauses] = row.flatMap((cell, column): Text[] => {
      if (column === unitColumn || NOTHING.test(plain(cell))) return [];
      return [column === 0 ? cell : clause(header.length > 2 ? header[column]! : [], cell, unit)];
    });
    if (clauses.length === 0) return [];
    const [first = []] = clauses;
    // Of two columns, the number follows its name.
    const runIn = header.length === 2 && isNumber(first);
    return [...name, ...(runIn ? first : clauses.flatMap((one) => [said('，'), ...one])), said('。')];
  });
  if (sentences.length === 0) return [];
  const head = unit.length > 0 ? [...caption, said('，'), ...unit] : caption;
  return head.length > 0 ? [...head, said('：'), ...sentences] : sentences;
}

function said(text: string): Run {
  return { text };
}

/** A cell after its head: 总量3810.24亿元, 责任单位：区教育局. */
function clause(head: Text, cell: Text, unitOfRow: string): Text {
  if (!isNumber(cell)) return head.length > 0 ? [...head, said('：'), ...cell] : cell;
  const [, name, unitOfColumn] = HEAD_WITH_UNIT.exec(plain(head)) ?? [];
  const unit = /\d$/.test(plain(cell)) ? (unitOfColumn ?? unitOfRow) : '';
  return [...(name === undefined ? head : [said(name)]), ...cell, ...(unit === '' ? [] : [said(unit)])];
}

/** Whether a cell is a number, a few words before it at most: 近300亿元, 增长5%. */
function isNumber(cell: Text): boolean {
  return /^[^\d，。；：]{0,4}\d/u.test(plain(cell));
}
