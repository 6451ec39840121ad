/** Indicators read out of the texts of a report: where they stand, and why they cannot be read. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { figuresYaml, one, read } from './figures-read.js';

describe('a number in a label', () => {
  const ask = (label: string, pattern: string, text: string) => {
    const { report, told } = load({
      'report.yaml': reportWith(`  - ${text}\n`),
      'figures.yaml': `groups: [{ name: G, figures: [{ id: a, label: "${label}", pattern: "${pattern}" }] }]\n`,
    });
    const labels = (report?.figures ?? []).flatMap(({ figures }) => figures.map(({ label }) => plain(label)));
    return [...labels, ...told.filter((line) => !line.includes('not-in-report'))];
  };

  it('is that of the text, in the order of the pattern', () => {
    const pattern = '连续{#}年、第{#}次获奖，办结率{value}%';
    expect(ask('连续{#}年{#}次办结率', pattern, '连续4年、第5次获奖，办结率99%。')).toEqual(['连续4年5次办结率']);
    expect(ask('连续{#}年办结率', pattern, '连续10年、第5次获奖，办结率99%。')).toEqual(['连续10年办结率']);
    expect(
      ask(
        '{#}家市场{#}',
        '{#}家市场、{#}条街，{labels}分别增长{values}%',
        '3家市场、4条街，旅游、餐饮分别增长5%、6%。',
      ),
    ).toEqual(['旅游3家市场4', '餐饮3家市场4']);
  });

  it('has to be read by the pattern', () => {
    expect(ask('{#}年办结率', '办结率{value}%', '连续4年办结率99%。')[0]).toMatch(
      /^figures.yaml:1:\d+\+\d+ figure\/label-numbers/,
    );
  });
});

describe('what is read', () => {
  it('gives the whole sentence, and the places of what it took', () => {
    const { figures } = read(['第一句。生产总值3810亿元，增长4%。第三句。'], '生产总值{value}亿元，增长{growth}%');
    const file = 'content/r-1/report.yaml';
    expect(figures[0]).toMatchObject({
      level: { value: [{ text: '3810', at: { file, line: 7, column: 14 } }] },
      change: { words: [{ text: '增长4%', at: { file, line: 7, column: 21 } }] },
      sentence: [{ text: '生产总值3810亿元，增长4%。', at: { file, line: 7, column: 10 } }],
    });
  });

  it('takes the first where the same value stands twice', () => {
    const { figures, problems } = read(['税收4亿元。', '二。税收4亿元！'], '税收{value}亿元');
    expect(problems).toEqual([]);
    expect(figures[0]!.level.value[0]!.at!.line).toBe(7);
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
    expect(report!.figures[0]!.figures.map(({ level }) => level.number)).toEqual([1, 2, 3, 4, 5, 6]);
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
  it('two sentences say different things', () => {
    const { problems } = read(
      ['税收4亿元，增长1%。', '税收4亿元，增长2%。', '税收4亿元，增长1%。'],
      '税收{value}亿元，增长{growth}%',
    );
    expect(problems).toEqual([
      'figures.yaml:6:18+25 warning figure/ambiguous {"id":"f1","pattern":"税收{value}亿元，增长{growth}%","values":[{"value":"4 / 1","file":"report.yaml","line":7},{"value":"4 / 2","file":"report.yaml","line":8},{"value":"4 / 1","file":"report.yaml","line":9}]}',
    ]);
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
    expect(read(['税收4亿元'], '无{value}', '税收', '税收{value}亿元 | 家').problems).toHaveLength(3);
  });
});

describe('no number is read out of a part of digits that stand together', () => {
  it.each([
    ['总产值10^{8}元。', '总产值{value}元'],
    ['总产值10⁸元。', '总产值{value}元'],
    ['服务企业1，234家。', '服务企业{value}家'],
    ['服务企业1，234家。', '，{value}家'],
    ['服务企业1，234.5家。', '{value}家'],
    ['服务企业1 234家。', '{value}家'],
    ['修路1½公里。', '修路{value}'],
    ['增速–3.1%。', '{growth}%'],
  ])('%s is not read by %s', (sentence, ask) => expect(one(sentence, ask)).toMatch(/figure\/not-found/));

  it('and the number beside a lowered one is read whole', () => {
    expect(one('PM_{2.5}22微克。', 'PM_{2.5}{value}微克')).toContain('[22]');
    expect(one('PM_{2.5}22微克。', 'PM2.5{value}微克')).toContain('[22]');
  });
});
