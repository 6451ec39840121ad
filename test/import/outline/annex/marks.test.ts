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
