import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/import/docx/xml.js';
import { wordText } from '../../../src/import/raw/word-text.js';
import { namespaces, p, run } from '../word-file.js';

const root = (name: string, inner: string) => parseXml(strToU8(`<w:${name} ${namespaces}>${inner}</w:${name}>`));
const textsOf = (body: string, ...notes: readonly string[]) =>
  wordText(
    root('document', `<w:body>${body}</w:body>`),
    notes.map((inner) => root('footnotes', inner)),
  ).map(({ text }) => text);

describe('the text in the XML of a Word file', () => {
  it('is one passage for each paragraph, however its elements are named', () => {
    expect(textsOf(`<w:p>${run('加快')}${run('推进')}</w:p>${p('重点工程')}`)).toEqual(['加快推进', '重点工程']);
    expect(textsOf('<w:p><w:odd><w:t>甲</w:t><v:odd>乙</v:odd></w:odd></w:p>')).toEqual(['甲乙']);
    expect(textsOf(`<w:p><w:tag>mark</w:tag>${run('GDP')}</w:p>`)).toEqual(['GDP']);
    const shape = '<w:drawing><a:p><a:r><a:t>示范区</a:t></a:r></a:p></w:drawing>';
    expect(textsOf(`<w:p>${run('前')}<w:r>${shape}</w:r>${run('后')}</w:p>`)).toEqual(['前后', '示范区']);
  });

  it('has neither codes nor deletions, and guides over characters by themselves', () => {
    const code = '<w:instrText> REF 书签 </w:instrText>';
    const deleted = '<w:del><w:r><w:delText>旧</w:delText><w:t>文</w:t></w:r></w:del>';
    const ruby =
      '<w:ruby><w:rt><w:r><w:t>yuè</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>越</w:t></w:r></w:rubyBase></w:ruby>';
    expect(textsOf(`<w:p><w:r>${code}${ruby}</w:r>${deleted}</w:p>`)).toEqual(['越', 'yuè']);
    expect(textsOf('<w:p><w:r><w:delText>留下</w:delText></w:r></w:p>')).toEqual(['留下']);
  });

  it('is parted where a field has its code, in the place of which characters may be read', () => {
    const field = '<w:r><w:instrText> EQ \\o\\ac(○,1) </w:instrText></w:r>';
    expect(textsOf(`<w:p>${run('项目')}${field}${run('开工')}</w:p>`)).toEqual(['项目', '开工']);
  });

  it('has one of the forms of a drawing, the longest', () => {
    const box = (text: string) => `<w:drawing><w:txbxContent>${p(text)}</w:txbxContent></w:drawing>`;
    const drawn = (choice: string, fallback: string) =>
      textsOf(
        `<w:p><w:r><mc:AlternateContent><mc:Choice>${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      );
    expect(drawn(box('示范区'), box('示范'))).toEqual(['示范区']);
    expect(drawn(box('示范'), box('示范区'))).toEqual(['示范区']);
    expect(drawn(box('示范区'), box('经济带'))).toEqual(['示范区']);
    expect(drawn(box('示范区'), box('一') + box('二三四'))).toEqual(['一', '二三四']);
    expect(textsOf(`<w:p>${run(' ')}<w:r>${box('示范区')}</w:r></w:p>`)).toEqual(['示范区']);
  });

  it('has the notes, but those whose marks were deleted', () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const notes = [1, 2].map((id) => `<w:footnote w:id="${id}">${p(`注释${id}`)}</w:footnote>`).join('');
    expect(textsOf(`<w:p>${mark(1)}<w:del>${mark(2)}</w:del></w:p>`, notes)).toEqual(['注释1']);
    expect(textsOf(`<w:p>${mark(1)}<w:moveFrom>${mark(2)}</w:moveFrom></w:p>`, notes)).toEqual(['注释1']);
    const ends = `<w:endnote w:id="2">${p('尾注')}</w:endnote>`;
    expect(textsOf(`<w:p><w:del>${mark(2)}</w:del></w:p>`, notes, ends)).toEqual(['注释1', '尾注']);
  });
});
