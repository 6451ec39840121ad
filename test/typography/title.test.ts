import { expect, test } from 'vitest';
import { prepare } from '../../src/typography/spacing.js';
import { breakTitle } from '../../src/typography/title.js';
import { cells, written } from './measured.js';

function lines(title: string, width: number, shaped = true): string[] | undefined {
  const list = cells(title);
  return breakTitle(prepare(list), { width, indent: 0, justify: false }, shaped)?.ends.map((end, i, ends) =>
    list
      .slice(ends[i - 1] ?? 0, end)
      .map(written)
      .join(''),
  );
}

test('the fewest lines', () => {
  expect(lines('政府工作报告', 6)).toEqual(['政府工作报告']);
});

test('no break inside a word', () => {
  expect(lines('推动经济高质量发展', 8, false)!.join('|')).not.toMatch(/推\|动|经\|济|质\|量|发\|展/);
});

test('names and terms are not cut, and the last line has three characters', () => {
  for (let width = 6; width < 14; width++) {
    const set = lines('深化落实习近平总书记重要讲话精神推动残疾人事业发展', width, false);
    if (set) expect(set.join('|')).not.toMatch(/习\|近|近\|平|残疾\|人|\|(?=.{1,2}$)/);
  }
});

test('a break after a mark rather than within a clause', () => {
  expect(lines('办好教育，管好医院', 8, false)).toEqual(['办好教育，', '管好医院']);
});

test('a break after a comma rather than after the mark of a list', () => {
  expect(lines('坚持实体经济为本、制造业当家，构建现代产业体系', 16, false)).toEqual([
    '坚持实体经济为本、制造业当家，',
    '构建现代产业体系',
  ]);
});

test('particles stay with the word before them', () => {
  expect(lines('全面建设幸福的城市', 7, false)!.every((line) => !line.startsWith('的'))).toBe(true);
});

test('a title of more than four lines is left to the paragraph', () => {
  expect(lines('政府工作报告'.repeat(5), 6)).toBeUndefined();
});

test('a break before words in brackets that follow a title', () => {
  expect(lines('政府工作报告（送审稿）', 8)).toEqual(['政府工作报告', '（送审稿）']);
  expect(lines('政府工作报告（送审稿）', 12)).toEqual(['政府工作报告（送审稿）']);
});

test('a name with words in brackets is no title with an addition', () => {
  expect(lines('创建中国（云溪）自由贸易试验区', 9)).not.toContain('创建中国');
});
