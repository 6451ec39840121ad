import { expect, it } from 'vitest';
import { rules } from '../../../src/proof/rules.js';
import { foundBy, proofed } from '../proofed.js';

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

it('finds commas in a row of like items, and of titles', () => {
  expect(foundBy('marks/enumeration-levels', '着力稳就业、稳企业，稳市场、稳预期。')).toEqual(['，']);
  expect(foundBy('marks/enumeration-levels', '稳就业、稳企业，稳市场、稳预期，推动发展。')).toEqual(['，']);
  expect(foundBy('marks/enumeration-levels', '《云溪》，《东坪》等作品获奖。')).toEqual(['，']);
  for (const right of [
    '强产业、强企业、强创新，强起来。',
    '强产业、促创新，惠民生、保安全。',
    '稳就业，稳企业，稳市场，稳预期。',
    '“一”，“二”是重点。',
  ])
    expect(foundBy('marks/enumeration-levels', right), right).toEqual([]);
});

it('finds the colon of a ratio, surely where others have the right sign', () => {
  expect(foundBy('marks/ratio-colon', '三次产业结构调整为5：40：55。')).toEqual(['：→∶', '：→∶']);
  expect(
    proofed(
      '收入比为2:1。\n占比由1∶3提高到1∶2。',
      rules.filter(({ code }) => code === 'marks/ratio-colon'),
    ).map(({ level }) => level),
  ).toEqual(['likely']);
  expect(foundBy('marks/ratio-colon', '每天8:30开门，比上年早30分钟。')).toEqual([]);
});

it('knows words that begin with a conjunction from conjunctions', () => {
  expect(foundBy('marks/comma-before-and', '发展技术、产品、和服务，聚焦县城、中心镇、和中心村。')).toHaveLength(2);
  expect(foundBy('marks/comma-before-and', '建设云溪镇、和顺县、和服产业园、和安村。')).toEqual([]);
});

it('finds a comma between a row and its predicate, but not in a row of predicates', () => {
  const found = (text: string) => foundBy('marks/comma-before-predicate', text).length;
  expect(found('东坪、西河、入选省级示范镇。')).toBe(1);
  expect(found('成功入围、入选省级示范镇，获评先进、位居第一，占比超73%、位居全国第一。')).toBe(0);
});
