/** Words put into a draft in forms that a reader may pass over: each is in what is imported, or in a message. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { DOCUMENT } from './word-forms.mjs';

const run = (inner, look = '') => `<w:r>${look}${inner}</w:r>`;
const text = (words) => `<w:t>${words}</w:t>`;
const drawing = (inner) => run(`<w:pict xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:pict>`);
const equation = (inner) =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inner}</m:oMath>`;
const signs = (words) =>
  [...words].map((sign) => `<w:sym w:font="宋体" w:char="${sign.codePointAt(0).toString(16)}"/>`).join('');

/** Forms in a paragraph of Word, of their words. */
const formsOfWord = {
  hidden: (words) => run(text(words), '<w:rPr><w:vanish/></w:rPr>'),
  'a field without text': (words) => `<w:fldSimple w:instr=" QUOTE ${words} "/>`,
  'an old equation': (words) =>
    run('<w:fldChar w:fldCharType="begin"/>') +
    run(`<w:instrText> EQ \\x(${words}) </w:instrText>`) +
    run('<w:fldChar w:fldCharType="end"/>'),
  'a formula': (words) => equation(`<m:r><m:t>${words}</m:t></m:r>`),
  'a reading': (words) =>
    run(`<w:ruby><w:rt>${run(text(words))}</w:rt><w:rubyBase>${run(text('字'))}</w:rubyBase></w:ruby>`),
  WordArt: (words) => drawing(`<v:shape><v:textpath string="${words}"/></v:shape>`),
  'a text box': (words) =>
    drawing(`<v:textbox><w:txbxContent><w:p>${run(text(words))}</w:p></w:txbxContent></v:textbox>`),
  signs: (words) => run(signs(words)),
  'deleted signs': (words) => `<w:del w:id="921" w:author="甲">${run(signs(words))}</w:del>`,
  'unknown elements': (words) => `<w:unknown>${words}</w:unknown>`,
  'deleted outside a deletion': (words) => run(`<w:delText>${words}</w:delText>`),
};
const formsOfText = {
  'the title of a link': (words) => `[字](http://a "${words}")`,
  'the description of a picture': (words) => `![${words}](a.png)`,
  'the title of an element': (words) => `<span title="${words}">字</span>`,
  'a place to type': (words) => `<input placeholder="${words}">`,
  'an element without scripts': (words) => `<noscript>${words}</noscript>`,
};

/** Characters that no report has. */
const RARE = [...'蕤葳蓁蘅蕙芷荇荻菖菡萏蔷莼蒹葭蘼芜蓠茝薜萝蕖苕菉蕺'];
const wordsOf = (random) => Array.from({ length: 2 + random.below(5) }, () => random.pick(RARE)).join('');

/** A Word file with such words in its text. */
export function markedWord(parts, random) {
  const [name, form] = random.pick(Object.entries(formsOfWord));
  const marker = wordsOf(random);
  const document = strFromU8(parts[DOCUMENT]);
  const places = [...document.matchAll(/<w:t(?: [^>]*)?>[^<]{20,}<\/w:t><\/w:r>/g)];
  const { 0: own, index } = random.pick(places);
  const at = index + own.length;
  const changed = document.slice(0, at) + form(marker) + document.slice(at);
  return { bytes: zipSync({ ...parts, [DOCUMENT]: strToU8(changed) }), marker, form: name };
}

/** A text in Markdown with such words behind one of its lines. */
export function markedText(draft, random) {
  const [name, form] = random.pick(Object.entries(formsOfText));
  const marker = wordsOf(random);
  const { index } = random.pick([...draft.matchAll(/(?<=.{20}。)$/gm)]);
  return { bytes: Buffer.from(draft.slice(0, index) + form(marker) + draft.slice(index)), marker, form: name };
}
