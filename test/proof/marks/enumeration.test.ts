import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['marks/between-quotes', '建成“甲”、“乙”、《丙》。', ['、→', '、→']],
  ['marks/between-quotes', '建成“甲”、乙、“丙”，丁、“戊”、“己”，“庚”（辛）、“壬”。', []],
  ['marks/comma-before-and', '学校、和医院，县、及乡镇，甲、以及乙', ['、→', '、→', '、→']],
  ['marks/comma-before-and', '和谐、和睦、和平发展，发现、及时处置，和安、和安县，西线、和若铁路，参与、与会', []],
  ['marks/comma-before-etc', '水稻、玉米、等作物', ['、→']],
  ['marks/comma-before-etc', '一等、等级、等候', []],
  ['marks/enumeration-levels', '发展，教育、卫生，文化、体育等事业。', ['，']],
  ['marks/enumeration-levels', '发展教育、卫生，推进文化、体育等事业。', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});
