/** Glossaries as they are typed: titles, marks and entries. */
import { describe, expect, it } from 'vitest';
import { importDraft } from '../../../../src/import/import.js';
import { memoryWorld } from '../../../world/memory-world.js';
import { head, read, sentence, shape } from '../../outlined.js';

describe('the glossary', () => {
  const text = (mark: string) =>
    `${head}一、安排\n深入实施“百千万工程”${mark}，培育专精特新企业，城市更加美好。${sentence}\n`;

  it.each([
    ['[1]', '附件\n名词解释\n[1]百千万工程：指一项工程。'],
    ['①', '附：名词解释\n①“百千万工程”：指一项工程。'],
    ['〔1〕', '名词解释\n1、百千万工程：指一项工程。'],
    ['1', '附件1：名词解释\n1.“百千万工程”：指一项工程。'],
    ['^{1}', '《政府工作报告》名词解释\n1．百千万工程——指一项工程。'],
    ['', '注释：\n1.百千万工程是指一项工程。'],
  ])('takes the mark %s off and reads its entry', (mark, annex) => {
    const { report, glossary, marks } = read(text(mark) + annex);
    expect(marks).toBe(mark === '' ? 0 : 1);
    expect(JSON.stringify(report.body)).toContain('“百千万工程”，培育');
    expect(glossary?.entries).toHaveLength(1);
    expect(glossary?.entries[0]?.term.replace(/[“”]/g, '')).toBe('百千万工程');
    expect(glossary?.entries[0]?.text).toMatch(/^(?:是)?指一项工程。$/);
  });

  it('names the words of the text for a term that it words differently, and none for one it has not', () => {
    const { glossary, problems } = read(
      `${text('')}名词解释\n1.“专精特新”企业：指好企业。\n2.星际贸易走廊：指没有的事。`,
    );
    expect(glossary?.entries.map(({ term, marks }) => [term, marks])).toEqual([
      ['“专精特新”企业', ['专精特新企业']],
      ['星际贸易走廊', []],
    ]);
    expect(problems).toMatchObject([
      { code: 'import/unsure', args: { reason: 'term-not-found', excerpt: '星际贸易走廊' }, at: { line: 9 } },
    ]);
  });

  it('takes the notes of Word, whose terms are the words their marks stand behind', () => {
    const lines = text('^{1}')
      .trim()
      .split('\n')
      .map((line) => ({ text: line, ends: true }));
    const { report, glossary } = read([...lines, { text: '指百县千镇万村。', note: '1', ends: true }]);
    expect(glossary).toMatchObject({
      label: '附件：',
      title: '名词解释',
      entries: [{ term: '“百千万工程”', text: '指百县千镇万村。' }],
    });
    expect(JSON.stringify(report.body)).not.toContain('^{1}');
  });

  it('has terms on lines of their own over their texts, without numbers too', () => {
    const draft = `${text('［1］')}名词解释\n百千万工程\n指一项工程。\n很大。\n专精特新企业\n指好企业。`;
    const { glossary, marks } = read(draft.split('\n').map((line) => ({ text: line, ends: true })));
    expect(glossary?.entries).toEqual([
      { term: '百千万工程', text: '指一项工程。\n很大。' },
      { term: '专精特新企业', text: '指好企业。' },
    ]);
    expect(marks).toBe(1);
  });

  it('takes copies of the marks off the notes of Word', () => {
    const body = `${head}一、安排\n推进百千万工程^{1}，办好10分钟生活圈^{2}。${sentence}`;
    const lines = body.split('\n').map((line) => ({ text: line }));
    const termsOf = (...notes: string[]) =>
      read([...lines, ...notes.map((note, i) => ({ text: note, note: String(i + 1) }))]).glossary?.entries.map(
        ({ term }) => term,
      );
    expect(termsOf('1 百千万工程：指工程。', '2 10分钟生活圈：指生活圈。')).toEqual(['百千万工程', '10分钟生活圈']);
    expect(termsOf('百千万工程：指工程。', '10分钟生活圈：指生活圈。')).toEqual(['百千万工程', '10分钟生活圈']);
  });

  it('leaves numbers alone that are no marks', () => {
    const { report } = read(`${head}一、安排\n建设①号线和②号线，面积5m^{2}。${sentence}`);
    expect(JSON.stringify(report.body)).toContain('①号线和②号线，面积5m^{2}');
  });
});

describe('a glossary of an unusual form', () => {
  it.each([
    ['in frames', '【百千万工程】指一项工程。\n【营商环境】指环境。'],
    ['in numbered frames', '1.【百千万工程】：指一项工程。\n2.【营商环境】：指环境。'],
    ['alone on their lines', '1、百千万工程\n指一项工程。\n2、营商环境\n指环境。'],
  ])('has terms %s', async (_, entries) => {
    const text = `${head}一、安排\n实施百千万工程，优化营商环境。${sentence}\n名词解释\n${entries}`;
    expect(read(text).glossary?.entries).toEqual([
      { term: '百千万工程', text: '指一项工程。' },
      { term: '营商环境', text: '指环境。' },
    ]);
    const world = memoryWorld({ 'a.txt': text });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
  });
});

describe('the title of a glossary', () => {
  it.each([
    '名词解释（按出现顺序排列）',
    '政府工作报告名词解释（共2条）',
    '报告中有关名词的说明',
    '缩略词和专业术语解释',
    '附件3：《政府工作报告》涉及的部分名词解释',
    '附件：\n《政府工作报告》\n名词解释',
    '附录',
  ])('may be %s', (title) => {
    const { glossary, report } = read(
      `${head}一、安排\n实施百千万工程。${sentence}\n${title}\n1.百千万工程：指一项工程。\n2.营商环境：指环境。\n3.做地：指征收。`,
    );
    expect(glossary?.entries).toHaveLength(3);
    expect(report.body).toHaveLength(2);
  });

  it.each([
    ['1　百千万工程：指一项工程。', '2　营商环境：指环境。'],
    ['01 百千万工程：指一项工程。', '02 营商环境：指环境。'],
    ['★百千万工程：指一项工程。', '★营商环境：指环境。'],
    ['1)百千万工程：指一项工程。', '2)营商环境：指环境。'],
    ['（一）百千万工程。指一项工程。', '（二）营商环境。指环境。'],
    ['1.百千万工程 指一项工程。', '2.营商环境 指环境。'],
  ])('stands over %s', async (...entries) => {
    const text = `${head}一、安排\n实施百千万工程，优化营商环境。${sentence}\n名词解释\n${entries.join('\n')}`;
    expect(read(text).glossary?.entries).toEqual([
      { term: '百千万工程', text: '指一项工程。' },
      { term: '营商环境', text: '指环境。' },
    ]);
    const world = memoryWorld({ 'a.txt': text });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
  });

  it('has a title over nothing where its entries are notes of Word', () => {
    const notes = { level: 1, ends: true };
    const lines = [
      { text: '一、安排', ...notes },
      { text: `实施百千万工程^{1}。${sentence}`, ends: true },
      { text: '附件2', ends: true },
      { text: '名词解释', ...notes },
      { text: '百千万工程：指一项工程。（见第1页）', ends: true, note: '1' },
    ];
    const { report, glossary } = read(lines);
    expect(glossary).toEqual({
      label: '附件2',
      title: '名词解释',
      entries: [{ term: '百千万工程', text: '指一项工程。' }],
    });
    expect(report.body).toHaveLength(1);
  });

  it('is none in a heading or a sentence', () => {
    expect(shape(`${head}一、回顾\n（一）做好名词解释\n${sentence}\n（二）抓项目\n${sentence}`)).toHaveLength(3);
  });
});
