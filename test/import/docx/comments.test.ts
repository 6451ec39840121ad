/** Comments of a Word file. */
import { expect, it } from 'vitest';
import { readDraft } from '../../../src/import/read-draft.js';
import { memoryWorld } from '../../world/memory-world.js';
import { extendedComments, namespaces, p, relations, run, wordFile } from '../word-file.js';

const par = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`;
const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const said = (id: number, ...texts: string[]) =>
  `<w:comment w:id="${id}" w:author="王芳" w:initials="WF" w:date="2026-01-12T09:30:00Z">${texts
    .map((text, i) => `<w:p w14:paraId="0000000${id}${i}"><w:r><w:annotationRef/></w:r>${run(text)}</w:p>`)
    .join('')}</w:comment>`;
const extended = (id: number, more = '') => `<w15:commentEx w15:paraId="0000000${id}0" w15:done="0" ${more}/>`;

const draft = (body: string, comments: string, others = {}) =>
  readDraft('a.docx', memoryWorld({ 'a.docx': wordFile(body, { comments }, others) })).value!;
const comments = (...args: Parameters<typeof draft>) => draft(...args).remarks!.comments;

it('a comment has author, date, text, the words it is on and their sentence, and no part in the text', () => {
  const body = par(
    run('经济增长。全县地区生产总值'),
    from(0),
    run('3810'),
    run('.24亿元', '<w:b/>'),
    to(0),
    run('，增长。完。'),
  );
  const { lines, remarks } = draft(body, said(0, '这个数要再核。', '见统计公报'));
  expect(lines.map(({ text }) => text)).toEqual(['经济增长。全县地区生产总值3810.24亿元，增长。完。']);
  expect(remarks!.comments).toEqual([
    {
      author: '王芳',
      initials: 'WF',
      date: '2026-01-12T09:30:00Z',
      text: '这个数要再核。\n见统计公报',
      resolved: false,
      replies: [],
      at: {
        file: 'a.docx',
        words: '经济增长。全县地区生产总值…',
        text: '经济增长。全县地区生产总值3810.24亿元，增长。完。',
        column: 14,
      },
      on: '3810.24亿元',
      sentence: '全县地区生产总值3810.24亿元，增长。',
    },
  ]);
});

it('replies belong to their comment, and a resolved thread is one', () => {
  const others = extendedComments(
    extended(0, 'w15:done="1"').replace('w15:done="0" ', ''),
    extended(1, 'w15:paraIdParent="000000000"'),
    extended(2),
  );
  const body = par(from(0), from(1), run('甲'), to(0), to(1)) + par(from(2), run('乙'), to(2));
  const found = comments(body, said(0, '问') + said(1, '答') + said(2, '又问'), others);
  expect(found.map(({ text, resolved, replies }) => [text, resolved, replies.map((reply) => reply.text)])).toEqual([
    ['问', true, ['答']],
    ['又问', false, []],
  ]);
});

it('replies to each other in a circle, and to nothing, are still listed', () => {
  const circle = extendedComments(
    extended(0, 'w15:paraIdParent="000000010"'),
    extended(1, 'w15:paraIdParent="000000000"'),
    extended(2, 'w15:paraIdParent="0000000F0"'),
  );
  const found = comments(p('文'), said(0, '甲') + said(1, '乙') + said(2, '丙'), circle);
  expect(found.flatMap(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]).sort()).toEqual(
    ['丙', '乙', '甲'].sort(),
  );
});

it('a comment on a point, over paragraphs, in a cell or a note has its place', () => {
  const point = `<w:r><w:commentReference w:id="0"/></w:r>`;
  expect(comments(par(run('甲。乙'), point, run('。')), said(0, '问'))[0]).toMatchObject({ on: '', sentence: '乙。' });
  const over = par(run('甲'), from(0), run('乙。')) + par(run('丙。')) + par(run('丁'), to(0), run('。'));
  expect(comments(over, said(0, '问'))[0]).toMatchObject({ on: '乙。\n丙。\n丁', sentence: '甲乙。' });
  const table = `<w:tbl><w:tr><w:tc>${p('指标')}</w:tc><w:tc>${par(from(0), run('3所'), to(0))}</w:tc></w:tr></w:tbl>`;
  expect(comments(table, said(0, '问'))[0]).toMatchObject({ on: '3所', at: { inside: { kind: 'cell', cell: 2 } } });
});

it('a comment in a note is named by the note, and those of one paragraph stand in the order of its characters', () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const footnotes = `<w:footnote w:id="2">${par(run('增长：指'), from(1), run('不变价'), to(1), run('。'))}</w:footnote>`;
  const body = par(run('增长'), reference, from(2), run('快'), to(2), from(0), run('稳'), to(0));
  const all = { comments: said(0, '二') + said(1, '三') + said(2, '一'), footnotes };
  const found = readDraft('a.docx', memoryWorld({ 'a.docx': wordFile(body, all) })).value!.remarks!.comments;
  expect(found.map(({ text, on, at }) => [text, on, at.inside?.kind])).toEqual([
    ['一', '快', undefined],
    ['二', '稳', undefined],
    ['三', '不变价', 'footnote'],
  ]);
});

it('a comment on deleted text says so, wherever its anchors stand', () => {
  const gone = (inner: string) => `<w:del w:id="9" w:author="李强">${inner}</w:del>`;
  const text = '<w:r><w:delText>旧话</w:delText></w:r>';
  for (const body of [
    par(run('甲'), from(0), gone(text), to(0), run('。')),
    par(run('甲'), gone(from(0) + text + to(0)), run('。')),
  ])
    expect(comments(body, said(0, '问'))[0]).toMatchObject({ on: '旧话', onDeleted: true, sentence: '甲。' });
});

it('a broken anchor loses no comment', () => {
  const all = said(0, '只有头') + said(1, '只有尾') + said(2, '没有');
  const found = comments(
    par(run('甲'), from(0), run('乙')) + par(run('丙'), '<w:commentRangeEnd w:id="1"/>') + to(7),
    all,
  );
  expect(found.map(({ text, on, at }) => [text, on, at.words])).toEqual([
    ['只有头', '', '甲乙'],
    ['只有尾', '', '丙'],
    ['没有', '', ''],
  ]);
});

it('a list in a comment keeps its numbers and does not count with the text', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = p('正文', list) + par(from(0), run('文'), to(0));
  const comment = `<w:comment w:id="0" w:author="王芳">${p('先核数', list)}${p('后改稿', list)}</w:comment>`;
  const world = memoryWorld({ 'a.docx': wordFile(body, { numbering, comments: comment }) });
  expect(readDraft('a.docx', world).value!.remarks!.comments[0]!.text).toBe('1.先核数\n2.后改稿');
});

it('five thousand comments in one paragraph are read', () => {
  const ids = Array.from({ length: 5000 }, (_, i) => i);
  const body = par(...ids.map((i) => from(i) + run('增长。') + to(i)));
  const found = comments(body, ids.map((i) => said(i, '核')).join(''));
  expect(found).toHaveLength(5000);
  expect(found.at(-1)).toMatchObject({ on: '增长。', at: { column: 61 } });
});

it('hidden words and readings of a comment stand behind its paragraph', () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('yáo')}</w:rt><w:rubyBase>${run('垚')}</w:rubyBase></w:ruby></w:r>`;
  const comment = `<w:comment w:id="0">${par(run('请核'), ruby, run('不要外传', '<w:vanish/>'))}${par(run('再核'))}</w:comment>`;
  const [found] = comments(par(from(0), run('甲'), to(0)), comment);
  expect(found!.text).toBe('请核垚\n垚 yáo\n不要外传\n再核');
});

it('the words of a drawing and the code of a field in a comment are said, and that a picture is there', () => {
  const inner =
    '<w:p><w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing></w:r></w:p>' +
    '<w:p><w:fldSimple w:instr=" TITLE 县情 "/></w:p><w:p><w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r></w:p>';
  const part = `<w:comment w:id="0" w:author="王芳">${inner}</w:comment>`;
  const files = {
    'word/_rels/comments.xml.rels': relations({ d: ['diagramData', 'data1.xml'], i: ['image', 'a.png'] }),
    'word/data1.xml': `<dgm:dataModel ${namespaces}><a:t>县长</a:t></dgm:dataModel>`,
  };
  const file = wordFile(par(run('经济'), from(0), run('增长'), to(0)), { comments: part }, files);
  const { value, problems } = readDraft('a.docx', memoryWorld({ 'a.docx': file }));
  expect(value!.remarks!.comments.map(({ text }) => text)).toEqual(['县长\nTITLE 县情']);
  expect(problems.map(({ code, args, at }) => [code, args, at && 'words' in at && at.words])).toEqual([
    ['import/picture', { reason: 'comment', name: '' }, '经济增长'],
  ]);
});
