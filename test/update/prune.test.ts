/** What is taken out of a file at the place of a problem, and what stays. */
import { expect, it } from 'vitest';
import { withoutEntryAt } from '../../src/update/prune.js';

/** The file without what stands where `words` begin for the first time. */
function without(text: string, words: string): string | undefined {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return withoutEntryAt(text, { line: before.length, column: before.at(-1)!.length + 1 })?.text;
}

const figures = `groups:
  - name: 综合
    figures:
      # 已核
      - id: gdp
        label: 总值
        pattern: 总值{value}亿元

      - { id: jobs, label: 就业, pattern: "就业{value}人" }
  - name: 产业
    figures:
      - id: firms
        label: 企业
        pattern: 企业{value}家
`;

it('takes a figure whole, and with the last of its group the group', () => {
  expect(without(figures, '总值{value}')).toBe(
    figures.replace('      - id: gdp\n        label: 总值\n        pattern: 总值{value}亿元\n', ''),
  );
  expect(without(figures, '"就业')).toBe(figures.replace(/ {6}- \{ id: jobs.*\n/, ''));
  expect(without(figures, '企业{value}')).toBe(figures.slice(0, figures.indexOf('  - name: 产业')));
});

const briefing = `title: 解读
glance:
  title: 取得成绩
  figures: [gdp, jobs, firms]
areas:
  - section: 产业
    title: 产业壮大
    figures: [firms]
  - { section: 民生, line: 学位增加, points: [新建学校, 增加学位] }
difficulties:
  points:
    - heading: 基础不牢
    - heading: 短板不少
      text: 学位不足
    - heading: 活力不够
`;

it.each([
  ['gdp', 'figures: [gdp, ', 'figures: ['],
  ['firms]', ', firms]', ']'],
  ['取得成绩', '  title: 取得成绩\n', ''],
  ['产业壮大', '    title: 产业壮大\n', ''],
  ['学位增加', ' line: 学位增加,', ''],
  ['增加学位]', ', 增加学位]', ']'],
  ['学位不足', '      text: 学位不足\n', ''],
  ['活力不够', '    - heading: 活力不够\n', ''],
  ['解读', 'title: 解读\n', ''],
])('takes %s and nothing else', (words, was, now) => {
  expect(without(briefing, words)).toBe(briefing.replace(was, now));
});

it('takes a section that is no more with all that was chosen for it', () => {
  expect(without(briefing, '产业\n')).toBe(
    briefing.replace('  - section: 产业\n    title: 产业壮大\n    figures: [firms]\n', ''),
  );
  expect(without('areas:\n  - section: 产业\n    figures: [firms]\ntitle: 解读\n', 'firms')).toBe(
    'areas:\n  - section: 产业\ntitle: 解读\n',
  );
});

it('takes nothing where nothing can go, or nothing stands', () => {
  expect(without('groups:\n  - name: 综合\n', '综合')).toBeUndefined();
  expect(withoutEntryAt(figures, { line: 99, column: 1 })).toBeUndefined();
  expect(withoutEntryAt('a: [', { line: 1, column: 1 })).toBeUndefined();
});
