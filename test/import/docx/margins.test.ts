import { expect, it } from 'vitest';
import { outlineOf } from '../../../src/import/outline/outline.js';
import { readDraft } from '../../../src/import/read-draft.js';
import { memoryWorld } from '../../world/memory-world.js';
import { reading } from '../reading.js';
import { namespaces, p, relations, run, wordFile } from '../word-file.js';

it('says what stands at the head and the foot of the pages, each once and without page numbers', () => {
  const { margins } = reading(
    'a.docx',
    wordFile(p('政府工作报告'), {
      header1: p('机密★1年') + p('县第十届人大四次会议文件（3）'),
      header2: p('机密★1年'),
      footer1:
        p('— 12 —') +
        p('— iv —') +
        p('XII') +
        p('第 3 页 共 20 页') +
        `<w:p>${run('Page ')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple></w:p>`,
    }),
  );
  expect(margins).toEqual(['机密★1年', '县第十届人大四次会议文件（3）']);
  expect(reading('a.docx', wordFile(p('政府工作报告'), { footer1: p('1') })).margins).toBeUndefined();
});

it('has readings over characters behind the words', () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('yáo')}</w:rt><w:rubyBase>${run('垚')}</w:rubyBase></w:ruby></w:r>`;
  const { margins } = reading('a.docx', wordFile(p('政府工作报告'), { header1: `<w:p>${ruby}${run('县公报')}</w:p>` }));
  expect(margins).toEqual(['垚县公报', '垚 yáo']);
});

it('a picture there is named by the words beside it', () => {
  const files = {
    'word/_rels/document.xml.rels': relations({ h: ['header', 'header1.xml'] }),
    'word/header1.xml': `<w:hdr ${namespaces}>${p('云溪县人民政府')}</w:hdr>`,
    'word/_rels/header1.xml.rels': relations({ i: ['image', 'media/logo.png'] }),
  };
  const { problems } = reading('a.docx', wordFile(p('政府工作报告'), {}, files));
  expect(problems.map(({ code, at }) => [code, at])).toContainEqual([
    'import/picture',
    { file: 'a.docx', words: '云溪县人民政府', inside: { kind: 'margin' } },
  ]);
});

it('what it says, and how secret it says the draft is, has its place there', () => {
  const parts = { header1: p('机密★1年') + p('县第十届人大四次会议文件（3）') };
  const text = ['政府工作报告', '各位代表：', '一、回顾', '经济稳中有进。'].map((line) => p(line)).join('');
  const draft = readDraft('a.docx', memoryWorld({ 'a.docx': wordFile(text, parts) })).value!;
  const { problems } = outlineOf(draft);
  const places = problems.map(({ code, at }) => [code, at]);
  for (const code of ['import/page-header', 'import/secrecy'])
    expect(places).toContainEqual([code, { file: 'a.docx', words: '', inside: { kind: 'margin' } }]);
});

it('has hidden text, which no page shows', () => {
  const header1 = `<w:p>${run('县公报')}${run('内部资料', '<w:vanish/>')}</w:p>`;
  expect(reading('a.docx', wordFile(p('政府工作报告'), { header1 })).margins).toEqual(['县公报', '内部资料']);
});

it('a number that is no page stays: a date, a value, a year', () => {
  const footer1 = ['2025.1.10', '2024', '12.5', '3', '1/20', '第Ⅳ页', '─────', '3 of 20', '20251']
    .map((text) => p(text))
    .join('');
  expect(reading('a.docx', wordFile(p('政府工作报告'), { footer1 })).margins).toEqual([
    '2025.1.10',
    '2024',
    '12.5',
    '20251',
  ]);
});

it('names what is deleted there, which is neither the paper nor a mark of secrecy', () => {
  const gone = (text: string) => `<w:del w:id="9" w:author="李强"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const header1 = `<w:p>${run('县公报')}${gone('机密★1年')}</w:p><w:p>${gone('县第十届人大四次会议文件（3）')}</w:p>`;
  const text = ['政府工作报告', '各位代表：', '一、回顾', '经济稳中有进。'].map((line) => p(line)).join('');
  const draft = readDraft('a.docx', memoryWorld({ 'a.docx': wordFile(text, { header1, header2: p('县公报') }) }))
    .value!;
  const { problems, value } = outlineOf(draft);
  expect(problems.flatMap(({ code, args }) => (/page-header|secrecy/.test(code) ? [args] : []))).toEqual([
    { lines: ['县公报'], deleted: ['机密★1年', '县第十届人大四次会议文件（3）'] },
  ]);
  expect(value?.report.paper).toBeUndefined();
});

it('has the words of drawings and the codes of fields that have no text', () => {
  const field = '<w:p><w:fldSimple w:instr=" TITLE 县情 "/></w:p>';
  const diagram = '<w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing></w:r>';
  const files = {
    'word/_rels/header1.xml.rels': relations({ d: ['diagramData', 'data1.xml'] }),
    'word/data1.xml': `<dgm:dataModel ${namespaces}><a:t>县长</a:t></dgm:dataModel>`,
  };
  const { margins } = reading(
    'a.docx',
    wordFile(p('政府工作报告'), { header1: `${field}<w:p>${diagram}</w:p>` }, files),
  );
  expect(margins).toEqual(['TITLE 县情', '县长']);
});
