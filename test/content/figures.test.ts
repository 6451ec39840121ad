/** Figures read out of sentences: what a pattern finds, and why it finds nothing. */
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/content/report.js';
import { plain } from '../../src/document/text.js';
import { load, reportWith } from './folder.js';

/** Figures of a file, one line of `pattern | unit` each, read out of the paragraphs. */
function figuresYaml(...asks: readonly string[]): string {
  const figures = asks.map((ask, i) => {
    const [pattern, unit] = ask.split(' | ');
    return `      - id: f${i + 1}\n        label: L\n        pattern: ${JSON.stringify(pattern)}\n${unit ? `        unit: "${unit}"\n` : ''}`;
  });
  return `groups:\n  - name: G\n    figures:\n${figures.join('')}`;
}

function read(
  paragraphs: readonly string[],
  ...asks: readonly string[]
): { figures: readonly Figure[]; told: string[] } {
  const body = paragraphs.map((text) => `  - ${JSON.stringify(text)}\n`).join('');
  const { report, told } = load({ 'report.yaml': reportWith(body), 'figures.yaml': figuresYaml(...asks) });
  return { figures: report?.briefing.pages.flatMap((page) => page.figures) ?? [], told };
}

/** A figure on one line: words before, value, unit, words after; its number; its change. */
function shown(figure: Figure | undefined): string {
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
    ['总额9元，下降3.1%。', '总额{value}元，下降{growth}%', '[9] 9 / 下降3.1% -3.1 %'],
    ['占比9%，提升2.5个百分点。', '占比{value}%，提升{growth}个百分点 | %', '[9]% 9 / 提升2.5个百分点 2.5 个百分点'],
    ['企业378家、同比增长1.6倍。', '企业{value}家、同比增长{growth}倍 | 家', '[378]家 378 / 同比增长1.6倍 1.6 倍'],
    ['区域税收增长15.5%。', '区域税收增长{growth}%', '[15.5]% 15.5 /  undefined '],
    ['警情同比下降24%。', '警情同比下降{growth}% | %', '[24]% -24 /  undefined '],
    ['收入增长与经济增长同步，节能', '收入增长{words}', '[与经济增长同步] undefined /  undefined '],
    ['收入增长与经济增长同步', '收入增长{words}', '[与经济增长同步] undefined /  undefined '],
    ['全年增长很快，税收4亿元', '{words}，税收{value}亿元', '[4] 4 /  undefined '],
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
    ['人次近1.2亿。', '人次{value}亿', '近[1.2] 1.2'],
    ['首店50余家。', '首店{value}家 | 家', '[50]家余 50'],
    ['首店50余家。', '首店{value}余家 | 家', '[50]家余 50'],
    ['企业100家以上。', '企业{value}家 | 家', '[100]家以上 100'],
    ['企业100家以上。', '企业{value}家以上 | 家', '[100]家以上 100'],
    ['活动400多场。', '活动{value}场', '[400]多 400'],
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
    expect(one('总额9元，增长约4%左右。', '总额{value}元，增长{growth}%')).toBe('[9] 9 / 增长约4%左右 4 %');
  });

  it('does not stop in the middle of a number', () => {
    expect(one('企业1378家，园区8家。', '{value}家')).toContain('figure/ambiguous');
    expect(one('增长4.55%。', '增长4.{value}%')).toBe('[55] 55 /  undefined ');
    expect(one('增长4.5。', '增长{value}')).toBe('[4.5] 4.5 /  undefined ');
  });

  it.each([
    ['总值-3810.24亿元，增长'],
    ['总值－3810.24亿元，增长'],
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
    expect(report!.briefing.pages[0]!.figures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
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

describe('why a figure cannot be read', () => {
  it('no sentence fits: the nearest is shown with its place', () => {
    expect(one('第一句。全区生产总值达3810亿元。', '生产总值{value}亿元')).toBe(
      'figures.yaml:6:18+15 figure/not-found {"id":"f1","pattern":"生产总值{value}亿元","nearest":[{"words":"全区生产总值达3810亿元。","file":"report.yaml","line":7,"lacks":[]}]}',
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
  ])('%s', (_, text, pattern) => {
    const { told } = read([text], pattern);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('figure/not-found');
  });
});
