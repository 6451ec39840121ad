/** Values of core indicators that the tables of a report state: a row begins with the name, columns say when and how. */
import type { ReportBlock, ReportTable } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import type { Role } from '../../report/schema-values.js';
import { visit } from '../../report/visit.js';
import type { ReportYears } from '../../report/years.js';
import { plainForNumbers } from '../../text/for-numbers.js';
import { quantitiesIn } from '../../text/quantities.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { placeOfText } from '../../text/slice.js';
import { stated } from '../agreement.js';
import { amountOf } from '../statement.js';
import type { Claim } from './claims.js';
import { coreKeyOf, identityKey } from './identity.js';
import { labelOfRow } from './label-claims.js';
import { periodOfColumn, rolesOfBlocks } from './period.js';

/** The claims of the tables of a report, about the year that it reviews or aims of the one that it plans. */
export function claimsOfTables(body: readonly ReportBlock[], years: ReportYears): Claim[] {
  const roles = rolesOfBlocks(stretchesOf(body, years));
  return [...visit(body)].flatMap(({ block }) =>
    block.kind === 'table' ? claimsOfTable(block, roles.get(block) ?? 'other', years) : [],
  );
}

function claimsOfTable(table: ReportTable, role: Role, years: ReportYears): Claim[] {
  const headers = table.header.map(plain);
  const units = headers.findIndex((header) => /单位/.test(header));
  return table.rows.flatMap((row) => {
    const [name = [], ...cells] = row;
    const label = plain(name).replace(/（[^）]*）$/, '');
    const key = coreKeyOf(label);
    const other = key === undefined ? labelOfRow(label) : undefined;
    // A name that stands twice in a table is said of two things.
    if (
      key === undefined &&
      (other === undefined || table.rows.filter((one) => plain(one[0] ?? []) === plain(name)).length > 1)
    )
      return [];
    const unitOfRow = [plain(row[units] ?? []), /（([^）]*)）$/.exec(plain(name))?.[1]].find(Boolean) ?? '';
    return cells.flatMap((cell, i) => {
      const header = headers[i + 1] ?? '';
      const period = periodOfColumn(header, plain(table.caption), role, years);
      const value = i + 1 === units ? undefined : valueInCell(cell, header, unitOfRow);
      if (!value || (period !== 'year' && period !== 'target')) return [];
      if (other !== undefined && !ofWhole.test(header)) return [];
      const { number, unit, digits, words, isChange } = value;
      const kind = isChange ? 'change' : 'level';
      const identity = {
        subject: other ?? `core:${key}`,
        period,
        kind,
        unit: amountOf(number, unit).unit,
        basis: [],
      } as const;
      return [
        {
          key: identityKey(identity),
          period,
          kind,
          stated: stated(number, unit, digits, words),
          label,
          value: plain(cell),
          at: placeOfText(cell) ?? table.at,
          ...(other !== undefined && { isOtherLabel: true }),
        },
      ];
    });
  });
}

/** Headers of columns of the whole area; others may be of towns or kinds. */
const ofWhole = /年|完成|实际|实绩|数值|指标值|目标|计划/;
const moves = /增长|增速|增幅|涨幅|同比|±/;

/** The one number of a cell, with the unit that it, its header or its row has. */
function valueInCell(cell: Text, header: string, unitOfRow: string) {
  const characters = plainForNumbers(cell).trim();
  const quantities = quantitiesIn(characters);
  const [quantity] = quantities;
  const [numeral] = quantity?.numerals ?? [];
  if (!quantity || !numeral || quantities.length > 1 || quantity.form !== 'number' || numeral.value === undefined)
    return undefined;
  const { unit: own, movement, before, after, end } = quantity;
  if (characters.slice(end) !== '') return undefined;
  const isChange = movement.word !== '' || moves.test(header);
  const named = /[（(]([^）)]*)[）)]/.exec(header)?.[1] ?? '';
  const unit = own || (isChange ? /%|个百分点/.exec(named + unitOfRow)?.[0] : named || unitOfRow) || '';
  if (unit === '') return undefined;
  const number = movement.falls ? -Math.abs(numeral.value) : numeral.value;
  return { number, unit, digits: characters.slice(numeral.start, numeral.end), words: before + after, isChange };
}
