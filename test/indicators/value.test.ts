/** From what a pattern found to the indicator: value, unit, qualifiers, movement. */
import { describe, expect, it } from 'vitest';
import { signedText, textBehind } from '../../src/report/quantity-text.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { one, read } from './figures-read.js';

describe('what a pattern reads', () => {
  it.each([
    [
      '全区地区生产总值3810.24亿元，增长4.5%。',
      '地区生产总值{value}亿元，增长{growth}% | 亿元',
      '[3810.24]亿元 3810.24 / 增长4.5% 4.5 %',
    ],
    ['增速4.0%。', '增速{value}% | %', '[4.0]% 4'],
    ['投资1,234,567.8亿元。', '投资{value}亿元 | 亿元', '[1,234,567.8]亿元 1234567.8'],
    ['总额9元，下降3.1%。', '总额{value}元，下降{growth}%', '[9]元 9 / 下降3.1% -3.1 %'],
    ['占比9%，提升2.5个百分点。', '占比{value}%，提升{growth}个百分点 | %', '[9]% 9 / 提升2.5个百分点 2.5 个百分点'],
    ['企业378家、同比增长1.6倍。', '企业{value}家、同比增长{growth}倍 | 家', '[378]家 378 / 同比增长1.6倍 1.6 倍'],
    ['区域税收增长15.5%。', '区域税收增长{growth}%', '[15.5]% 15.5'],
    ['警情同比下降24%。', '警情同比下降{growth}% | %', '[24]% -24'],
    ['收入增长与经济增长同步，节能', '收入增长{words}', '[与经济增长同步] undefined'],
    ['收入增长与经济增长同步', '收入增长{words}', '[与经济增长同步] undefined'],
    ['全年增长很快，税收4亿元', '{words}，税收{value}亿元', '[4]亿元 4'],
    ['新增3.5万人', '{value}万人 | 万人', '[3.5]万人 3.5'],
    ['PM_{2.5}平均浓度23微克', 'PM_{2.5}平均浓度{value}微克', '[23] 23'],
    ['a.b*c(1)亿', 'a.b*c({value})亿', '[1] 1'],
  ])('%s ← %s', (sentence, ask, expected) => {
    expect(one(sentence, ask)).toBe(expected);
  });

  it.each([
    ['企业超80家。', '企业{value}家 | 家', '超[80]家 80'],
    ['企业超过80家。', '企业{value}家 | 家', '超过[80]家 80'],
    ['企业超80家。', '企业超{value}家 | 家', '超[80]家 80'],
    ['投资不少于40亿元。', '投资{value}亿元 | 亿元', '不少于[40]亿元 40'],
    ['人次近1.2亿。', '人次{value}亿', '近[1.2]亿 1.2'],
    ['首店50余家。', '首店{value}家 | 家', '[50]家余 50'],
    ['首店50余家。', '首店{value}余家 | 家', '[50]家余 50'],
    ['企业100家以上。', '企业{value}家 | 家', '[100]家以上 100'],
    ['企业100家以上。', '企业{value}家以上 | 家', '[100]家以上 100'],
    ['活动400多场。', '活动{value}场', '[400]场多 400'],
    ['零售总额增长4.0%左右。', '零售总额增长{growth}%', '[4.0]%左右 4'],
    ['零售总额增长约4.0%。', '零售总额增长{growth}%', '约[4.0]% 4'],
  ])('keeps the words around the number: %s ← %s', (sentence, ask, expected) => {
    expect(one(sentence, ask)).toBe(`${expected}`);
  });

  it.each([
    ['近1.2亿人次、', '{value}亿人次、 | 亿人次', '亿人次', '近1.2亿人次', ''],
    ['首店50余家。', '首店{value}家 | 家', '余家', '50余家', ''],
    ['首店50余家。', '首店{value}余家 | 家', '余家', '50余家', ''],
    ['企业100家以上。', '企业{value}家以上 | 家', '家以上', '100家以上', ''],
    ['收入可比增长4.3%左右。', '收入可比增长{growth}%', '%左右', '4.3%左右', '可比增长'],
    ['警情同比下降13.8%。', '警情同比下降{growth}%', '%', '-13.8%', '同比下降'],
    ['总额9元，增长近30%。', '总额{value}元，增长{growth}% | 元', '元', '9元', ''],
  ])('has all that stands around it as it stands there: %s ← %s', (sentence, ask, behind, words, movement) => {
    const [figure] = read([sentence], ask).figures;
    expect([textBehind(figure!.level), plain(signedText(figure!.level)), figure!.movement]).toEqual([
      behind,
      words,
      movement,
    ]);
  });

  it('has its change without the word', () => {
    const changeOf = (sentence: string, pattern: string) =>
      plain(signedText(read([sentence], pattern).figures[0]!.change!));
    expect(changeOf('总额9元，增长近30%。', '总额{value}元，增长{growth}%')).toBe('近30%');
    expect(changeOf('总额9元，下降3.10%左右。', '总额{value}元，下降{growth}%')).toBe('-3.10%左右');
  });

  it('keeps the words of a change as the report has them', () => {
    expect(one('总额9元，增长约4%左右。', '总额{value}元，增长{growth}%')).toBe('[9]元 9 / 增长约4%左右 4 %');
  });
});

describe('a minus', () => {
  it.each([
    ['净流入−10.6亿元。', '净流入{value}亿元', '[−10.6]亿元 -10.6'],
    ['净流入-10.6亿元。', '净流入{value}亿元', '[-10.6]亿元 -10.6'],
    ['净流入－10.6亿元。', '净流入{value}亿元', '[－10.6]亿元 -10.6'],
    ['净流入达约−1,010.6亿元左右。', '净流入{value}亿元', '约[−1,010.6]亿元左右 -1010.6'],
    ['净流入-10.6亿元，增长-3.1%。', '净流入{value}亿元，增长{growth}%', '[-10.6]亿元 -10.6 / 增长-3.1% -3.1 %'],
    ['利润-10.6亿元，快。', '{value}亿元，快', '[-10.6]亿元 -10.6'],
    ['2023年利润-10.6亿元，快。', '{value}亿元，快', '[-10.6]亿元 -10.6'],
    ['利润-10.6亿元。', '利润-{value}亿元', '[-10.6]亿元 -10.6'],
    ['增速-3.1%。', '增速{value}%', '[-3.1]% -3.1'],
    ['总额9元，下降-3.1%。', '总额{value}元，下降{growth}%', '[9]元 9 / 下降-3.1% -3.1 %'],
    ['总额9元，负增长3.1%。', '总额{value}元，负增长{growth}%', '[9]元 9 / 负增长3.1% -3.1 %'],
    ['总额9元，负增长3.1%。', '总额{value}元，{words}', '[9]元 9'],
  ])('is read with its digits: %s ← %s', (sentence, ask, expected) => {
    expect(one(sentence, ask)).toBe(expected);
  });

  it.each([
    ['净流入−10.6亿元。', '净流入{value}亿元', '−10.6亿元', ''],
    ['税收增长约－3.1%。', '税收增长{growth}%', '约－3.1%', '增长'],
    ['税收下降-3.1%。', '税收下降{growth}%', '-3.1%', '下降'],
    ['税收负增长3.1%。', '税收负增长{growth}%', '-3.1%', '负增长'],
  ])('is shown once, as the report has it: %s', (sentence, ask, shown, movement) => {
    const [figure] = read([sentence], ask).figures;
    expect([plain(signedText(figure!.level)), figure!.movement]).toEqual([shown, movement]);
  });

  it('stands in a list', () => {
    const { report, told } = load({
      'report.yaml': reportWith('  - 旅游、会展、餐饮营业额分别增长7%、−3%和-5.1%。\n'),
      'figures.yaml':
        'groups:\n  - { name: G, figures: [{ id: a, label: 营业额, pattern: "{labels}营业额分别增长{values}%" }] }\n',
    });
    expect(told).toEqual([]);
    const lines = report!.figures[0]!.figures.map(
      (f) => `${plain(f.label)}${f.movement} ${plain(signedText(f.level))} ${f.level.number}`,
    );
    expect(lines).toEqual(['旅游营业额增长 7% 7', '会展营业额增长 −3% -3', '餐饮营业额增长 -5.1% -5.1']);
  });
});

describe('units and qualifiers that the pattern does not name', () => {
  it.each([
    ['总量24.3万户。', '总量{value}万户', '[24.3]万户 24.3'],
    ['客流量近1.2亿人次、增长83.8%。', '客流量{value}亿人次、增长{growth}%', '近[1.2]亿人次 1.2 / 增长83.8% 83.8 %'],
    ['首店50余家。', '首店{value}家', '[50]家余 50'],
    ['首店50余家。', '首店{value}余家', '[50]家余 50'],
    ['载体8万平方米以上。', '载体{value}万平方米', '[8]万平方米以上 8'],
    ['走访5000余家次。', '走访{value}家次', '[5000]家次余 5000'],
    ['债务控制在5%以内。', '债务控制在{value}%', '[5]%以内 5'],
    ['机构至少600家。', '机构{value}家', '至少[600]家 600'],
    ['机构不低于600家。', '机构{value}家', '不低于[600]家 600'],
    ['新增3家，比上年增加2家。', '新增{value}家，比上年增加{growth}家', '[3]家 3 / 增加2家 2 家'],
    ['比重达到70.6%。', '比重{value}%', '[70.6]% 70.6'],
    ['人口达约30万。', '人口{value}万', '约[30]万 30'],
    ['总额9元，增长达约4%。', '总额{value}元，增长{growth}%', '[9]元 9 / 增长达约4% 4 %'],
    ['总额9元，同口径可比增长4%。', '总额{value}元，同口径可比增长{growth}%', '[9]元 9 / 同口径可比增长4% 4 %'],
    ['警情3件，压减4%。', '警情{value}件，压减{growth}%', '[3]件 3 / 压减4% -4 %'],
    ['用地3公顷，较上年扩大1.5倍。', '用地{value}公顷，较上年扩大{growth}倍', '[3]公顷 3 / 扩大1.5倍 1.5 倍'],
  ])('%s ← %s', (sentence, ask, expected) => {
    expect(one(sentence, ask)).toBe(expected);
  });

  it('shows a change without the words that lead to it', () => {
    const [figure] = read(['总额9元，增长达约4%。'], '总额{value}元，增长{growth}%').figures;
    expect(plain(signedText(figure!.change!))).toBe('约4%');
  });

  it.each([
    ['增长3万亿元', '增长{value}万'],
    ['提升9.6个百分点', '提升{value}个'],
    ['客流50万人次', '客流{value}万人'],
  ])('does not take %s for %s', (sentence, pattern) => {
    expect(one(sentence, pattern)).toContain('figure/not-found');
  });

  it('takes words with the unit behind them', () => {
    const [figure] = read(['新缔结2—3对学校。'], '新缔结{words}对学校 | 对').figures;
    expect([plain(figure!.level.value), plain(figure!.level.text), figure!.level.number]).toEqual([
      '2—3',
      '2—3对',
      undefined,
    ]);
  });
});

it('a range has its ends', () => {
  const ends = (sentence: string, pattern: string) =>
    read([sentence], pattern).figures.map(({ level, change }) => [level.number, level.bounds, change?.bounds]);
  expect(ends('总值增长5%—5.5%。', '总值增长{growth}%')).toEqual([[undefined, [5, 5.5], undefined]]);
  expect(ends('总值5—6亿元，增长百分之五至百分之六。', '总值{value}亿元，增长{growth}%')).toEqual([
    [undefined, [5, 6], [5, 6]],
  ]);
  expect(ends('甲、乙产值分别增长8%—9%、5%。', '{labels}产值分别增长{values}%')).toEqual([
    [undefined, [8, 9], undefined],
    [5, undefined, undefined],
  ]);
});
