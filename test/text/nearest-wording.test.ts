/** The words of a text nearest to a term it does not have. */
import { expect, it } from 'vitest';
import { WordingIndex } from '../../src/text/nearest-wording.js';

const text = [
  '新增省级专精特新企业97家、国家级“小巨人”企业2家。',
  '实行“一数一源一标准”，促进公共数据开发应用。',
  '促进“三脉”基因赓续传承，助力“三轴”融合和“三核”联动发展。',
  '完善“五条红道、红色八景、五片一区”整体布局。',
  '深入实施岭南文化“双创”行动。壮大“专精特新”“单项冠军”企业队伍。',
  '引进AXR企业110家，建设首个cro地标。',
].join('\n');

const index = new WordingIndex(text);

/** The words, what they lack and what they have more. */
function nearest(term: string): string {
  const found = index.nearest(term);
  return found ? `${text.slice(found.start, found.end)} -${found.lacks.join(' ')} +${found.has.join(' ')}` : 'none';
}

it.each([
  ['“专精特新”企业', '专精特新企业 -“ ” +'],
  ['一数之源一标准', '一数一源一标准 -之 +一'],
  ['“三脉”“三轴”“三核”', '“三脉” -“三轴”“三核” +'],
  ['五条红道、红色八景、五片一红区', '五条红道、红色八景、五片一区 -红 +'],
  ['岭南文化“双创”工程行动', '岭南文化“双创”行动 -工程 +'],
  ['XR', 'AXR - +A'],
  ['10家', '110家 - +1'],
  ['CRO地标', 'cro地标 -CRO +cro'],
  ['专精特新的企业', '专精特新企业 -的 +'],
  ['应用新增省级', '新增省级 -应用 +'],
  ['做地', 'none'],
  ['企', 'none'],
  ['公众号服务体系', 'none'],
])('%s → %s', (term, expected) => {
  expect(nearest(term)).toBe(expected);
});

it('keeps characters beyond the basic plane whole', () => {
  const found = new WordingIndex('甲𠀀乙丙丁').nearest('甲𠀁乙丙丁');
  expect(found).toEqual({ start: 0, end: 6, lacks: ['𠀁'], has: ['𠀀'] });
});

it('looks only where the term may stand, in a text of any length', () => {
  // Aligned with all of the text, each of these terms would take some ten million steps.
  const long = new WordingIndex(`${'壮大实体经济'.repeat(40_000)}\n一数一源一标准`);
  for (let i = 0; i < 200; i++) expect(long.nearest(`一数之源${i % 10}一标准`)?.start).toBe(240_001);
});
