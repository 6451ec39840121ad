/** What other programs and colleagues do to a Word file that is no change of its text. */
import { strFromU8, strToU8 } from 'fflate';

export const DOCUMENT = 'word/document.xml';

/** Runs of text alone, whose text may be divided. */
export const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]+)<\/w:t><\/w:r>/gs;
export const inDocument = (change) => (parts, random) => ({
  ...parts,
  [DOCUMENT]: strToU8(change(strFromU8(parts[DOCUMENT]), random)),
});

/** The runs that stand in a paragraph, each with a chance to be changed. */
const someRuns = (share, change) =>
  inDocument((text, random) =>
    text.replace(RUN, (all, look = '', words) => (random.next() < share ? change(all, look, words, random) : all)),
  );
const AUTHOR = 'w:author="甲" w:date="2025-01-01T00:00:00Z"';
const run = (inner, look = '') => `<w:r>${look}${inner}</w:r>`;
const field = (kind) => run(`<w:fldChar w:fldCharType="${kind}"/>`);

/** A character of a numeral below one hundred → its number. */
function numberOf(numeral) {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [undefined, numeral];
  return (
    (tens === undefined ? 0 : 10 * (tens === '' ? 1 : digits.indexOf(tens))) + (ones === '' ? 0 : digits.indexOf(ones))
  );
}

const NUMBERED =
  /(<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*)?)(<\/w:pPr>)?((?:(?!<w:t[ >]|<w:p>).)*<w:t(?: [^>]*)?>)(（?)([一二三四五六七八九十]{1,3})(、|）)/gs;

/** Numbers of headings that Word writes itself: each of a list of its own, which begins with it. */
function numberedByWord(parts) {
  const [text, lists] = [strFromU8(parts[DOCUMENT]), []];
  const changed = text.replace(NUMBERED, (all, head, end, between, open, numeral, close) => {
    if ((open === '（') !== (close === '）')) return all;
    lists.push({ start: numberOf(numeral), text: `${open}%1${close}` });
    const own = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${900 + lists.length}"/></w:numPr>`;
    return `${head.includes('<w:pPr>') ? head : `${head}<w:pPr>`}${own}${end ?? '</w:pPr>'}${between}`;
  });
  const levels = lists.map(({ start, text }, i) => [
    `<w:abstractNum w:abstractNumId="${901 + i}"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`,
    `<w:num w:numId="${901 + i}"><w:abstractNumId w:val="${901 + i}"/></w:num>`,
  ]);
  const abstracts = levels.map(([abstract]) => abstract).join('');
  const numbers = levels.map(([, number]) => number).join('');
  const before = strFromU8(parts['word/numbering.xml']);
  const at = /<w:num [^>]*>|<\/w:numbering>/.exec(before).index;
  const numbering = before.slice(0, at) + abstracts + before.slice(at);
  return {
    ...parts,
    [DOCUMENT]: strToU8(changed),
    'word/numbering.xml': strToU8(numbering.replace('</w:numbering>', `${numbers}</w:numbering>`)),
  };
}

const between = (make) =>
  inDocument((text, random) =>
    text.replace(/<\/w:p>(?=<w:p>)/g, (end) => (random.next() < 0.3 ? end + make(random) : end)),
  );

export const forms = {
  'inserted runs': someRuns(0.2, (all) => `<w:ins w:id="811" ${AUTHOR}>${all}</w:ins>`),
  'moved runs': someRuns(0.1, (all) => `<w:moveTo w:id="812" ${AUTHOR}>${all}</w:moveTo>`),
  'deleted words': someRuns(
    0.2,
    (all) => `<w:del w:id="813" ${AUTHOR}>${run('<w:delText>原来的字</w:delText>')}</w:del>${all}`,
  ),
  'changes of format': someRuns(0.2, (_, look, words) =>
    run(
      `<w:t xml:space="preserve">${words}</w:t>`,
      `${(look || '<w:rPr></w:rPr>').replace('</w:rPr>', '')}<w:rPrChange w:id="814" ${AUTHOR}><w:rPr><w:vanish/><w:b/></w:rPr></w:rPrChange></w:rPr>`,
    ),
  ),
  'marks of comments': someRuns(
    0.2,
    (all) =>
      `<w:commentRangeStart w:id="815"/>${all}<w:commentRangeEnd w:id="815"/>${run('<w:commentReference w:id="815"/>')}`,
  ),
  'controls in paragraphs': someRuns(0.2, (all) => `<w:sdt><w:sdtPr/><w:sdtContent>${all}</w:sdtContent></w:sdt>`),
  'links in paragraphs': someRuns(0.1, (all) => `<w:hyperlink w:anchor="x" w:history="1">${all}</w:hyperlink>`),
  'simple fields': someRuns(0.1, (all) => `<w:fldSimple w:instr=" QUOTE ">${all}</w:fldSimple>`),
  'fields of several runs': someRuns(
    0.1,
    (all) =>
      `${field('begin')}${run('<w:instrText> QUOTE "字" </w:instrText>')}${field('separate')}${all}${field('end')}`,
  ),
  'alternate contents': someRuns(
    0.1,
    (all) =>
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${all}</mc:Choice><mc:Fallback>${all}</mc:Fallback></mc:AlternateContent>`,
  ),
  'looks of characters': someRuns(0.3, (_, look, words, random) =>
    run(
      `<w:t xml:space="preserve">${words}</w:t>`,
      `${(look || '<w:rPr></w:rPr>').replace('</w:rPr>', '')}${random.pick(['<w:color w:val="FF0000"/>', '<w:highlight w:val="yellow"/>', '<w:spacing w:val="-2"/>', '<w:kern w:val="0"/>', '<w:snapToGrid w:val="0"/>', '<w:em w:val="none"/>', '<w:position w:val="0"/>', '<w:vanish w:val="0"/>', '<w:strike w:val="false"/>'])}</w:rPr>`,
    ),
  ),
  'controls around paragraphs': inDocument((text, random) =>
    text.replace(/<w:p>(?:(?!<w:p[ >]).)*?<\/w:p>/gs, (all) =>
      !all.includes('<w:sectPr') && random.next() < 0.1 ? `<w:sdt><w:sdtContent>${all}</w:sdtContent></w:sdt>` : all,
    ),
  ),
  'empty paragraphs': between(() => '<w:p/>'),
  'paragraphs of spaces': between(
    (random) => `<w:p>${run(`<w:t xml:space="preserve">${random.pick([' ', '\u3000\u3000', '\u00a0'])}</w:t>`)}</w:p>`,
  ),
  'typed indents': inDocument((text, random) => {
    const indent = random.pick(['\u3000\u3000', '    ', '\u00a0\u00a0']);
    return text.replace(/(<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?)(?=<w:r>)/gs, (head) =>
      random.next() < 0.5 ? `${head}${run(`<w:t xml:space="preserve">${indent}</w:t>`)}` : head,
    );
  }),
  'spaces at the end': inDocument((text, random) =>
    text.replace(/<\/w:r><\/w:p>/g, (end) =>
      random.next() < 0.3 ? `</w:r>${run('<w:t xml:space="preserve"> \u3000</w:t>')}</w:p>` : end,
    ),
  ),
  'numbers by Word': numberedByWord,
};
