import { expect, it } from 'vitest';
import { NearCollocations } from '../../../src/proof/words/near-collocations.js';
import { paragraphs, subjectOf } from '../proofed.js';

/** What stands and what it probably is, once for each. */
function nearIn(text: string): string[] {
  const { passages } = subjectOf(paragraphs(text));
  const near = new NearCollocations(passages);
  const found = passages.flatMap((passage) =>
    near.in(passage.text).map(({ start, end, right }) => `${passage.text.slice(start, end)}→${right}`),
  );
  return [...new Set(found)];
}

it.each([
  ['促成货款投放超过3亿元。', '货款投放→贷款投放'],
  ['全力纵身推进改革。', '纵身推进→纵深推进'],
  ['这是巨大的精鼓舞、强大的动力。', '精鼓舞→精神鼓舞'],
  ['走深走实，进推落实各项任务。', '进推落实→推进落实'],
  ['加快优化营营商环境。', '优化营营商→优化营商'],
  ['筑牢中华民族共同体意识。', '筑牢中华→铸牢中华'],
])('finds one character that is wrong, lost, swapped or doubled in %j', (text, found) => {
  expect(nearIn(text)).toContain(found);
});

it('compares a report with its own words', () => {
  const own = '云棱格勒枢纽开工。\n云棱格勒枢纽建成。\n';
  expect(nearIn(`${own}云陵格勒枢纽投用。`)).toContain('云陵格勒→云棱格勒');
  expect(nearIn('云棱格勒枢纽开工。\n云陵格勒枢纽投用。')).toEqual([]);
});

it.each([
  '纵深推进改革，促成贷款投放超过3亿元。',
  // Another word ends within the four.
  '建立节能环保和生态产业链，深化经济体制改革。',
  // Words of one character with one of two.
  '增活力、拓空间，去存量遏增量。',
  '全面展开城市生命线建设，以团结凝聚力量。',
  '培育规上服务业企业15家。',
])('leaves %j', (text) => {
  expect(nearIn(text)).toEqual([]);
});
