/** Patterns on the new words of their sentences. */
import { expect, it } from 'vitest';
import { reAnchored } from '../../src/update/re-anchor.js';

/** The pattern after a sentence has changed; `undefined` where it stays as it is. */
function after(
  pattern: string,
  was: string,
  now: string,
  others: readonly string[] = [],
  unit = '',
): string | undefined {
  const file = `groups:\n  - name: 综合\n    figures:\n      - id: a # 已核\n        label: 名\n        pattern: "${pattern}"\n${unit && `        unit: ${unit}\n`}`;
  const { text, patterns } = reAnchored(file, [{ kind: 'changed', was, text: now, line: 1 }], [now, ...others]);
  if (patterns.length === 0) expect(text).toBe(file);
  else {
    expect(text).toBe(file.replace(pattern, patterns[0]!.now));
    expect(patterns[0]).toMatchObject({ id: 'a', line: 6, was: pattern });
  }
  return patterns[0]?.now;
}

it.each([
  ['全县总值{value}亿元', '全县总值300亿元。', '全县经济总量达到312亿元。', '全县经济总量达到{value}亿元'],
  [
    '总值{value}亿元，增长{growth}%',
    '总值300亿元，增长5%。',
    '总量310亿元，同比增长5.5%。',
    '总量{value}亿元，同比增长{growth}%',
  ],
  ['新建{value}所学校', '新建3所学校、2条道路。', '新建改建4所小学、5条道路。', '新建改建{value}所'],
])('%s follows its sentence', (pattern, was, now, made) => {
  expect(after(pattern, was, now)).toBe(made);
});

it('takes more words where the nearest ones fit twice, and writes no number', () => {
  expect(
    after('产值增长{growth}%', '工业很好，完成12项，产值增长5%。', '工业很好，完成13项，总量增长6%。', [
      '农业总量增长2%。',
    ]),
  ).toBe('完成{#}项，总量增长{growth}%');
});

it.each([
  ['where it still fits', '总值{value}亿元', '总值300亿元。', '总值310亿元，很好。'],
  ['where the number is gone', '总值{value}亿元', '总值300亿元。', '总值稳步增长。'],
  ['where it read another sentence', '就业{value}人', '总值300亿元。', '总量310亿元。'],
  ['where it is no pattern', '总值{value', '总值300亿元。', '总量310亿元。'],
  ['where it reads a list', '{labels}分别增长{values}%', '旅游、餐饮分别增长3%、4%。', '旅游、餐饮各自增长3%、4%。'],
  ['where its clause stands elsewhere', '就业{growth}%', '就业增长3%，收入增长5%。', '收入增长5%，就业人数增长3%。'],
  ['where the sentence is another one', '总值{value}亿元', '总值300亿元。', '新建学校2所，道路5条，桥梁1座。'],
])('stays %s', (_, pattern, was, now) => {
  expect(after(pattern, was, now)).toBeUndefined();
});
