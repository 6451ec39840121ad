/** Drafts that were changed at random, and imported: no text of them is lost without a word, and nothing is half written. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse, parseAllDocuments } from 'yaml';
import { buildToBytes } from '../../dist/index.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { faultsOfRun, yinfa } from './command.mjs';
import { large, partOf } from './draft-text.mjs';
import { markedText, markedWord } from './marked.mjs';
import { changedText, damaged, encoded, pieces } from './mutate.mjs';
import { empty, leftovers, NAME, project } from './project.mjs';

/** One draft in so many is not changed, so that it must be imported. */
const UNCHANGED = 25;
/** The share of drafts that are changed by words in an unusual form alone. */
const MARKED = 0.15;

/** What a Word file may hold in a paragraph, and beside paragraphs. */
const run = (text, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const IN_PARAGRAPH = [
  run('新增岗位1234个，', '<w:b/>'),
  run('隐藏的文字。', '<w:vanish/>'),
  run('2', '<w:vertAlign w:val="superscript"/>'),
  `<w:ins w:id="901" w:author="甲" w:date="2025-01-01T00:00:00Z">${run('加入的话，')}</w:ins>`,
  '<w:del w:id="902" w:author="乙"><w:r><w:delText>删去的话，</w:delText></w:r></w:del>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:del w:id="903"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>',
  `<w:fldSimple w:instr="REF x">${run('域中的字')}</w:fldSimple>`,
  `<w:hyperlink w:anchor="x">${run('链接中的字')}</w:hyperlink>`,
  `<w:sdt><w:sdtContent>${run('控件中的字')}</w:sdtContent></w:sdt>`,
  `<w:smartTag w:element="x">${run('标记中的字')}</w:smartTag>`,
  `<w:bdo w:val="rtl">${run('反向的字')}</w:bdo>`,
  `<w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby></w:r>`,
  '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>式中之字</m:t></m:r></m:oMath>',
  `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${run('框中的话。')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  `<w:moveFrom w:id="904">${run('移走的话，')}</w:moveFrom>`,
  `<w:moveTo w:id="905">${run('移来的话，')}</w:moveTo>`,
  '<w:r><w:br/></w:r>',
  '<w:r><w:br w:type="page"/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
  '<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>',
  '<w:r><w:footnoteReference w:id="1"/></w:r>',
  '<w:commentRangeStart w:id="0"/>',
  '<w:bookmarkStart w:id="906" w:name="x"/>',
  '<w:unknown>未知处的字</w:unknown>',
];
const paragraph = (text) => `<w:p>${run(text)}</w:p>`;
const BESIDE_PARAGRAPHS = [
  paragraph('（二）新的一节'),
  paragraph('表格之前的话。'),
  paragraph(''),
  run('没有段落的字'),
  `<w:tbl><w:tr><w:tc>${paragraph('格一')}</w:tc><w:tc>${paragraph('格二')}</w:tc></w:tr></w:tbl>`,
  `<w:tbl><w:tr><w:tc>${paragraph('外')}<w:tbl><w:tr><w:tc>${paragraph('内')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
  '<w:tbl></w:tbl>',
  `<w:sdt><w:sdtContent>${paragraph('控件中的一段。')}</w:sdtContent></w:sdt>`,
  `<w:ins w:id="907">${paragraph('加入的一段。')}</w:ins>`,
  `<w:del w:id="908">${paragraph('删去的一段。')}</w:del>`,
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x">${paragraph('选一。')}</mc:Choice><mc:Fallback>${paragraph('选二。')}</mc:Fallback></mc:AlternateContent>`,
  '<w:altChunk r:id="rId99"/>',
  '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
];

/** The parts of Word files with nearly everything that such files have. */
async function wordFiles(scratch) {
  empty(scratch);
  project(scratch);
  const { files } = await buildToBytes(NAME, { only: 'docx' }, nodeWorld(scratch, {}));
  return files.map(({ content }) => unzipSync(content));
}

function changedWord(parts, random) {
  if (random.next() < 0.1) return { bytes: damaged(zipSync(parts), random) };
  const changed = { ...parts };
  const name = random.next() < 0.8 ? 'word/document.xml' : random.pick(Object.keys(parts));
  let text = strFromU8(parts[name]);
  for (let count = 1 + random.below(5); count > 0; count--) text = changedXml(text, random);
  changed[name] = strToU8(text);
  if (random.next() < 0.05) delete changed[random.pick(Object.keys(parts))];
  return { bytes: zipSync(changed), text: strFromU8(changed['word/document.xml'] ?? new Uint8Array()) };
}

/** What an element may be put into. */
const WRAPPERS = [
  '<w:ins w:id="911" w:author="甲">|</w:ins>',
  '<w:moveTo w:id="912">|</w:moveTo>',
  '<w:sdt><w:sdtContent>|</w:sdtContent></w:sdt>',
  '<w:hyperlink w:anchor="x">|</w:hyperlink>',
  '<w:smartTag w:element="x">|</w:smartTag>',
  '<w:customXml w:element="x">|</w:customXml>',
  '<w:fldSimple w:instr=" REF a ">|</w:fldSimple>',
  '<w:r><w:ruby><w:rt>|</w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>',
  '<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>|</w:txbxContent></v:textbox></w:pict></w:r>',
  '<w:tbl><w:tr><w:tc>|</w:tc></w:tr></w:tbl>',
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback>|</mc:Fallback></mc:AlternateContent>',
  '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">|</m:oMath>',
  '<w:unknown>|</w:unknown>',
  '<w:p>|</w:p>',
];
const ELEMENTS = [/<w:r>.*?<\/w:r>/gs, /<w:p>.*?<\/w:p>/gs, /<w:t(?: [^>]*)?>[^<]*<\/w:t>/g];
/** How often an element is put into the same one: more are nested than the stack may hold. */
const TIMES = [1, 1, 1, 1, 3, 3000];

/** Elements put into others, exchanged, or named otherwise. */
function rearranged(text, random) {
  const pattern = random.pick(ELEMENTS);
  const found = placeOf(text, pattern, random);
  if (!found) return text;
  const [own] = found;
  const put = (more) => text.slice(0, found.index) + more + text.slice(found.index + own.length);
  return random.pick([
    () => {
      const [before, after] = random.pick(WRAPPERS).split('|');
      const times = random.pick(TIMES);
      return put(before.repeat(times) + own + after.repeat(times));
    },
    () => {
      const other = placeOf(text, pattern, random);
      if (other.index <= found.index + own.length) return text;
      const between = text.slice(found.index + own.length, other.index);
      return text.slice(0, found.index) + other[0] + between + own + text.slice(other.index + other[0].length);
    },
    () => put(own.replace(/^<w:\w+/, '<w:other').replace(/<\/w:\w+>$/, '</w:other>')),
    () => put(own.replace(/<(\/?)w:t\b/g, '<$1w:instrText')),
    () => without(text, found) + own,
  ])();
}

const placeOf = (text, pattern, random) => random.pick([...text.matchAll(pattern)]);
const insertedAt = (text, found, more) =>
  found ? text.slice(0, found.index + found[0].length) + more + text.slice(found.index + found[0].length) : text;

function changedXml(text, random) {
  return random.pick([
    () => insertedAt(text, placeOf(text, /<\/w:pPr>|<\/w:r>/g, random), random.pick(IN_PARAGRAPH)),
    () => insertedAt(text, placeOf(text, /<\/w:pPr>|<\/w:r>/g, random), random.pick(IN_PARAGRAPH)),
    () => insertedAt(text, placeOf(text, /<\/w:p>(?=<w:p>|<w:p )/g, random), random.pick(BESIDE_PARAGRAPHS)),
    () => rearranged(text, random),
    () => rearranged(text, random),
    () => without(text, placeOf(text, /<w:(\w+)\b[^>]*\/>/g, random)),
    () => without(text, placeOf(text, /<w:pPr>.*?<\/w:pPr>/gs, random)),
    () => without(text, placeOf(text, /<w:p>.*?<\/w:p>/gs, random)),
    () => {
      const found = placeOf(text, /<w:p>.*?<\/w:p>/gs, random);
      return insertedAt(text, found, found?.[0] ?? '');
    },
    () => {
      const found = placeOf(text, /(?<=w:val=")[^"]*/g, random);
      return found
        ? text.slice(0, found.index) +
            random.pick(['', '0', '-1', '9999999', 'x', 'true']) +
            text.slice(found.index + found[0].length)
        : text;
    },
    () => {
      const found = placeOf(text, /(?<=<w:t[^>]*>)[^<]+/g, random);
      const more = random.pick([...pieces.yaml.filter((piece) => !/[\0\uffff\ufdd0\ud83d<&]/.test(piece)), '增长5%，']);
      return found ? text.slice(0, found.index + 1) + more.replaceAll('<', '&lt;') + text.slice(found.index + 1) : text;
    },
    () =>
      random.next() < 0.15 ? changedText(text, random, ['<w:p>', '</w:p>', '<', '>', '&', '\0', '<!--', ']]>']) : text,
  ])();
}

const without = (text, found) =>
  found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text;

export async function prepare(scratch) {
  const words = await wordFiles(scratch);
  return async (random, folder) => {
    const kind = random.pick(['txt', 'md', 'docx', 'docx']);
    const isMarked = kind !== 'txt' && random.next() < MARKED;
    const isChanged = !isMarked && random.below(UNCHANGED) > 0;
    const make = isMarked ? marked : isChanged ? changed : unchanged;
    const { bytes, text, marker, form } = make(kind, words, random);
    const draft = `draft.${kind}`;
    writeFileSync(join(folder, draft), bytes);
    const argv = ['import', draft, '--lang', random.pick(['en', 'zh-CN'])];
    const result = await yinfa(argv, folder);
    const faults = faultsOfRun(result, argv);
    const made = join(folder, 'content/draft');
    if (!isChanged && !isMarked && result.code !== 0)
      faults.push({ sort: 'wrong', text: `nothing was changed, and it is refused: ${result.words.slice(0, 600)}` });
    if (result.code !== 0 && existsSync(join(made, 'report.yaml')))
      faults.push({ sort: 'half', text: 'refused, but written' });
    faults.push(...leftovers(folder).map((name) => ({ sort: 'left', text: String(name) })));
    if (result.code === 0) {
      const lost = lostOf(text === undefined ? [] : linesOf(text, kind), said(made), result.words);
      for (const words of lost.slice(0, 3)) faults.push({ sort: 'lost', text: words });
      if (isMarked && !(said(made) + squeezed(result.words)).includes(marker))
        faults.push({ sort: 'lost', text: `${form}: ${marker}` });
      if (random.next() < 0.1) faults.push(...(await faultsOfBuild(folder)));
    }
    return { faults, outcome: result.code === 0 ? 'accepted' : 'refused' };
  };
}

const changed = (kind, words, random) =>
  kind === 'docx' ? changedWord(random.pick(words), random) : changedPlain(random);

const marked = (kind, words, random) =>
  kind === 'docx' ? markedWord(random.pick(words), random) : markedText(partOf(random), random);

function unchanged(kind, words, random) {
  const parts = random.pick(words);
  if (kind === 'docx') return { bytes: zipSync(parts), text: strFromU8(parts['word/document.xml']) };
  const text = partOf(random);
  return { bytes: Buffer.from(text), text };
}

function changedPlain(random) {
  let text = changedText(partOf(random), random, pieces.yaml);
  if (random.next() < 0.1) {
    const at = random.below(text.length);
    text = text.slice(0, at) + large(random) + text.slice(at);
  }
  if (random.next() < 0.1) return { bytes: damaged(Buffer.from(text), random) };
  if (random.next() < 0.15) return { bytes: encoded(text, random), text: text.normalize('NFC') };
  return { bytes: Buffer.from(text), text: Buffer.from(text).toString() };
}

/** What was imported can be built, or there is a message why not. */
async function faultsOfBuild(folder) {
  const argv = ['build', 'content/draft'];
  const result = await yinfa(argv, folder);
  return faultsOfRun(result, argv);
}

const squeezed = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** All text of the files of a content folder, in the order of the files. */
function said(folder) {
  const texts = [];
  const visit = (value) => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
    else if (value && typeof value === 'object') for (const one of Object.values(value)) visit(one);
  };
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || !name.endsWith('.yaml')) continue;
    const source = readFileSync(path, 'utf8');
    visit(parseAllDocuments(source).length === 1 ? parse(source) : undefined);
    // Comments of the draft, and what was left out.
    texts.push(...source.split('\n').filter((line) => /^\s*#/.test(line)));
  }
  return squeezed(texts.join(''));
}

/** The texts of a draft in which an import can lose something. */
function linesOf(text, kind) {
  if (kind !== 'docx') return text.split(/\r\n?|\n/);
  // The table of contents is not imported, whatever it contains.
  const contents = [text.indexOf('"TOC'), text.lastIndexOf('PAGEREF')];
  const own = contents[0] < 0 ? text : text.slice(0, contents[0]) + text.slice(text.indexOf('</w:p>', contents[1]));
  const kept = own.replace(/<w:(del|moveFrom)\b[^>]*[^/]>.*?<\/w:\1>/gs, '');
  return [...kept.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) =>
    words.replace(/&(?:amp|lt|gt);/g, ''),
  );
}

/** A clause is looked for if it has so many characters; shorter ones may be numbers of headings. */
const LEAST = 5;

/** A line that was left out is named by its beginning. */
const BEGINNING = 10;
/** Problems that name what was left out. */
const LEFT_OUT =
  /^.*\[import\/(?:dropped|outside|page-header|not-read|hidden-text|phonetic-guide|front-matter|picture|object|symbol|tracked-changes|secrecy|flattened|unsure)\].*$/gm;

function lostOf(lines, content, words) {
  const made = content + squeezed(words);
  const named = squeezed((words.match(LEFT_OUT) ?? []).join('\n'));
  const isNamed = (line) => named.includes(squeezed(line).slice(0, BEGINNING));
  const clauses = lines
    .filter((line) => !isNamed(line))
    .flatMap((line) => line.split(/[^\p{L}\p{M}\p{N}]+/u))
    .map(squeezed);
  // The number of an entry of the glossary is a mark, which the book prints.
  const isSaid = (clause) => made.includes(clause) || made.includes(clause.replace(/(?<!\d)[12](?!\d)/, ''));
  return [...new Set(clauses)].filter((clause) => clause.length >= LEAST && !isSaid(clause));
}
