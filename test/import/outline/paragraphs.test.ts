/** Lines broken by pages, by a width or by hand, and the paragraphs they make. */
import { describe, expect, it } from 'vitest';
import type { DraftLine } from '../../../src/import/draft/draft.js';
import { importDraft } from '../../../src/import/import.js';
import { paragraphsOf } from '../../../src/import/outline/paragraphs.js';
import { memoryWorld } from '../../world/memory-world.js';
import { draftOf, head, read, sentence } from '../outlined.js';

describe('paragraphs', () => {
  const bodyOf = (text: string) => read(head + text).report.body.slice(1);

  it('go on over page ends, with and without blank lines and page numbers', () => {
    const [first, second] = [sentence.slice(0, 40), sentence.slice(40)];
    expect(bodyOf(`${sentence}${first}\n\n— 2 —\n\n${second}\n${sentence}`)).toEqual([
      `${sentence}\n${sentence}`,
      sentence,
    ]);
  });

  it('go on over hard line ends, and begin at an indent', () => {
    const wrapped = Array.from({ length: 6 }, () =>
      `\u3000\u3000${sentence}${sentence}`.replace(/.{30}/gsu, '$&\n'),
    ).join('\n');
    expect(bodyOf(wrapped)).toEqual(Array.from({ length: 6 }, () => `${sentence}\n${sentence}`));
  });

  it('keep a short line and a heading for themselves', () => {
    const body = bodyOf(`一、今年工作\n${sentence}\n（一）抓好项目建设\n${sentence}\n（二）抓好产业发展\n${sentence}`);
    expect(body).toEqual([
      {
        part: '今年工作',
        body: [sentence, { section: '抓好项目建设', body: [sentence] }, { section: '抓好产业发展', body: [sentence] }],
      },
    ]);
  });
});

describe('the number of a heading on a line of its own', () => {
  it('belongs to the line below, whatever the file says', () => {
    const text = `一、今年工作\n${sentence}\n（一）抓好项目建设\n${sentence}\n（二）\n抓好产业发展\n${sentence}\n二、\n自身建设\n${sentence}`;
    const body = (section: string) => [
      sentence,
      { section: '抓好项目建设', body: [sentence] },
      { section, body: [sentence] },
    ];
    expect(read(head + text).report.body.slice(1)).toEqual([
      { part: '今年工作', body: body('抓好产业发展') },
      { part: '自身建设', body: [sentence] },
    ]);
  });

  it('is a heading in the style of the line that has one', () => {
    const lines = (number: number | undefined, words: number | undefined): DraftLine[] => [
      { text: '（二）', line: 1, ends: true, ...(number && { level: number }) },
      { text: '抓好产业发展', line: 2, ends: true, ...(words && { level: words }) },
      { text: sentence, line: 3, ends: true },
    ];
    for (const styled of [lines(2, undefined), lines(undefined, 2), lines(2, 2)])
      expect(paragraphsOf(styled, new Map(), 0, 3).map(({ text, level }) => [text, level])).toEqual([
        ['（二）抓好产业发展', 2],
        [sentence, undefined],
      ]);
  });
});

describe('pages', () => {
  const lines = (text: string) => text.replace(/.{30}/gsu, '$&\n').split('\n');
  const paged = (text: string, headOf: (page: number) => string) => {
    const all = lines(text);
    return Array.from({ length: Math.ceil(all.length / 8) }, (_, n) =>
      [headOf(n + 1), ...all.slice(n * 8, n * 8 + 8), `— ${n + 1} —`].join('\n'),
    ).join('\n');
  };

  it('may have a running head that stands nowhere else', async () => {
    const running = (n: number) => (n % 2 ? '政府工作报告' : '海州人民的报告');
    const text = `${head}一、回顾\n${sentence}\n${paged(sentence.repeat(50), running)}`;
    const { report } = read(text);
    expect(JSON.stringify(report.body)).not.toContain('海州人民');
    const world = memoryWorld({ 'a.txt': text });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
  });

  it('without indents or blank lines go on behind a sentence that ends at the very edge', () => {
    const full = `${'稳'.repeat(29)}。`;
    const text = Array.from({ length: 12 }, () => `${full}\n${'进'.repeat(30)}\n${'好'.repeat(9)}。`).join('\n');
    expect(read(`${head}一、回顾\n${text}`).report.body[1]).toMatchObject({
      body: Array.from({ length: 12 }, () => ({ lead: full, text: `${'进'.repeat(30)}${'好'.repeat(9)}。` })),
    });
  });

  it('have notes at their feet, and the paragraph goes on below them', () => {
    const [first, second] = [sentence.slice(0, 30), sentence.slice(30)];
    const text = `一、安排\n实施“百千万工程”①，${first}\n①百千万工程：指一项工程，\n很大的工程。\n— 1 —\n${second}\n建设①号线。`;
    const { report, glossary, marks } = read(head + text);
    expect(report.body[1]).toEqual({ part: '安排', body: [`实施“百千万工程”，${sentence}`, '建设①号线。'] });
    expect(glossary?.entries).toEqual([{ term: '百千万工程', text: '指一项工程，很大的工程。' }]);
    expect(marks).toBe(1);
  });

  it('of the web end in remarks, which are left out', () => {
    const { report, problems } = read(`${head}一、回顾\n${sentence}\n联系人：张三\n（责任编辑：李四）\n来源：海州日报`);
    expect(report.body.slice(1)).toEqual([{ part: '回顾', body: [sentence, '联系人：张三'] }]);
    const lines = ['（责任编辑：李四）', '来源：海州日报'];
    expect(problems).toMatchObject([{ code: 'import/outside', args: { lines } }]);
  });
});

describe('a paragraph of Word that breaks off', () => {
  const first =
    '商事主体总量不断增加，企业活力明显增强。城镇新增就业、困难人员再就业率都好于上年，商事主体总量增至24.3';
  const paragraphs = (second: Partial<DraftLine>) => {
    const lines = [{ text: '一、去年工作' }, { text: first }, second].map((line) => ({ ends: true, ...line }));
    const [part] = read(lines).report.body;
    return typeof part === 'object' && 'part' in part ? part.body.length : 0;
  };
  it('goes on in the next, unless that is indented again or a heading', () => {
    expect(paragraphs({ text: '万户，增长4%。' })).toBe(1);
    expect(paragraphs({ text: '（一）稳增长' })).toBe(2);
  });
  it('is not taken for one where it is short, or an item with a number', () => {
    const bodyOf = (text: string) => {
      const lines = [{ text: '一、去年工作' }, { text }, { text: '这一年很不平凡。' }];
      const [part] = read(lines.map((line) => ({ ends: true, ...line }))).report.body;
      return typeof part === 'object' && 'part' in part ? part.body.length : 0;
    };
    expect(bodyOf('经济向好。企业活力增强')).toBe(2);
    expect(bodyOf(`1.${first}`)).toBe(2);
    // A list of names has no sentence that could be broken off.
    expect(
      bodyOf('参加单位有市发展和改革委员会、市教育局、市科学技术局、市工业和信息化局、市公安局、市民政局、市财政局'),
    ).toBe(2);
  });
  it('ends where its sentence does', () => {
    const ended = [{ text: '一、去年工作' }, { text: `${first}万户。` }, { text: '这一年很不平凡。' }];
    const [part] = read(ended.map((line) => ({ ends: true, ...line }))).report.body;
    expect(typeof part === 'object' && 'part' in part && part.body.length).toBe(2);
  });
});

it('a heading broken by hand stands out to the end of its words', () => {
  const lines = [
    { text: '云溪发展成就', level: 1, lead: 6 },
    { text: '和去年工作', level: 1, lead: 5, ends: true },
  ];
  const [heading, ...more] = paragraphsOf(draftOf(lines).lines, new Map(), 0);
  expect(heading).toMatchObject({ text: '云溪发展成就和去年工作', lead: 11, level: 1 });
  expect(more).toEqual([]);
});
