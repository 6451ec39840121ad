/** Figures read out of sentences: what a pattern finds, and why it finds nothing. */
import { describe, expect, it } from 'vitest';
import { rateOf } from '../../src/briefing/chosen-indicators.js';
import { noIndicators } from '../../src/indicators/read.js';
import type { Indicator } from '../../src/report/report.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

/** Figures of a file, one line of `pattern | unit` each, read out of the paragraphs. */
function figuresYaml(...asks: readonly string[]): string {
  const figures = asks.map((ask, i) => {
    const [pattern, unit] = ask.split(' | ');
    return `      - id: f${i + 1}\n        label: L${i + 1}\n        pattern: ${JSON.stringify(pattern)}\n${unit ? `        unit: "${unit}"\n` : ''}`;
  });
  return `groups:\n  - name: G\n    figures:\n${figures.join('')}`;
}

function read(
  paragraphs: readonly string[],
  ...asks: readonly string[]
): { figures: readonly Indicator[]; told: string[] } {
  const body = paragraphs.map((text) => `  - ${JSON.stringify(text)}\n`).join('');
  const { report, told } = load({ 'report.yaml': reportWith(body), 'figures.yaml': figuresYaml(...asks) });
  return { figures: report?.figures.flatMap((group) => group.figures) ?? [], told };
}

/** A figure on one line: words before, value, unit, words after; its number; its change. */
function shown(figure: Indicator | undefined): string {
  if (!figure) return 'none';
  const { before, value, unit, after, number, change, changeNumber, changeUnit } = figure;
  return `${before}[${plain(value)}]${unit}${after} ${number} / ${plain(change)} ${changeNumber} ${changeUnit}`;
}

function one(sentence: string, ask: string): string {
  const { figures, told } = read([sentence], ask);
  return told.length > 0 ? told.join('\n') : shown(figures[0]);
}

describe('what a pattern reads', () => {
  it.each([
    [
      '全区地区生产总值3810.24亿元，增长4.5%。',
      '地区生产总值{value}亿元，增长{growth}% | 亿元',
      '[3810.24]亿元 3810.24 / 增长4.5% 4.5 %',
    ],
    ['增速4.0%。', '增速{value}% | %', '[4.0]% 4 /  undefined '],
    ['投资1,234,567.8亿元。', '投资{value}亿元 | 亿元', '[1,234,567.8]亿元 1234567.8 /  undefined '],
    ['总额9元，下降3.1%。', '总额{value}元，下降{growth}%', '[9]元 9 / 下降3.1% -3.1 %'],
    ['占比9%，提升2.5个百分点。', '占比{value}%，提升{growth}个百分点 | %', '[9]% 9 / 提升2.5个百分点 2.5 个百分点'],
    ['企业378家、同比增长1.6倍。', '企业{value}家、同比增长{growth}倍 | 家', '[378]家 378 / 同比增长1.6倍 1.6 倍'],
    ['区域税收增长15.5%。', '区域税收增长{growth}%', '[15.5]% 15.5 /  undefined '],
    ['警情同比下降24%。', '警情同比下降{growth}% | %', '[24]% -24 /  undefined '],
    ['收入增长与经济增长同步，节能', '收入增长{words}', '[与经济增长同步] undefined /  undefined '],
    ['收入增长与经济增长同步', '收入增长{words}', '[与经济增长同步] undefined /  undefined '],
    ['全年增长很快，税收4亿元', '{words}，税收{value}亿元', '[4]亿元 4 /  undefined '],
    ['新增3.5万人', '{value}万人 | 万人', '[3.5]万人 3.5 /  undefined '],
    ['PM_{2.5}平均浓度23微克', 'PM_{2.5}平均浓度{value}微克', '[23] 23 /  undefined '],
    ['a.b*c(1)亿', 'a.b*c({value})亿', '[1] 1 /  undefined '],
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
    expect(one(sentence, ask)).toBe(`${expected} /  undefined `);
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
    expect([figure!.behind, plain(figure!.shown), figure!.movement]).toEqual([behind, words, movement]);
  });

  it('has its change without the word', () => {
    const shownOf = (sentence: string) =>
      plain(
        read([sentence], `总额{value}元，${sentence.includes('增长') ? '增长' : '下降'}{growth}%`).figures[0]!
          .changeShown,
      );
    expect(shownOf('总额9元，增长近30%。')).toBe('近30%');
    expect(shownOf('总额9元，下降3.10%左右。')).toBe('-3.10%左右');
  });

  it('keeps the words of a change as the report has them', () => {
    expect(one('总额9元，增长约4%左右。', '总额{value}元，增长{growth}%')).toBe('[9]元 9 / 增长约4%左右 4 %');
  });

  it('does not stop in the middle of a number', () => {
    expect(one('企业1378家，园区8家。', '{value}家')).toContain('figure/ambiguous');
    expect(one('增长4.55%。', '增长4.{value}%')).toBe('[55]% 55 /  undefined ');
    expect(one('增长4.5。', '增长{value}')).toBe('[4.5] 4.5 /  undefined ');
  });

  it.each([
    ['总值3-3810.24亿元，增长'],
    ['总值3－3810.24亿元，增长'],
    ['总值3亿元-3810.24亿元，增长'],
    ['总值二-3810.24亿元，增长'],
    ['总值A-3810.24亿元，增长'],
    ['总值负3810.24亿元，增长'],
    ['总值3—3810.24亿元，增长'],
    ['总值3～3810.24亿元，增长'],
    ['总值3至3810.24亿元，增长'],
    ['总值3到约3810.24亿元，增长'],
    ['总值1/3亿元，增长'],
    ['总值３81亿元，增长'],
    ['总值二十3亿元，增长'],
    ['总值二十 3亿元，增长'],
    ['总值百分之3亿元，增长'],
    ['总值1:3亿元，增长'],
    ['总值.5亿元，增长'],
  ])('does not take the tail of %s', (sentence) => {
    expect(one(sentence, '{value}亿元，增长')).toContain('figure/not-found');
  });

  it.each([
    ['增长4.5—5。', '增长{value}'],
    ['增长4.5至5。', '增长{value}'],
    ['增长4.5~5。', '增长{value}'],
    ['增长1/3。', '增长{value}'],
    ['增长4５。', '增长{value}'],
    ['增长3万。', '增长{value}'],
    ['增长50余万。', '增长{value}'],
    ['增长4：3。', '增长{value}'],
    ['增长4%—5%。', '增长{growth}%'],
    ['税收3亿元至5亿元。', '税收{value}亿元 | 亿元'],
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

  it('gives the whole sentence, and the places of what it took', () => {
    const { figures } = read(['第一句。生产总值3810亿元，增长4%。第三句。'], '生产总值{value}亿元，增长{growth}%');
    const file = 'content/r-1/report.yaml';
    expect(figures[0]).toMatchObject({
      value: [{ text: '3810', at: { file, line: 7, column: 14 } }],
      change: [{ text: '增长4%', at: { file, line: 7, column: 21 } }],
      sentence: [{ text: '生产总值3810亿元，增长4%。', at: { file, line: 7, column: 10 } }],
    });
  });

  it('takes the first where the same value stands twice', () => {
    const { figures, told } = read(['税收4亿元。', '二。税收4亿元！'], '税收{value}亿元');
    expect(told).toEqual([]);
    expect(figures[0]!.value[0]!.at!.line).toBe(7);
  });

  it('looks in headings, intros, leads with their text, and points', () => {
    const body = [
      '  - part: 有1个部分',
      '    body:',
      '      - section: 有2个小节',
      '        intro: 有3个引言',
      '        body:',
      '          - lead: 有4',
      '            text: 个首句',
      '            points: [有5个要点]',
      '            after: 有6个尾句',
      '',
    ].join('\n');
    const asks = [
      '有{value}个部分',
      '有{value}个小节',
      '有{value}个引言',
      '有{value}个首句',
      '有{value}个要点',
      '有{value}个尾句',
    ];
    const { report, told } = load({ 'report.yaml': reportWith(body), 'figures.yaml': figuresYaml(...asks) });
    expect(told).toEqual([]);
    expect(report!.figures[0]!.figures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('does not look in the glossary', () => {
    const { told } = load({
      'report.yaml': reportWith('  - 做地。\n'),
      'glossary.yaml': 'label: 附\ntitle: 名\nentries:\n  - { term: 做地, text: 有1个部分 }\n',
      'figures.yaml': figuresYaml('有{value}个部分'),
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('figure/not-found');
  });
});

describe('a minus', () => {
  it.each([
    ['净流入−10.6亿元。', '净流入{value}亿元', '[−10.6]亿元 -10.6 / undefined '],
    ['净流入-10.6亿元。', '净流入{value}亿元', '[-10.6]亿元 -10.6 / undefined '],
    ['净流入－10.6亿元。', '净流入{value}亿元', '[－10.6]亿元 -10.6 / undefined '],
    ['净流入达约−1,010.6亿元左右。', '净流入{value}亿元', '约[−1,010.6]亿元左右 -1010.6 / undefined '],
    ['净流入-10.6亿元，增长-3.1%。', '净流入{value}亿元，增长{growth}%', '[-10.6]亿元 -10.6 / 增长-3.1% -3.1 %'],
    ['利润-10.6亿元，快。', '{value}亿元，快', '[-10.6]亿元 -10.6 / undefined '],
    ['2023年利润-10.6亿元，快。', '{value}亿元，快', '[-10.6]亿元 -10.6 / undefined '],
    ['利润-10.6亿元。', '利润-{value}亿元', '[-10.6]亿元 -10.6 / undefined '],
    ['增速-3.1%。', '增速{value}%', '[-3.1]% -3.1 / undefined '],
    ['总额9元，下降-3.1%。', '总额{value}元，下降{growth}%', '[9]元 9 / 下降-3.1% -3.1 %'],
    ['总额9元，负增长3.1%。', '总额{value}元，负增长{growth}%', '[9]元 9 / 负增长3.1% -3.1 %'],
    ['总额9元，负增长3.1%。', '总额{value}元，{words}', '[9]元 9 / undefined '],
  ])('is read with its digits: %s ← %s', (sentence, ask, expected) => {
    expect(one(sentence, ask).replace('  undefined', ' undefined')).toBe(expected);
  });

  it.each([
    ['2023-2024年。', '2023{value}年'],
    ['2—3对。', '2{value}对'],
    ['2－3对。', '2{value}对'],
    ['增长3%-5%。', '{growth}%'],
    ['1月-11月。', '{value}月。'],
    ['增长—3%。', '增长{growth}%'],
    ['利润10.6亿元。', '利润-{value}亿元'],
  ])('is none: %s ← %s', (sentence, pattern) => {
    expect(one(sentence, pattern)).toContain('figure/not-found');
  });

  it('behind a digit of the pattern stays the dash of a range', () => {
    expect(one('2023-2024年。', '2023-{value}年')).toBe('[2024] 2024 /  undefined ');
  });

  it.each([
    ['净流入−10.6亿元。', '净流入{value}亿元', '−10.6亿元', ''],
    ['税收增长约－3.1%。', '税收增长{growth}%', '约－3.1%', '增长'],
    ['税收下降-3.1%。', '税收下降{growth}%', '-3.1%', '下降'],
    ['税收负增长3.1%。', '税收负增长{growth}%', '-3.1%', '负增长'],
  ])('is shown once, as the report has it: %s', (sentence, ask, shown, movement) => {
    const [figure] = read([sentence], ask).figures;
    expect([plain(figure!.shown), figure!.movement]).toEqual([shown, movement]);
  });

  it('stands in a list', () => {
    const { report, told } = load({
      'report.yaml': reportWith('  - 旅游、会展、餐饮营业额分别增长7%、−3%和-5.1%。\n'),
      'figures.yaml':
        'groups:\n  - { name: G, figures: [{ id: a, label: 营业额, pattern: "{labels}营业额分别增长{values}%" }] }\n',
    });
    expect(told).toEqual([]);
    const lines = report!.figures[0]!.figures.map(
      (f) => `${plain(f.label)}${f.movement} ${plain(f.shown)} ${f.number}`,
    );
    expect(lines).toEqual(['旅游营业额增长 7% 7', '会展营业额增长 −3% -3', '餐饮营业额增长 -5.1% -5.1']);
  });

  it('is drawn in a chart', () => {
    const { report, told } = load({
      'report.yaml': reportWith('  - 税收9元，增长-3.1%；产值8元，增长2%；消费7元，负增长4%。\n'),
      'figures.yaml': figuresYaml(
        '税收{value}元，增长{growth}%',
        '产值{value}元，增长{growth}%',
        '消费{value}元，负增长{growth}%',
      ),
      'briefing.yaml': 'growth: { figures: [f1, f2, f3] }\n',
    });
    expect(told).toEqual([]);
    const slide = report!.briefing.parts[0]!.slides.find(({ kind }) => kind === 'growth');
    expect(slide?.kind === 'growth' && slide.points.map((p) => [p.number, plain(p.shown)])).toEqual([
      [-3.1, '-3.1%'],
      [2, '2%'],
      [-4, '-4%'],
    ]);
  });

  it('does not change the word of a growth', () => {
    const figuresOf = (sentence: string, ask: string) => {
      const { figures } = read([sentence], ask);
      return rateOf(figures[0]!, { ...noIndicators, moving: new Set(['f1']) })?.word;
    };
    expect(figuresOf('税收9元，增长-3.1%。', '税收{value}元，增长{growth}%')).toBe('增长');
    expect(figuresOf('税收9元，下降3.1%。', '税收{value}元，下降{growth}%')).toBe('下降');
    expect(figuresOf('税收9元，下降−3.1%。', '税收{value}元，下降{growth}%')).toBe('下降');
  });
});

describe('what needs no telling', () => {
  it.each([
    ['总量24.3万户。', '总量{value}万户', '[24.3]万户 24.3 / undefined '],
    ['客流量近1.2亿人次、增长83.8%。', '客流量{value}亿人次、增长{growth}%', '近[1.2]亿人次 1.2 / 增长83.8% 83.8 %'],
    ['首店50余家。', '首店{value}家', '[50]家余 50 / undefined '],
    ['首店50余家。', '首店{value}余家', '[50]家余 50 / undefined '],
    ['载体8万平方米以上。', '载体{value}万平方米', '[8]万平方米以上 8 / undefined '],
    ['走访5000余家次。', '走访{value}家次', '[5000]家次余 5000 / undefined '],
    ['债务控制在5%以内。', '债务控制在{value}%', '[5]%以内 5 / undefined '],
    ['机构至少600家。', '机构{value}家', '至少[600]家 600 / undefined '],
    ['机构不低于600家。', '机构{value}家', '不低于[600]家 600 / undefined '],
    ['新增3家，比上年增加2家。', '新增{value}家，比上年增加{growth}家', '[3]家 3 / 增加2家 2 家'],
    ['比重达到70.6%。', '比重{value}%', '[70.6]% 70.6 / undefined '],
    ['人口达约30万。', '人口{value}万', '约[30]万 30 / undefined '],
    ['总额9元，增长达约4%。', '总额{value}元，增长{growth}%', '[9]元 9 / 增长达约4% 4 %'],
    ['总额9元，同口径可比增长4%。', '总额{value}元，同口径可比增长{growth}%', '[9]元 9 / 同口径可比增长4% 4 %'],
    ['警情3件，压减4%。', '警情{value}件，压减{growth}%', '[3]件 3 / 压减4% -4 %'],
    ['用地3公顷，较上年扩大1.5倍。', '用地{value}公顷，较上年扩大{growth}倍', '[3]公顷 3 / 扩大1.5倍 1.5 倍'],
  ])('%s ← %s', (sentence, ask, expected) => {
    expect(one(sentence, ask).replace('  undefined', ' undefined')).toBe(expected);
  });

  it('shows a change without the words that lead to it', () => {
    const [figure] = read(['总额9元，增长达约4%。'], '总额{value}元，增长{growth}%').figures;
    expect(plain(figure!.changeShown)).toBe('约4%');
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
    expect([plain(figure!.value), plain(figure!.shown), figure!.number]).toEqual(['2—3', '2—3对', undefined]);
  });
});

describe('a list', () => {
  const sentence = '复苏强劲，旅游、会展、住宿、餐饮等行业营业额分别增长77.2%、67.3%、71.9%、20.1%。';
  const pattern = '{labels}等行业营业额分别增长{values}%';
  const listYaml = (pattern: string, id = 'list', label = '营业额') =>
    `groups:\n  - name: 服务业\n    figures:\n      - { id: ${id}, label: ${label}, pattern: "${pattern}" }\n`;
  const listOf = (text: string, pattern: string) => {
    const { report, told } = load({ 'report.yaml': reportWith(`  - ${text}\n`), 'figures.yaml': listYaml(pattern) });
    const lines = (report?.figures ?? []).flatMap(({ figures }) =>
      figures.map((f) => `${f.id} ${plain(f.label)}${f.movement} ${plain(f.shown)} ${f.number}${f.unit}`),
    );
    return told.length > 0 ? told : lines;
  };

  it('gives a figure for each label and value', () => {
    expect(listOf(sentence, pattern)).toEqual([
      'list-旅游 旅游营业额增长 77.2% 77.2%',
      'list-会展 会展营业额增长 67.3% 67.3%',
      'list-住宿 住宿营业额增长 71.9% 71.9%',
      'list-餐饮 餐饮营业额增长 20.1% 20.1%',
    ]);
  });

  it.each([
    [
      '旅游和会展营业额分别增长7%和近3%左右。',
      '{labels}营业额分别增长{values}%',
      ['旅游 增长 7%', '会展 增长 近3%左右'],
    ],
    [
      '旅游、软件和信息服务业营业额分别下降7%、3%。',
      '{labels}营业额分别下降{values}%',
      ['旅游 下降 -7%', '软件和信息服务业 下降 -3%'],
    ],
    [
      '旅游、住宿及餐饮企业分别达3、5、10家以上。',
      '{labels}企业分别{values}家',
      ['旅游  3家', '住宿  5家', '餐饮  10家以上'],
    ],
    [
      '新增3家、约5余家和6家的是旅游、会展、住宿。',
      '新增{values}家的是{labels}',
      ['旅游  3家', '会展  约5余家', '住宿  6家'],
    ],
    ['旅游、会展比重分别提升1.2个、0.3个百分点。', '{labels}比重分别提升{values}个百分点', 'count'],
  ])('%s ← %s', (text, pattern, expected) => {
    const read = listOf(text, pattern).map((line) => line.replace(/^list-(\S+) \1营业额(\S*) (\S+) \S+$/, '$1 $2 $3'));
    if (expected === 'count') expect(read[0]).toContain('figure/not-found');
    else expect(read).toEqual(expected);
  });

  it('has its own place, sentence and label for each', () => {
    const { report } = load({ 'report.yaml': reportWith(`  - ${sentence}\n`), 'figures.yaml': listYaml(pattern) });
    const [, second] = report!.figures[0]!.figures;
    expect(second!.at).toMatchObject({ line: 7, column: 5 + sentence.indexOf('67.3') });
    expect(plain(second!.sentence)).toBe(sentence);
    expect(second!.label.map(({ text, at }) => [text, at!.line])).toEqual([
      ['会展', 7],
      ['营业额', 4],
    ]);
  });

  it('of another count of labels than values is told with both', () => {
    expect(listOf('旅游、会展营业额分别增长7%、3%、5%。', '{labels}营业额分别增长{values}%')).toEqual([
      'figures.yaml:4:42+26 figure/uneven-list {"id":"list","labels":["旅游","会展"],"values":["7","3","5"],"file":"report.yaml","line":7}',
    ]);
    expect(
      listOf('旅游、餐饮和软件和信息业营业额分别增长7%、3%、5%。', '{labels}营业额分别增长{values}%')[0],
    ).toContain('"labels":["旅游","餐饮和软件和信息业"]');
  });

  it('stands as a whole or one by one on a slide', () => {
    const briefing = (ids: string) => `glance: { figures: [${ids}] }\n`;
    const idsOn = (ids: string) => {
      const { report, told } = load({
        'report.yaml': reportWith(`  - ${sentence}\n`),
        'figures.yaml': listYaml(pattern),
        'briefing.yaml': briefing(ids),
      });
      const [slide] = report?.briefing.parts[0]?.slides ?? [];
      return slide?.kind === 'glance' ? slide.figures.map(({ id }) => id).join(' ') : told;
    };
    expect(idsOn('list')).toBe('list-旅游 list-会展 list-住宿 list-餐饮');
    expect(idsOn('list-住宿, list-旅游')).toBe('list-住宿 list-旅游');
    expect(idsOn('list-文旅')).toEqual([
      'briefing.yaml:1:21+7 figure/unknown {"id":"list-文旅","nearest":"list-旅游","known":["list","list-旅游","list-会展","list-住宿","list-餐饮"]}',
    ]);
  });

  it('is not taken for a second value of its last label', () => {
    expect(listOf('旅游、会展营业额增长7%、3%。', '{labels}营业额增长{values}%')).toHaveLength(2);
    expect(listOf('旅游、会展营业额增长7%、3%。', '{labels}营业额增长{values}%')[1]).toBe(
      'list-会展 会展营业额增长 3% 3%',
    );
  });

  it('does not share a name with another figure', () => {
    const yaml = `${listYaml(pattern)}      - { id: list-会展, label: 会展, pattern: "强劲，{words}等" }\n`;
    const { told } = load({ 'report.yaml': reportWith(`  - ${sentence}\n`), 'figures.yaml': yaml });
    expect(told).toEqual([expect.stringContaining('figure/duplicate {"id":"list-会展","line":4}')]);
  });

  it('two of which differ are ambiguous', () => {
    const [told] = listOf(
      '旅游、会展营业额分别增长7%、3%。旅游、会展营业额分别增长7%、4%。',
      '{labels}营业额分别增长{values}%',
    );
    expect(told).toContain('figure/ambiguous');
    expect(told).toContain('"value":"旅游、会展 / 7%、4"');
  });
});

describe('one indicator with two values', () => {
  const told = (second: string, paragraph: string, more = '') =>
    load({
      'report.yaml': reportWith(`  - 全区税收4亿元，增长3%。\n${paragraph}\n`),
      'figures.yaml': `groups:
  - name: G
    figures:
      - { id: a, label: 税收, pattern: "全区税收{value}亿元" }
      - { id: b, label: 税收, pattern: "${second}" }${more}
`,
    }).told;

  it('is told with both places', () => {
    expect(told('财政税收{value}亿元', '  - 财政税收5亿元。')).toEqual([
      'figures.yaml:5:25+2 figure/two-values {"label":"税收","values":[{"id":"a","value":"4亿元","file":"report.yaml","line":7},{"id":"b","value":"5亿元","file":"report.yaml","line":8}]}',
    ]);
  });

  it('is one, whatever its unit', () => {
    expect(told('财政税收{value}万元', '  - 财政税收40000万元。')).toEqual([]);
    expect(told('财政税收{value}万元', '  - 财政税收40001万元。')).toHaveLength(1);
  });

  it.each([
    ['新增1.2亿元。其中新增12000万元。', '新增{value}亿元', '其中新增{value}万元', 0],
    ['新增1.2亿元。其中新增1.3万元。', '新增{value}亿元', '其中新增{value}万元', 1],
    ['新增24.3万户。其中新增243000家。', '新增{value}万户', '其中新增{value}家', 0],
    ['新增24.3万户。其中新增25万家。', '新增{value}万户', '其中新增{value}万家', 1],
    ['新增3公里。其中新增3000米。', '新增{value}公里', '其中新增{value}米', 0],
    ['新增3千米。其中新增3100米。', '新增{value}千米', '其中新增{value}米', 1],
    ['新增2公顷。其中新增2万平方米。', '新增{value}公顷', '其中新增{value}万平方米', 0],
    ['提升2个百分点。其中提升3百分点。', '提升{value}个百分点', '其中提升{value}百分点', 1],
    ['增长1.6倍。其中增长160%。', '增长{growth}倍', '其中增长{growth}%', 0],
    ['增长1.6倍。其中增长170%。', '增长{growth}倍', '其中增长{growth}%', 1],
    ['新增2亿元。其中新增3%。', '新增{value}亿元', '其中新增{value}%', 0],
    ['新增2亿元。其中新增3亿美元。', '新增{value}亿元', '其中新增{value}亿美元', 0],
    ['新增2万人。其中新增3万人次。', '新增{value}万人', '其中新增{value}万人次', 0],
    ['新增20套。其中新增3栋。', '新增{value}套', '其中新增{value}栋', 0],
  ])('is compared in one unit where the units count alike: %s', (text, first, second, count) => {
    const { told } = load({
      'report.yaml': reportWith(`  - ${text}\n`),
      'figures.yaml': `groups:\n  - name: G\n    figures:\n      - { id: a, label: L, pattern: "${first}" }\n      - { id: b, label: L, pattern: "${second}" }\n`,
    });
    expect(told.map((line) => line.split(' ')[1])).toEqual(Array(count).fill('figure/two-values'));
  });

  it('may be below zero', () => {
    const toldOf = (sentence: string) =>
      load({
        'report.yaml': reportWith(`  - 全区利润-4亿元，税收下降3%。\n  - ${sentence}\n`),
        'figures.yaml': `groups:\n  - name: G\n    figures:\n      - { id: a, label: 利润, pattern: "全区利润{value}亿元" }\n      - { id: b, label: 税收, pattern: "，税收下降{growth}%" }\n`,
      }).told.length;
    expect(toldOf('利润−40000万元。')).toBe(0);
    expect(toldOf('利润4亿元。')).toBe(1);
    expect(toldOf('税收下降-3%。')).toBe(0);
    expect(toldOf('税收下降-4%。')).toBe(1);
  });

  it.each([
    ['税收为5亿元。', '为5亿元'],
    ['全年税收达约5亿元。', '达约5亿元'],
    ['回顾全年，全市税收约5亿元，再创新高。', '约5亿元'],
    ['上年全市税收5亿元。', undefined],
    ['商圈税收5亿元。', undefined],
    ['财政税收增长3%。', undefined],
    ['税收4.0亿元。', undefined],
    ['税收40000.5万元。', '40000.5万元'],
    ['上年税收5亿元。', undefined],
    ['力争税收5亿元。', undefined],
    ['税收收入5亿元。', undefined],
  ])('is told also where no pattern reads %s', (sentence, value) => {
    const [problem] = told('全区税收4亿元，增长{growth}%', `  - ${sentence}`);
    if (value === undefined) expect(problem).toBeUndefined();
    else
      expect(problem).toContain(
        `{"id":"a","value":"${value}","file":"report.yaml","line":8},{"id":"a","value":"4亿元"`,
      );
  });

  it('is told of a growth, too', () => {
    const growth = '全区税收{value}亿元，增长{growth}%';
    expect(told(growth, '  - 全区税收增长5%。')).toEqual([
      expect.stringContaining('{"id":"b","value":"5%","file":"report.yaml","line":8},{"id":"b","value":"4亿元"'),
    ]);
    expect(told(growth, '  - 全区税收增长3%。')).toEqual([]);
  });

  it('is none with its growth, or in another part', () => {
    expect(told('增长{growth}%', '  - 其他。')).toEqual([]);
    expect(told('计划税收{value}亿元', '  - part: 安排\n    body:\n      - 计划税收5亿元。')).toEqual([]);
  });
});

describe('digits that are not read', () => {
  it.each([
    ['税收４.５亿元。', '税收{value}亿元', 'full-width'],
    ['税收－４.５亿元。', '税收{value}亿元', 'full-width'],
    ['税收负四点五亿元。', '税收{value}亿元', 'chinese'],
    ['税收增长4.5％。', '税收增长{growth}%', 'full-width'],
    ['税收四点五亿元。', '税收{value}亿元', 'chinese'],
    ['税收增长百分之五。', '税收增长{growth}%', 'chinese'],
    ['企业二十余家。', '企业{value}家', 'chinese'],
  ])('are named: %s ← %s', (sentence, pattern, digits) => {
    const [told] = read(['第一句税收亿元。', sentence], pattern).told;
    const { nearest } = JSON.parse(told!.replace(/^.*?figure\/not-found /, ''));
    expect(nearest[0]).toEqual({ words: sentence, file: 'report.yaml', line: 8, lacks: [], digits });
  });

  it('are not named where the digits are 0–9', () => {
    expect(one('总值3—5亿元，增长。', '{value}亿元，增长')).not.toContain('digits');
  });

  it('are not named where the words do not fit', () => {
    expect(one('消费四亿元。', '税收{value}亿元')).not.toContain('digits');
  });
});

it('a figure knows its group, its part and its section', () => {
  const body =
    '  - part: 安排\n    body:\n      - section: 办教育\n        intro: 学位3个。\n        body:\n          - 学校4所。\n      - 总数5件。\n';
  const { report } = load({
    'report.yaml': reportWith(`${body}  - 末尾6项。\n`),
    'figures.yaml': figuresYaml('学位{value}个', '学校{value}所', '总数{value}件', '末尾{value}项'),
  });
  const under = report!.figures[0]!.figures.map(({ group, part, section }) => [group, plain(part), plain(section)]);
  expect(under).toEqual([
    ['G', '安排', '办教育'],
    ['G', '安排', '办教育'],
    ['G', '安排', ''],
    ['G', '', ''],
  ]);
});

describe('why a figure cannot be read', () => {
  it('no sentence fits: the nearest is shown with its place', () => {
    expect(one('第一句。全区生产总值为3810亿元。', '生产总值{value}亿元')).toBe(
      'figures.yaml:6:18+15 figure/not-found {"id":"f1","pattern":"生产总值{value}亿元","nearest":[{"words":"全区生产总值为3810亿元。","file":"report.yaml","line":7,"lacks":[]}]}',
    );
    expect(one('毫不相干。', '生产总值{value}亿元')).toContain('"nearest":[]');
  });

  it('the nearest has the unit and the structure, though its name was reworded; what it lacks is said', () => {
    const { told } = read(
      [
        '主要预期目标是：地区生产总值增长4.0%左右，地方一般公共预算收入增长4.3%。',
        '初步核算，全区GDP达3810.24亿元，增长4.5%，顺利完成目标；税收增长5%。',
      ],
      '全区地区生产总值{value}亿元，增长{growth}% | 亿元',
    );
    const nearest = JSON.parse(told[0]!.replace(/^.*?figure\/not-found /, '')).nearest;
    expect(nearest).toEqual([
      {
        words: '…全区GDP达3810.24亿元，增长4.5%，顺利完成目标；税收增长5%。',
        file: 'report.yaml',
        line: 8,
        lacks: ['地区生产总值'],
      },
      {
        words: '…地区生产总值增长4.0%左右，地方一般公共预算收入增长4.3%。',
        file: 'report.yaml',
        line: 7,
        lacks: ['全区', '亿元，'],
      },
    ]);
  });

  it('two sentences say different things', () => {
    const { told } = read(
      ['税收4亿元，增长1%。', '税收4亿元，增长2%。', '税收4亿元，增长1%。'],
      '税收{value}亿元，增长{growth}%',
    );
    expect(told).toEqual([
      'figures.yaml:6:18+25 figure/ambiguous {"id":"f1","pattern":"税收{value}亿元，增长{growth}%","values":[{"value":"4 / 1","file":"report.yaml","line":7},{"value":"4 / 2","file":"report.yaml","line":8},{"value":"4 / 1","file":"report.yaml","line":9}]}',
    ]);
  });

  it.each([
    ['税收亿元', 'no-hole', ''],
    ['税收{valeu}亿元', 'unknown-hole', '{valeu}'],
    ['税收{}亿元', 'unknown-hole', '{}'],
    ['税收{value}亿{value}元', 'repeated-hole', '{value}'],
    ['税收{value亿元', 'unclosed-hole', '{value亿元'],
    ['税收value}亿元', 'unclosed-hole', '}亿元'],
    ['{value}', 'only-holes', '{value}'],
    ['税收{value}{growth}', 'adjacent-holes', '{value}{growth}'],
    ['税收增长{values}%', 'half-list', '{values}'],
    ['{labels}税收增长{growth}%', 'half-list', '{labels} {growth}'],
    ['{labels}增长{values}%，税收{value}元', 'half-list', '{labels} {values} {value}'],
  ])('the pattern %s is none', (pattern, reason, detail) => {
    const { told } = read(['税收4亿元'], pattern);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`figure/bad-pattern ${JSON.stringify({ id: 'f1', reason, detail })}`);
  });

  it('the unit does not stand behind its number', () => {
    expect(one('税收4亿元。', '税收{value}亿元 | 万元')).toBe(
      'figures.yaml:7:15+4 figure/unit-not-in-pattern {"id":"f1","unit":"万元","hole":"{value}"}',
    );
    expect(one('税收增长4%。', '税收增长{growth}% | 倍')).toContain('"hole":"{growth}"');
  });

  it('a name is given twice', () => {
    const yaml = figuresYaml('税收{value}亿元', '税收{value}亿元').replace('f2', 'f1');
    const { told } = load({ 'report.yaml': reportWith('  - 税收4亿元\n'), 'figures.yaml': yaml });
    expect(told).toEqual(['figures.yaml:7:13+2 figure/duplicate {"id":"f1","line":4}']);
  });

  it('all of them are told', () => {
    expect(read(['税收4亿元'], '无{value}', '税收', '税收{value}亿元 | 家').told).toHaveLength(3);
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
    const { told } = read([text], pattern);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('figure/not-found');
  });
});
