/** One indicator with two values. */
import { describe, expect, it } from 'vitest';
import { load, reportWith } from '../content/folder.js';

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
    expect(told('财政税收{value}万元', '  - 财政税收40001万元。')).toEqual([]);
    expect(told('财政税收{value}万元', '  - 财政税收50001万元。')).toHaveLength(1);
  });

  it.each([
    ['新增1.2亿元。其中新增12000万元。', '新增{value}亿元', '其中新增{value}万元', 0],
    ['新增1.2亿元。其中新增1.3万元。', '新增{value}亿元', '其中新增{value}万元', 1],
    ['新增24.3万户。其中新增243000家。', '新增{value}万户', '其中新增{value}家', 0],
    ['新增24.3万户。其中新增25万家。', '新增{value}万户', '其中新增{value}万家', 1],
    ['新增3公里。其中新增3000米。', '新增{value}公里', '其中新增{value}米', 0],
    ['新增3千米。其中新增3100米。', '新增{value}千米', '其中新增{value}米', 0],
    ['新增3千米。其中新增4100米。', '新增{value}千米', '其中新增{value}米', 1],
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
    ['税收40000.5万元。', undefined],
    ['税收52000.5万元。', '52000.5万元'],
    ['上年税收5亿元。', undefined],
    ['力争税收5亿元。', undefined],
    ['税收收入5亿元。', undefined],
  ])('is told also where no pattern reads %s', (sentence, value) => {
    const [problem] = told('全区税收{#}亿元，增长{growth}%', `  - ${sentence}`);
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

  describe('of a core indicator', () => {
    const reported = (
      sentences: readonly string[],
      ...patterns: readonly (readonly [label: string, pattern: string])[]
    ) =>
      load({
        'report.yaml': reportWith(
          `  - part: 2023年工作回顾\n    body:\n${sentences.map((sentence) => `      - ${sentence}\n`).join('')}  - part: 2024年工作安排\n    body:\n      - 今年地区生产总值增长6%。\n`,
        ),
        'figures.yaml': `groups:\n  - name: G\n    figures:\n${patterns.map(([label, pattern], i) => `      - { id: f${i}, label: ${label}, pattern: "${pattern}" }\n`).join('')}`,
      }).told.flatMap((line) => (line.includes('figure/two-values') ? [/"label":"([^"]*)"/.exec(line)![1]] : []));

    it('a year and an average of years never conflict', () => {
      const sentences = ['2023年，社会消费品零售总额增长2.4%。', '这五年，社会消费品零售总额年均增长5%。'];
      expect(
        reported(
          sentences,
          ['社会消费品零售总额', '年，社会消费品零售总额增长{growth}%'],
          ['社会消费品零售总额', '年均增长{growth}%'],
        ),
      ).toEqual([]);
    });

    it('two values of the year do, whatever name they have', () => {
      const sentences = ['2023年，社会消费品零售总额增长2.4%。', '全年社零总额增长2.6%。'];
      expect(
        reported(sentences, ['社会消费品零售总额', '零售总额增长{growth}%'], ['社零总额', '社零总额增长{growth}%']),
      ).toEqual(['社零总额增长']);
    });

    it('a result and an aim do not', () => {
      const sentences = ['2023年，地区生产总值增长5.6%。'];
      expect(
        reported(
          sentences,
          ['地区生产总值', '年，地区生产总值增长{growth}%'],
          ['地区生产总值', '今年地区生产总值增长{growth}%'],
        ),
      ).toEqual([]);
    });

    it.each([
      ['3810亿元', '3810.24亿元', 0],
      ['突破6万亿元', '62661亿元', 0],
      ['约3800亿元', '3810.24亿元', 0],
      ['近4000亿元', '3810.24亿元', 0],
      ['超4000亿元', '3810.24亿元', 1],
      ['3820亿元', '3810.24亿元', 1],
    ])('%s and %s', (first, second, count) => {
      const read = (value: string) => value.replace(/[\d.]+/, '{value}');
      const sentences = [`2023年，地区生产总值${first}。`, `全县地区生产总值达到${second}。`];
      expect(
        reported(
          sentences,
          ['地区生产总值', `年，地区生产总值${read(first)}`],
          ['地区生产总值', `总值达到${read(second)}`],
        ),
      ).toHaveLength(count);
    });
  });
});
