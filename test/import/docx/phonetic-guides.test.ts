import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { PhoneticGuides } from '../../../src/import/docx/phonetic-guides.js';
import { parseXml } from '../../../src/import/docx/xml.js';

const place = (column: number) => ({ file: 'a.docx', line: 1, column });

it('guides are reported once at the place of the first, with what they stand over', () => {
  const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<w:ruby xmlns:w="${uri}"><w:rt><w:r><w:t>yá</w:t><w:t>o</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>垚</w:t></w:r></w:rubyBase></w:ruby>`;
  const guides = new PhoneticGuides();
  const problems: Diagnostic[] = [];
  guides.report((problem) => problems.push(problem));
  guides.add('湖', ' ', place(1));
  guides.ruby(parseXml(new TextEncoder().encode(xml)), place(2));
  guides.add('淼', 'miǎo', place(3));
  guides.report((problem) => problems.push(problem));
  guides.report((problem) => problems.push(problem));
  expect(problems).toMatchObject([
    { code: 'import/phonetic-guide', severity: 'warning', args: { guides: ['垚 yáo', '淼 miǎo'] }, at: place(2) },
  ]);
});
