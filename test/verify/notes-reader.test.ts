import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/pipeline.js';
import { readNotes } from '../../src/verify/notes-reader.js';
import { finished, reportOf } from './finished.js';

const paragraph = (style: string, ...texts: readonly string[]) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${texts.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;
const fileOf = (...paragraphs: readonly string[]) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`) });

test('a heading begins a slide, the text under it is its notes, and what stands over the first is none', () => {
  const slides = readNotes(
    fileOf(
      paragraph('Title', '政府工作报告解读'),
      paragraph('Heading1', '第1张　', '一年成绩'),
      paragraph('Picture'),
      paragraph('BodyText', '增长5.2%。', '（见报告第1页）'),
      paragraph('Heading1', '第2张　谢谢'),
    ),
  );
  expect(slides).toMatchObject([
    { number: 1, title: '一年成绩', notes: ['增长5.2%。（见报告第1页）'] },
    { number: 2, title: '谢谢', notes: [] },
  ]);
});

test('what is no Word file is none', () => {
  expect(readNotes(zipSync({ 'a.txt': strToU8('甲') }))).toBeUndefined();
  expect(readNotes(strToU8('甲'))).toBeUndefined();
});

describe('notes as built', () => {
  const body = (growth: string) =>
    reportOf(`  - part: 2024年工作回顾
    body:
      - section: 经济稳中向好
        body:
          - 全县地区生产总值增长${growth}%，社会消费品零售总额增长6.1%。
          - 新建学校12所，新增学位3400个。
`);
  const { folder, world, bytes, verify } = finished('yunxi', { 'report.yaml': body('5.2') });
  const path = 'out/yunxi/speaker-notes.docx';
  beforeAll(async () => {
    const { ok, files } = await build(folder, { out: 'out', only: 'notes' }, world());
    expect(ok).toBe(true);
    expect(files).toMatchObject([{ kind: 'notes', path }]);
  });

  test('are compared with the text', async () => {
    const { diagnostics, checked } = await verify({}, [path]);
    expect(diagnostics).toEqual([]);
    expect(checked.slides).toBeGreaterThan(2);
    expect(checked.numbers).toBeGreaterThan(2);
    expect(checked.paragraphs).toBe(0);
  });

  test('of an older text are reported', async () => {
    const { diagnostics } = await verify({ [`${folder}/report.yaml`]: body('5.7') }, [path]);
    expect(diagnostics.find(({ code }) => code === 'verify/note')?.args).toMatchObject({ path, reason: 'text' });
  });

  test('cut off are reported', async () => {
    const { diagnostics } = await verify({ [path]: bytes(path).subarray(0, 5000) }, [path]);
    expect(diagnostics).toMatchObject([{ code: 'verify/unreadable', args: { path, kind: 'docx' } }]);
  });
});
