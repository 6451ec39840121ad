/** Where a pattern fits: numbers whole and alone, and in no more time than the text is long. */
import { describe, expect, it } from 'vitest';
import { one, read } from './figures-read.js';

describe('a number at an edge of the pattern', () => {
  it('does not stop in the middle of a number', () => {
    expect(one('企业1378家，园区8家。', '{value}家')).toContain('figure/ambiguous');
    expect(one('增长4.55%。', '增长4.{value}%')).toContain('figure/not-found');
    expect(one('增长4.5。', '增长{value}')).toBe('[4.5] 4.5');
  });

  it.each([
    ['总值二-3810.24亿元，增长'],
    ['总值A-3810.24亿元，增长'],
    ['总值负3810.24亿元，增长'],
    ['总值3到约3810.24亿元，增长'],
    ['总值1/3亿元，增长'],
    ['总值二十3亿元，增长'],
    ['总值二十 3亿元，增长'],
    ['总值百分之3亿元，增长'],
    ['总值1:3亿元，增长'],
    ['总值.5亿元，增长'],
  ])('does not take the tail of %s', (sentence) => {
    expect(one(sentence, '{value}亿元，增长')).toContain('figure/not-found');
  });

  it.each([
    ['增长1/3。', '增长{value}'],
    ['税收3万元至5亿元。', '税收{value}亿元'],
    ['增长3万。', '增长{value}'],
    ['增长50余万。', '增长{value}'],
    ['增长4：3。', '增长{value}'],
  ])('does not take the head of %s', (sentence, pattern) => {
    expect(one(sentence, pattern)).toContain('figure/not-found');
  });

  it.each([
    ['增长14.5%。', '增长4.5%，{words}'],
    ['增长14.5%，快。', '4.5%，{words}'],
    ['增长14.5%。', '增长{growth}4.5%'],
    ['增长14.5', '{words}增长14'],
    ['增长4.51%。', '增长{growth}1%'],
  ])('does not find a number in a longer one: %s ← %s', (sentence, pattern) => {
    expect(one(sentence, pattern)).toContain('figure/not-found');
  });

  it('takes a number after words, marks and a dash of two', () => {
    expect(one('目标——3810亿元。', '{value}亿元')).toContain('[3810]');
    expect(one('总值：3810亿元。', '{value}亿元')).toContain('[3810]');
    expect(one('增长4.5——创新高。', '增长{value}')).toContain('[4.5]');
  });
});

describe('a minus that is none', () => {
  it.each([
    ['2023-2024年。', '2023{value}年'],
    ['2—3对。', '2{value}对'],
    ['2－3对。', '2{value}对'],
    ['1月-11月。', '{value}月。'],
    ['增长—3%。', '增长{growth}%'],
    ['利润10.6亿元。', '利润-{value}亿元'],
  ])('is none: %s ← %s', (sentence, pattern) => {
    expect(one(sentence, pattern)).toContain('figure/not-found');
  });

  it('behind a digit of the pattern stays the dash of a range', () => {
    expect(one('2023-2024年。', '2023-{value}年')).toBe('[2024] 2024');
  });
});

describe('a range', () => {
  it.each([
    ['增长5%—5.5%。', '增长{growth}%', '[5%—5.5]% undefined'],
    ['增长5%～6%左右，', '增长{growth}%', '[5%～6]%左右 undefined'],
    ['增长4.5至5。', '增长{value}', '[4.5至5] undefined'],
    ['压减5－6个工作日。', '压减{value}个', '[5－6]个 undefined'],
    ['总值3-3810.24亿元，增长', '{value}亿元，增长', '[3-3810.24]亿元 undefined'],
    ['税收约3亿元至5亿元。', '税收{value}亿元', '约[3亿元至5]亿元 undefined'],
    ['新增3万—5万人。', '新增{value}万人', '[3万—5]万人 undefined'],
    ['税收4亿元，下降5%—6%。', '税收{value}亿元，下降{growth}%', '[4]亿元 4 / 下降5%—6% undefined %'],
  ])('is one value, shown as written, that no chart draws: %s', (sentence, pattern, shown) => {
    expect(one(sentence, pattern)).toBe(shown);
  });

  it('may be written out by the pattern', () => {
    expect(one('从5—8家。', '{#}—{value}家')).toBe('[8]家 8');
  });

  it('is none where the ends are counted differently', () => {
    expect(one('税收3亿元至5亿美元。', '税收{value}亿美元')).toContain('figure/not-found');
  });
});

describe('a number that is read and forgotten', () => {
  it.each([
    ['总值5亿元，工业增长5.6%；投资增长4%。', '工业增长{#}%；投资增长{growth}%', '[4]% 4'],
    ['总值5亿元，工业增长-约5.6%以上；投资增长4%。', '工业增长{#}%；投资增长{growth}%', 'figure/not-found'],
    ['工业增长达约5.6%以上；投资增长4%。', '工业增长{#}%；投资增长{growth}%', '[4]% 4'],
    ['利润-3亿元，税收4亿元。', '利润{#}亿元，税收{value}亿元', '[4]亿元 4'],
    ['3条路、5—6座桥、7所学校。', '{#}条路、{#}座桥、{value}所学校', '[7]所 7'],
    ['新增3个、累计8个。', '{value}个、累计{#}个', '[3]个 3'],
  ])('%s ← %s', (sentence, pattern, shown) => {
    expect(one(sentence, pattern)).toContain(shown);
  });

  it('is whole at the edge of the pattern', () => {
    expect(one('1/3条路、7座桥。', '{#}条路、{value}座桥')).toContain('figure/not-found');
  });
});

describe('a unit cut short', () => {
  it.each([
    ['增长3万亿元', '增长{value}万'],
    ['提升9.6个百分点', '提升{value}个'],
    ['客流50万人次', '客流{value}万人'],
  ])('does not take %s for %s', (sentence, pattern) => {
    expect(one(sentence, pattern)).toContain('figure/not-found');
  });
});

describe('digits and percent signs in full width', () => {
  it.each([
    ['税收４.５亿元。', '税收{value}亿元', '[４.５]亿元 4.5'],
    ['税收－４.５亿元。', '税收{value}亿元', '[－４.５]亿元 -4.5'],
    ['税收增长4.5％。', '税收增长{growth}％', '[4.5]% 4.5'],
    ['2024年税收4亿元。', '２０２４年税收{value}亿元', '[4]亿元 4'],
  ])('are read as those in half width: %s ← %s', (sentence, pattern, shown) => {
    expect(one(sentence, pattern)).toContain(shown);
  });
});

describe('digits that are not read', () => {
  it.each([
    ['税收1，234亿元。', '税收{value}亿元', 'full-width'],
    // One of a single character may be part of a word.
    ['企业三家。', '企业{value}家', 'chinese'],
  ])('are named: %s ← %s', (sentence, pattern, digits) => {
    const [problems] = read(['第一句税收亿元。', sentence], pattern).problems;
    const { nearest } = JSON.parse(problems!.replace(/^.*?figure\/not-found /, ''));
    expect(nearest[0]).toEqual({ words: sentence, file: 'report.yaml', line: 8, lacks: [], digits });
  });

  it('are not named where the digits are 0–9', () => {
    expect(one('总值3—5亿元，增长。', '{value}亿元，增长')).not.toContain('digits');
  });

  it('are not named where the words do not fit', () => {
    expect(one('消费四亿元。', '税收{value}亿元')).not.toContain('digits');
  });
});

describe('amounts in Chinese numerals are read where no digits fit', () => {
  it.each([
    ['总值一万五千亿元。', '总值{value}亿元', '[一万五千]亿元 15000'],
    ['总值负四点五亿元。', '总值{value}亿元', '[负四点五]亿元 -4.5'],
    ['税收增长百分之五点二左右。', '税收增长{growth}%', '[百分之五点二]%左右 5.2'],
    ['总值五万亿元，增长5.2%。', '总值{value}万亿元，增长{growth}%', '[五]万亿元 5 / 增长5.2% 5.2 %'],
    ['总值5万亿元，增长百分之五点二。', '总值{value}万亿元，增长{growth}%', '[5]万亿元 5 / 增长百分之五点二 5.2 %'],
    ['企业二十余家。', '企业{value}家', '[二十]家余 20'],
    ['企业约两千三百家。', '企业{value}家', '约[两千三百]家 2300'],
    ['增长百分之六至百分之七。', '增长{growth}%', '[百分之六至百分之七]% undefined'],
    ['投入增加三成。', '投入增加{growth}成', '[三]成 3'],
    ['甲增长百分之三，乙增长百分之六。', '甲增长{#}%，乙增长{growth}%', '[百分之六]% 6'],
  ])('%s ← %s', (sentence, pattern, read) => expect(one(sentence, pattern)).toBe(read));

  it('digits come first', () => {
    expect(one('企业5家，还有企业二十家。', '企业{value}家')).toBe('[5]家 5');
  });
});

describe('no pattern takes long', () => {
  it.each([
    ['digits', '1'.repeat(200_000), '1{value}亿'],
    ['words', '年'.repeat(200_000), '年{words}年{value}亿'],
    ['commas', '1,111'.repeat(40_000), '{value}亿，增长{growth}%'],
    ['qualifiers', '约'.repeat(200_000), '约{value}余多左右'],
    ['labels', '业、'.repeat(100_000), '{labels}增长{values}%'],
    ['values', `业增长${'1%、'.repeat(50_000)}`, '{labels}业增长{values}%，'],
    ['Chinese numerals', '增长百万'.repeat(50_000), '增长{value}%，税收{growth}%'],
  ])('%s', (_, text, pattern) => {
    // Longer sentences are not read for numbers.
    const { problems } = read([text.match(/.{1,4000}/gu)!.join('。')], pattern);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('figure/not-found');
  });
});
