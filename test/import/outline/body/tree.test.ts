/** Paragraphs and their ranks as the body of a report. */
import { describe, expect, it } from 'vitest';
import type { Rank } from '../../../../src/import/outline/body/hierarchy.js';
import { bodyTree } from '../../../../src/import/outline/body/tree.js';
import type { Paragraph } from '../../../../src/import/outline/paragraphs.js';

const paragraph = (text: string, index: number): Paragraph => ({ text, pieces: [{ text, index, offset: 0 }], index });
const tree = (...rows: readonly (readonly [Rank, string])[]) =>
  bodyTree(
    rows.map(([, text], i) => paragraph(text, i)),
    rows.map(([rank]) => rank),
    {},
  );
const text = undefined;

describe('the body', () => {
  it('has salutations before the first part, and text behind one on the same line', () => {
    expect(tree([text, '各位代表：'], [text, '现在报告工作。']).body).toEqual([
      { salutation: '各位代表：' },
      '现在报告工作。',
    ]);
    expect(tree([text, '各位代表：现在报告工作。']).body).toEqual([{ salutation: '各位代表：' }, '现在报告工作。']);
  });

  it('has sections inside parts, their first words behind the heading', () => {
    expect(tree(['part', '一、回顾'], ['section', '（一）稳增长。全年很好。'], [text, '生产总值增长。']).body).toEqual([
      { part: '回顾', body: [{ section: '稳增长。', intro: '全年很好。', body: ['生产总值增长。'] }] },
    ]);
  });

  it('leaves the last section where the text speaks of the whole part again', () => {
    const rows = [
      ['part', '一、回顾'],
      ['section', '（一）稳增长'],
      [text, '生产总值增长。'],
    ] as const;
    const [part] = tree(...rows, [text, '同时，我们也清醒认识到困难。'], ['part', '二、安排']).body;
    expect(part).toMatchObject({ body: [{ section: '稳增长' }, '同时，我们也清醒认识到困难。'] });
    const [inside] = tree(...rows, [text, '同时，我们也清醒认识到困难。'], ['section', '（二）促改革']).body;
    expect(inside).toMatchObject({ body: [{ section: '稳增长' }, { section: '促改革' }] });
  });

  it.each([
    '一年来，我们加强政府建设。',
    '过去五年，综合实力大幅跃升。',
    '五年来，国防动员、退役军人工作取得新成效。',
    '——这五年，创新动能更加强劲。',
    '“十四五”时期是极不平凡的五年。',
    '2025年是收官之年。',
    '此外，国防动员、档案、残疾人事业取得新进步。',
    '各位代表！成绩来之不易。',
    '回顾五年历程，我们深有体会。',
    '同志们！成绩来之不易。',
  ])('leaves the last section with %s', (said) => {
    const rows = [
      ['part', '一、回顾'],
      ['section', '（一）稳增长'],
      [text, '生产总值增长。'],
    ] as const;
    expect(tree(...rows, [text, said], [text, '全市工业增长。']).body).toMatchObject([
      { body: [{ section: '稳增长', body: ['生产总值增长。'] }, expect.anything(), '全市工业增长。'] },
    ]);
  });

  it('stays in a section for what stands right below its heading', () => {
    const said = '一年来，我们加强政府建设。';
    expect(tree(['part', '一、回顾'], ['section', '（一）稳增长'], [text, said]).body).toEqual([
      { part: '回顾', body: [{ section: '稳增长', body: [said] }] },
    ]);
  });

  it('stays in a section whose text speaks of years or of a family', () => {
    const said = ['今年我们办好30件实事。', '一年一度的盛会成功举办。', '五年级学生减负。'];
    const [part] = tree(
      ['part', '一、回顾'],
      ['section', '（一）稳增长'],
      ...said.map((one) => [text, one] as const),
    ).body;
    expect(part).toMatchObject({ body: [{ section: '稳增长', body: said }] });
  });

  it('gives no number to sections of a style that their author did not count', () => {
    const { body, renumbered } = tree(['part', '一、回顾'], ['section', '经济稳'], [text, '生产总值增长。']);
    expect(body).toEqual([{ part: '回顾', body: [{ section: '经济稳', number: '', body: ['生产总值增长。'] }] }]);
    expect(renumbered).toEqual([]);
  });

  it('has parallel headings as sections, with the numbers they were typed with', () => {
    const long = '全市上下坚持稳中求进工作总基调，全力以赴稳增长、促改革、调结构、惠民生、防风险，各项事业取得新进步。';
    const rows = ['一是稳增长。', '二是促改革。', '三是惠民生。'].map(
      (heading) => [text, `${heading}${long}`] as const,
    );
    const { body, edits, renumbered } = tree(
      ['part', '一、回顾'],
      ...rows,
      [text, '其他工作也有进步。'],
      [text, '还有一段。'],
    );
    expect(body).toEqual([
      {
        part: '回顾',
        body: [
          { section: '稳增长。', number: '一是', intro: long },
          { section: '促改革。', number: '二是', intro: long },
          { section: '惠民生。', number: '三是', intro: long },
          '其他工作也有进步。',
          '还有一段。',
        ],
      },
    ]);
    expect(edits.filter(({ index }) => index > 0)).toEqual([]);
    expect(renumbered).toEqual([]);
    // A row of its own behind the numbered sections lets the last of these be left.
    const after = tree(
      ['part', '一、回顾'],
      ['section', '（一）稳增长'],
      [text, long],
      [text, '五年来，全市跨越发展。'],
      ...rows,
    );
    expect(after.body).toMatchObject([
      {
        body: [
          { section: '稳增长', body: [long] },
          '五年来，全市跨越发展。',
          { number: '一是' },
          { number: '二是' },
          { number: '三是' },
        ],
      },
    ]);
  });

  it('reports numbers that its position does not give', () => {
    expect(tree(['part', '一、回顾'], ['part', '三、安排'], ['part', '第四部分 其他']).renumbered).toEqual([
      { was: '三、', now: '二、', heading: '安排', index: 1, restyled: false },
      { was: '第四部分', now: '三、', heading: '其他', index: 2, restyled: true },
    ]);
  });

  it('reports headings that are hardly headings', () => {
    expect(tree(['part', `一、${'稳'.repeat(71)}`]).longHeadings).toEqual([{ heading: '稳'.repeat(71), index: 0 }]);
  });
});
