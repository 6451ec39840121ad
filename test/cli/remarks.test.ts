/** Comments and tracked changes in words. */
import { describe, expect, it } from 'vitest';
import { remarkLines, remarksJson } from '../../src/cli/remarks.js';
import { importWordsEn } from '../../src/cli/words/en/import.js';
import { importWordsZhCN } from '../../src/cli/words/zh-CN/import.js';

type Remarks = Parameters<typeof remarkLines>[0];
type Comment = Remarks['comments'][number];
type Revised = Remarks['revisions']['sentences'][number];

const at = {
  file: 'a.docx',
  words: '全县地区生产总值…',
  text: '全县',
  page: { number: 3, about: false },
  heading: '一、回顾',
};
const content = { file: 'content/a/report.yaml', line: 15, column: 9 };
const comment = (more: Partial<Comment> = {}): Comment => ({
  author: '王芳',
  date: '2026-01-12T09:30:00Z',
  text: '这个数\n再核。',
  resolved: false,
  replies: [],
  at,
  content,
  on: '3810亿元',
  sentence: '全县地区生产总值3810亿元。',
  ...more,
});
const revised = (was: string, now: string, more: Partial<Revised> = {}): Revised => ({
  at,
  content,
  sentence: `${now}。`,
  stretches: [
    { kind: 'deleted', text: was },
    { kind: 'inserted', text: now },
    { kind: 'kept', text: '。' },
  ],
  changes: [
    { kind: 'deleted', author: '王芳', text: was },
    { kind: 'inserted', author: '李强', text: now },
  ],
  numbers: { was: [], now: [] },
  ...more,
});
const none = { count: 0, formatted: 0, authors: [], sentences: [] };
const paint = (_: string, text: string) => text;
const shown = (remarks: Partial<Remarks>, language: 'en' | 'zh-CN' = 'zh-CN') =>
  remarkLines(
    { comments: [], revisions: none, ...remarks },
    { say: language === 'en' ? importWordsEn : importWordsZhCN, language, paint },
  );

describe('comments', () => {
  it('are their sentence, what is said, and the replies; resolved ones are counted', () => {
    const comments = [comment({ replies: [{ author: '李强', text: '已核。' }] }), comment({ resolved: true })];
    expect(shown({ comments })).toEqual([
      '',
      '稿件批注：1 条待处理，1 条已解决',
      '  王芳 2026-01-12  第3页“一、回顾”下  content/a/report.yaml:15',
      '      全县地区生产总值[3810亿元]。',
      '    这个数 / 再核。',
      '      ↳ 李强: 已核。',
    ]);
    expect(shown({ comments }, 'en')[1]).toBe('Comments in the draft: 1 open, 1 resolved');
  });

  it('without a place in the content are named by the words of Word', () => {
    const { content: _, ...lost } = comment({ at: { file: 'a.docx', words: '甲' }, on: '旧话', onDeleted: true });
    expect(shown({ comments: [lost] }).slice(2, 4)).toEqual(['  王芳 2026-01-12  “甲”', '      （已删）旧话']);
  });

  it('without a page or a heading are named by the words of Word, besides the line of the content', () => {
    const lines = shown({ comments: [comment({ at: { file: 'a.docx', words: '（二）优环境…' } })] });
    expect(lines[2]).toBe('  王芳 2026-01-12  “（二）优环境…”  content/a/report.yaml:15');
  });

  it('are cut to a dozen', () => {
    const lines = shown({ comments: Array.from({ length: 40 }, () => comment()) });
    expect(lines).toHaveLength(2 + 12 * 3 + 1);
    expect(lines.at(-1)).toBe('  ……还有 28 条，全部见 --json');
  });

  it('cannot change the terminal', () => {
    expect(shown({ comments: [comment({ author: '\u001b[31m', text: '\u001b]0;x\u0007' })] }).join('')).not.toContain(
      '\u001b',
    );
  });
});

describe('tracked changes', () => {
  const revisions = {
    count: 302,
    formatted: 5,
    authors: [
      { author: '王芳', count: 300 },
      { author: '', count: 2 },
    ],
    sentences: [
      ...Array.from({ length: 150 }, () => revised('新建', '改建')),
      revised('3810亿元', '3825亿元', { numbers: { was: ['3810亿元'], now: ['3825亿元'] } }),
    ],
  };

  it('are counted by author, those that touch numbers first, and a dozen shown', () => {
    const lines = shown({ revisions });
    expect(lines.slice(0, 7)).toEqual([
      '',
      '修订痕迹：302 处，已按接受处理（王芳 300 处、未署名 2 处）；1 句改了数字，列在前面；另有格式修改 5 处',
      '  王芳、李强  第3页“一、回顾”下  content/a/report.yaml:15',
      '    3810亿元 → 3825亿元',
      '      [-3810亿元-]{+3825亿元+}。',
      '  王芳、李强  第3页“一、回顾”下  content/a/report.yaml:15',
      '      [-新建-]{+改建+}。',
    ]);
    expect(lines.at(-1)).toBe('  ……还有 139 条，全部见 --json');
    expect(shown({ revisions }, 'en')[1]).toBe(
      'Tracked changes, taken as accepted: 302 (王芳 300, unknown 2); 1 sentence with other numbers first; 5 formats changed',
    );
  });

  it('that no characters show are counted only', () => {
    const only = revised('', '', { stretches: [{ kind: 'kept', text: '文。' }] });
    expect(
      shown({ revisions: { ...none, count: 1, authors: [{ author: '王芳', count: 1 }], sentences: [only] } }),
    ).toHaveLength(2);
  });
});

it('data has the place in Word and the line of the content, and no paragraph twice', () => {
  expect(remarksJson({ comments: [comment()], revisions: none })).toEqual({
    comments: [
      {
        author: '王芳',
        date: '2026-01-12T09:30:00Z',
        text: '这个数\n再核。',
        resolved: false,
        replies: [],
        on: '3810亿元',
        sentence: '全县地区生产总值3810亿元。',
        word: { words: '全县地区生产总值…', page: { number: 3, about: false }, heading: '一、回顾' },
        file: 'content/a/report.yaml',
        line: 15,
      },
    ],
    revisions: none,
  });
  expect(shown({})).toEqual([]);
});

describe('what was moved', () => {
  const moved = (kind: 'deleted' | 'inserted', text: string): Revised =>
    revised('', '', {
      stretches: [{ kind, text, moved: true }],
      changes: [{ kind: 'moved-here', author: '李强', text }],
    });
  const lines = (...sentences: Revised[]) => shown({ revisions: { ...none, count: 1, sentences } }).slice(2);

  it('is shown by its first sentence', () => {
    const listed = lines(moved('inserted', '组建专班。'), moved('inserted', '片区更新。'), revised('甲', '乙'));
    expect(listed.filter((row) => /^ {6}/.test(row))).toEqual(['      {+组建专班。+}', '      [-甲-]{+乙+}。']);
  });

  it('is cut where it is long', () => {
    const kept = { kind: 'kept', text: '下一段。' } as const;
    const [, row] = lines({
      ...moved('deleted', ''),
      stretches: [{ kind: 'deleted', text: '长'.repeat(500), moved: true }, kept],
    });
    expect(row).toBe(`      [-${'长'.repeat(50)}…-]下一段。`);
  });
});
