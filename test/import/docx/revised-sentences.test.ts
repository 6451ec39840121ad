/** Tracked changes by their sentences. */
import { describe, expect, it } from 'vitest';
import type { RevisedSentence } from '../../../src/import/draft/remarks.js';
import { readDraft } from '../../../src/import/read-draft.js';
import { memoryWorld } from '../../world/memory-world.js';
import { namespaces, p, relations, run, wordFile } from '../word-file.js';

const by = (author: string) => `w:id="1" w:author="${author}" w:date="2026-01-12T09:30:00Z"`;
const ins = (text: string, author = '王芳') => `<w:ins ${by(author)}>${run(text)}</w:ins>`;
const del = (text: string, author = '王芳') =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const moved = (name: 'moveFrom' | 'moveTo', text: string) => `<w:${name} ${by('王芳')}>${run(text)}</w:${name}>`;
const par = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`;
const ended = (name: string, ...inner: string[]) =>
  `<w:p><w:pPr><w:rPr><w:${name} ${by('王芳')}/></w:rPr></w:pPr>${inner.join('')}</w:p>`;

const revisions = (body: string, parts = {}) =>
  readDraft('a.docx', memoryWorld({ 'a.docx': wordFile(body, parts) })).value!.remarks!.revisions;
const sign = { kept: ['', ''], inserted: ['{+', '+}'], deleted: ['[-', '-]'] } as const;
const drawn = ({ stretches }: RevisedSentence) =>
  stretches.map(({ kind, text, moved }) => `${sign[kind][0]}${moved ? '~' : ''}${text}${sign[kind][1]}`).join('');

describe('a change of a number', () => {
  const body = par(run('经济增长。全县地区生产总值完成3810.'), del('24'), ins('35'), run('亿元，增长4.5%。财政增收。'));

  it('stands in its sentence, and the whole number counts', () => {
    const { sentences, count } = revisions(body);
    expect(sentences.map(drawn)).toEqual(['全县地区生产总值完成3810.[-24-]{+35+}亿元，增长4.5%。']);
    expect(sentences[0]).toMatchObject({
      sentence: '全县地区生产总值完成3810.35亿元，增长4.5%。',
      numbers: { was: ['3810.24亿元'], now: ['3810.35亿元'] },
      at: { words: '经济增长。全县地区生产总值…' },
    });
    expect(count).toBe(2);
  });

  it('has author, date and words of each change', () => {
    expect(revisions(body).sentences[0]!.changes).toEqual([
      { kind: 'deleted', author: '王芳', date: '2026-01-12T09:30:00Z', text: '24' },
      { kind: 'inserted', author: '王芳', date: '2026-01-12T09:30:00Z', text: '35' },
    ]);
  });

  it('is none where only words change, or a number only moves', () => {
    const { sentences } = revisions(par(del('新建'), ins('改建'), run('学校3所。')));
    expect(sentences[0]!.numbers).toEqual({ was: [], now: [] });
    const there = revisions(par(moved('moveFrom', '新建3所。'), run('完成。')) + par(moved('moveTo', '新建3所。')));
    expect(there.sentences.map(({ numbers }) => numbers)).toEqual([
      { was: [], now: [] },
      { was: [], now: [] },
    ]);
  });
});

it('changes of one person that touch are one, and those of two are two', () => {
  const { count, authors } = revisions(par(ins('一'), ins('二'), ins('三', '李强'), run('文'), ins('四')));
  expect(count).toBe(3);
  expect(authors).toEqual([
    { author: '王芳', count: 2 },
    { author: '李强', count: 1 },
  ]);
});

it('an insertion over several sentences shows in each and counts once', () => {
  const { count, sentences } = revisions(par(run('甲。'), ins('乙。丙。'), run('丁。')));
  expect(count).toBe(1);
  expect(sentences.map(drawn)).toEqual(['{+乙。+}', '{+丙。+}']);
});

it('a move counts once and is seen at both ends', () => {
  const { count, sentences } = revisions(
    par(run('甲。'), moved('moveFrom', '乙。'), run('丙。')) + par(run('丁。'), moved('moveTo', '乙。')),
  );
  expect(count).toBe(1);
  expect(sentences.map(drawn)).toEqual(['[-~乙。-]丙。', '{+~乙。+}']);
  expect(sentences.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual(['moved-away', 'moved-here']);
});

it('a paragraph that is gone changes no other, and one that is joined does', () => {
  const { sentences } = revisions(par(run('甲。')) + ended('del', del('乙3处。')) + par(run('丙。')));
  expect(sentences.map(drawn)).toEqual(['[-乙3处。-]']);
  expect(sentences[0]).toMatchObject({ at: { words: '甲。' }, numbers: { was: ['3处'], now: [] } });
  const joined = revisions(ended('del', run('前半，')) + par(run('后半。')));
  expect(joined.sentences[0]).toMatchObject({
    sentence: '前半，后半。',
    changes: [{ kind: 'deleted', text: '', paragraph: true }],
  });
  expect(revisions(ended('ins', run('甲。')) + par(run('乙。'))).sentences[0]!.changes).toMatchObject([
    { kind: 'inserted', paragraph: true },
  ]);
});

it('a row is one change, whatever its cells say', () => {
  const cell = (inner: string) => `<w:tc>${par(inner)}</w:tc>`;
  const row = (name: string, ...cells: string[]) =>
    `<w:tr><w:trPr>${name && `<w:${name} ${by('王芳')}/>`}</w:trPr>${cells.join('')}</w:tr>`;
  const table = [
    row('', cell(run('指标')), cell(run('完成'))),
    row('ins', cell(ins('就业')), cell(ins('3000人'))),
    row('del', cell(del('住房')), cell(del('20套'))),
    row('', cell(run('学校')), cell(del('3') + ins('4') + run('所'))),
  ];
  const { count, sentences } = revisions(`<w:tbl>${table.join('')}</w:tbl>`);
  expect(count).toBe(4);
  expect(sentences.map((one) => `${drawn(one)} ${one.numbers.was}→${one.numbers.now}`)).toEqual([
    '{+就业 | 3000人+} →3000人',
    '[-住房 | 20套-] 20套→',
    '[-3-]{+4+}所 3所→4所',
  ]);
  expect(sentences[0]!.at).toMatchObject({ words: '就业', inside: { kind: 'cell', row: 2, cell: 1 } });
  expect(sentences[2]!.at).toMatchObject({ inside: { kind: 'cell', row: 3, cell: 2 } });
});

it('a cell that came or went is one change', () => {
  const cell = (name: string, inner: string) =>
    `<w:tc><w:tcPr>${name && `<w:${name} ${by('王芳')}/>`}</w:tcPr>${par(inner)}</w:tc>`;
  const row = `<w:tr>${cell('', run('就业'))}${cell('cellDel', run('3人'))}${cell('cellIns', ins('4人'))}</w:tr>`;
  const { count, sentences } = revisions(`<w:tbl>${row}</w:tbl>`);
  expect(count).toBe(2);
  expect(sentences.map(drawn)).toEqual(['[-3人-]', '{+4人+}']);
});

it('changes of formats are counted and not listed', () => {
  const format = `<w:r><w:rPr><w:b/><w:rPrChange ${by('王芳')}><w:rPr/></w:rPrChange></w:rPr><w:t>文。</w:t></w:r>`;
  const body = `<w:p><w:pPr><w:jc/><w:pPrChange ${by('王芳')}><w:pPr/></w:pPrChange></w:pPr>${format}</w:p>`;
  expect(revisions(body)).toEqual({ count: 0, formatted: 2, authors: [], sentences: [] });
});

it('reads changes in notes, and text inserted by one and deleted by another', () => {
  const footnotes = `<w:footnote w:id="2">${par(run('指'), ins('新增'), run('就业。'))}</w:footnote>`;
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  expect(revisions(par(run('就业'), reference), { footnotes }).sentences[0]).toMatchObject({
    sentence: '指新增就业。',
    at: { inside: { kind: 'footnote' } },
  });
  const both = revisions(par(run('文'), `<w:ins ${by('王芳')}>${run('新')}${del('旧', '李强')}</w:ins>`, run('。')));
  expect(both.sentences.map(drawn)).toEqual(['文{+新+}[-旧-]。']);
});

it('characters outside the basic plane are counted as one', () => {
  expect(revisions(par(run('𠮷𠮷。𠮷'), del('旧'), ins('新'), run('𠮷。'))).sentences.map(drawn)).toEqual([
    '𠮷[-旧-]{+新+}𠮷。',
  ]);
});

it('a file without changes has none', () => {
  expect(revisions(p('文'))).toEqual({ count: 0, formatted: 0, authors: [], sentences: [] });
});

it('what was drawn is among the deleted words, of two forms of a drawing the one that is read', () => {
  const art = '<w:pict><v:shape><v:textpath string="热烈祝贺"/></v:shape></w:pict>';
  const forms = `<mc:AlternateContent><mc:Choice><w:delText>新式</w:delText></mc:Choice><mc:Fallback><w:t>旧式</w:t></mc:Fallback></mc:AlternateContent>`;
  const { sentences } = revisions(
    par(run('大会。'), `<w:del w:id="1" w:author="王芳"><w:r>${art}${forms}</w:r></w:del>`),
  );
  expect(sentences[0]!.changes.map(({ kind, text }) => [kind, text])).toEqual([['deleted', '热烈祝贺新式']]);
});

it('a deletion has the words of diagrams, signs and old equations that were deleted', () => {
  const files = {
    'word/_rels/document.xml.rels': relations({ d: ['diagramData', 'data1.xml'] }),
    'word/data1.xml': `<dgm:dataModel ${namespaces}><a:t>县长</a:t></dgm:dataModel>`,
  };
  const deletedOf = (inner: string) => {
    const body = par(run('经济'), `<w:del ${by('王芳')}>${inner}</w:del>`, run('增长。'));
    const { remarks } = readDraft('a.docx', memoryWorld({ 'a.docx': wordFile(body, {}, files) })).value!;
    return remarks!.revisions.sentences.flatMap(({ changes }) => changes.map(({ text }) => text));
  };
  expect(deletedOf('<w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing></w:r>')).toEqual(['县长']);
  expect(deletedOf('<w:r><w:sym w:font="宋体" w:char="7701"/></w:r>')).toEqual(['省']);
  expect(deletedOf('<w:r><w:delInstrText> EQ \\x(省) </w:delInstrText></w:r>')).toEqual(['(省)']);
});
