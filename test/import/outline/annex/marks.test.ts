/** Marks of a glossary taken out of the text, and numbers that stay. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../src/import/outline/outline.js';
import { draftOf, head, read, sentence } from '../../outlined.js';

const annex = '名词解释\n1.百千万工程：指一项工程。\n2.营商环境：指环境。';
const textOf = (text: string) => {
  const { report, marks } = read(`${head}一、安排\n${text}${sentence}\n${annex}`);
  const [part] = report.body.filter((block) => typeof block === 'object' && 'part' in block);
  return [marks, JSON.stringify(part).includes('百千万工程，优化营商环境。')];
};

describe('marks', () => {
  it.each([
    '百千万工程[1]，优化营商环境[2]。',
    '百千万工程〔1〕，优化营商环境〔2〕。',
    '百千万工程【注1】，优化营商环境【注2】。',
    '百千万工程①，优化营商环境②。',
    '百千万工程^{1}，优化营商环境^{2}。',
    '百千万工程（注1），优化营商环境（注2）。',
    '百千万工程（1），优化营商环境（2）。',
    '百千万工程¹，优化营商环境²。',
    '百千万工程^{[1]}，优化营商环境^{②}。',
    '百千万工程1，优化营商环境2。',
  ])('%s', (text) => {
    expect(textOf(text)).toEqual([2, true]);
  });
});

describe('numbers stay', () => {
  it.each(['建设①号线和②号线。', '面积5m^{2}。', '投资[2024]、[2025]、[2026]三年。', '百千万工程1个，营商环境2项。'])(
    'in %s',
    (text) => {
      const { report, marks } = read(`${head}一、安排\n${text}${sentence}\n${annex}`);
      expect(marks).toBe(0);
      expect(JSON.stringify(report.body)).toContain(text);
    },
  );
});

describe('marks and entries', () => {
  const entriesOf = (text: string, list = annex) => {
    const { glossary, problems } = read(`${head}一、安排\n${text}${sentence}\n${list}`);
    const doubts = problems.flatMap(({ code, args }) =>
      code === 'import/unsure'
        ? [`${(args as { reason: string }).reason} ${(args as { excerpt: string }).excerpt}`]
        : [],
    );
    return [glossary?.entries.map(({ term, behind }) => (behind ? `${term} < ${behind}` : term)), doubts];
  };

  it('stand where the draft has the mark', () => {
    expect(entriesOf('做百千万工程，做好百千万工程[1]，优化营商环境行动[2]。')).toEqual([
      ['百千万工程 < 做好百千万工程', '营商环境 < 优化营商环境行动'],
      [],
    ]);
  });

  it('are reported where the sentence has not the term', () => {
    expect(entriesOf('百千万工程[1]。转变职能[2]。优化营商环境。')).toEqual([
      ['百千万工程', '营商环境 < 转变职能'],
      ['mark-elsewhere …转变职能 ← 营商环境'],
    ]);
  });

  it('without each other are reported by their words, and so is a second mark', () => {
    const list = `${annex}\n3.链长制：指制度。\n4.放管服：指改革。`;
    expect(
      entriesOf('百千万工程[1]，链长制[3]，放管服[4]，又一次百千万工程[1]，新质生产力[5]，营商环境。', list),
    ).toEqual([
      ['百千万工程', '营商环境', '链长制', '放管服'],
      ['entry-without-mark 营商环境', 'mark-again 又一次百千万工程[1]', 'mark-without-entry 新质生产力[5]'],
    ]);
  });

  it('that explain no term are named by the words before the mark', () => {
    expect(entriesOf('产值增长5.2%①，投资增长3.1%②。', '注释\n①数据来源：县统计局。\n②按可比价格计算。')).toEqual([
      ['产值增长5.2%', '投资增长3.1%'],
      [],
    ]);
  });
});

describe('marks of notes of Word', () => {
  it('go from the title block and from other notes, and their entries say so', () => {
    const lines = `${head.replace('张　三', '张　三^{1}')}一、安排\n推进百千万工程^{2}。${sentence}`.split('\n');
    const notes = ['代理市长。', '百千万工程：指一项工程^{3}。', '工程：指项目。'];
    const { report, glossary, problems } = read([
      ...lines.map((text) => ({ text, ends: true })),
      ...notes.map((text, i) => ({ text, note: String(i + 1), ends: true })),
    ]);
    expect(report.speaker?.name).toBe('张三');
    expect(glossary?.entries.map(({ term, text }) => `${term} ${text}`)).toEqual([
      '代理市长 代理市长。',
      '百千万工程 指一项工程。',
      '工程 指项目。',
    ]);
    expect(problems.filter(({ code }) => code === 'import/unsure').map(({ args }) => args)).toEqual([
      { reason: 'entry-without-mark', excerpt: '代理市长' },
      { reason: 'entry-without-mark', excerpt: '工程' },
    ]);
  });
});

describe('marks without a glossary', () => {
  const outlined = (text: string, kept: number) => {
    const { value, problems } = outlineOf(draftOf(`${head}一、安排\n${text}${sentence}`), kept);
    const strays = problems.filter(({ code }) => code === 'import/stray-marks');
    return [value?.marks, JSON.stringify(value?.report.body).includes('百千万工程，优化营商环境。'), strays];
  };
  const stray = (count: number, mark: string) => [
    expect.objectContaining({ args: { count, mark }, at: { file: 'draft.txt', line: 6, column: 1 } }),
  ];

  it('are those of the glossary that is kept', () => {
    expect(outlined('百千万工程[1]，优化营商环境[2]。', 2)).toEqual([2, true, []]);
    expect(outlined('百千万工程①，优化营商环境②。', 6)).toEqual([2, true, []]);
  });

  it('are reported where there is none, or where it has not their numbers', () => {
    expect(outlined('百千万工程［1］，优化营商环境［2］。', 0)).toEqual([0, false, stray(2, '［1］')]);
    expect(outlined('百千万工程[1]，优化营商环境[2]、[3]。', 1)).toEqual([0, false, stray(3, '[1]')]);
  });

  it.each(['建设①号线和②号线。', '面积1m^{1}。', '政发〔2026〕1号。', '任务：①建路；②修桥。', '百千万工程1个。'])(
    'are not in %s',
    (text) => {
      expect(outlined(text, 2)[2]).toEqual([]);
      expect(outlined(text, 2)[0]).toBe(0);
    },
  );
});
