/**
 * The same draft as another program saves it: what is imported is that of the original, byte for byte.
 *
 * Word, WPS, LibreOffice and libraries differ in how they divide runs, name styles and prefixes, encode and pack; none of
 * that is text of the draft.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildToBytes } from '../../dist/index.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { faultsOfRun, yinfa } from './command.mjs';
import { partOf } from './draft-text.mjs';
import { gbkOf } from './mutate.mjs';
import { empty, NAME, project } from './project.mjs';
import { DOCUMENT, forms, inDocument, RUN } from './word-forms.mjs';

const BETWEEN_RUNS = [
  '',
  '',
  '<w:proofErr w:type="spellStart"/>',
  '<w:r><w:lastRenderedPageBreak/></w:r>',
  '<w:bookmarkStart w:id="801" w:name="_GoBack"/><w:bookmarkEnd w:id="801"/>',
  '<w:permStart w:id="802" w:edGrp="everyone"/><w:permEnd w:id="802"/>',
];
const run = (look, text) => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const inAllXml = (change) => (parts, random) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      /\.(?:xml|rels)$/.test(name) ? strToU8(change(strFromU8(part), random)) : part,
    ]),
  );
/** The text between tags, without that of declarations. */
const inText = (text, change) => text.replace(/(?<=<w:t(?: [^>]*)?>)[^<]+(?=<)/g, change);

/** What other writers do to the parts of a Word file. */
const changesOfWord = {
  ...forms,
  'divided runs': inDocument((text, random) =>
    text.replace(RUN, (all, look = '', words) => {
      const letters = words.match(/&[^;]+;|./gsu);
      if (letters.length < 2 || random.next() < 0.4) return all;
      const at = 1 + random.below(letters.length - 1);
      const halves = [letters.slice(0, at), letters.slice(at)].map((half) => run(look, half.join('')));
      return halves.join(random.pick(BETWEEN_RUNS));
    }),
  ),
  'a run for each character': inDocument((text) =>
    text.replace(RUN, (_, look = '', words) =>
      words
        .match(/&[^;]+;|./gsu)
        .map((letter) => run(look, letter))
        .join(''),
    ),
  ),
  'character references': inDocument((text, random) =>
    inText(text, (words) =>
      words.replace(/[^\0-\x7f]/gu, (letter) => {
        const code = letter.codePointAt(0);
        return random.pick([letter, `&#${code};`, `&#x${code.toString(16)};`]);
      }),
    ),
  ),
  'sections of characters': inDocument((text) =>
    inText(text, (words) => (/[&\]]/.test(words) ? words : `<![CDATA[${words}]]>`)),
  ),
  'another prefix': inDocument((text, random) => {
    const prefix = random.pick(['ns0', 'W', 'w1', '字']);
    return text.replace(/<[^>]*>/g, (tag) =>
      tag.replace(/(<\/?|\s)w:/g, `$1${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`),
    );
  }),
  'single quotes': inAllXml((text) => text.replace(/="([^"'<>]*)"/g, "='$1'")),
  'spaces between elements': inDocument((text, random) => {
    const space = random.pick(['\n', '\r\n', '\n\t\t']);
    return text.replace(/(?<=<\/w:(?:p|r|pPr|tbl|tr|tc)>)(?=<)/g, space);
  }),
  'comments and instructions': inDocument((text) => text.replace(/<\/w:p>(?=<)/g, '$&<!-- 注 --><?x y?>')),
  'identities of paragraphs': inDocument((text) =>
    text
      .replace(/<w:p(?=[ >])/g, '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"')
      .replace(/<w:r(?=[ >])/g, '<w:r w:rsidRPr="00AB12CD"'),
  ),
  'smart tags': inDocument((text, random) =>
    text.replace(RUN, (all) => (random.next() < 0.2 ? `<w:smartTag w:element="date">${all}</w:smartTag>` : all)),
  ),
  'hints of languages': inDocument((text) =>
    text.replace(RUN, (all, look) =>
      look
        ? all.replace('</w:rPr>', '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>')
        : all.replace('<w:r>', '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'),
    ),
  ),
  'names of styles': (parts, random) => {
    const styles = strFromU8(parts['word/styles.xml']);
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    const first = random.below(90);
    const name = (id) => (ids.includes(id) ? `a${ids.indexOf(id) + first}` : id);
    return inAllXml((text) =>
      text
        .replace(/(w:styleId=")([^"]+)/g, (_, head, id) => head + name(id))
        .replace(/(<w:(?:[pr]Style|tblStyle|basedOn|next|link) w:val=")([^"]+)/g, (_, head, id) => head + name(id)),
    )(parts);
  },
  'strict namespaces': inAllXml((text) =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  ),
  'another name of the document': (parts) => {
    const { [DOCUMENT]: document, ...others } = parts;
    const rename = (text) => text.replace('word/document.xml', 'word/document2.xml');
    const rels = 'word/_rels/document.xml.rels';
    const { [rels]: links, ...rest } = inAllXml(rename)(others);
    return {
      ...rest,
      'word/document2.xml': document,
      ...(links && { 'word/_rels/document2.xml.rels': links }),
    };
  },
  'absolute targets': inAllXml((text) => text.replace(/Target="(?=word\/)/g, 'Target="/')),
  'another encoding': (parts, random) => {
    const text = strFromU8(parts[DOCUMENT]);
    const bytes = random.pick([
      () => Buffer.from(`\uFEFF${text}`),
      () => Buffer.from(`\uFEFF${text.replace(/encoding="[^"]*"/, 'encoding="UTF-16"')}`, 'utf16le'),
      () => Buffer.from(`\uFEFF${text.replace(/encoding="[^"]*"/, 'encoding="utf-16"')}`, 'utf16le').swap16(),
      () => Buffer.from(text.replace(/^<\?xml.*?\?>/, '')),
      () => Buffer.from(text.replace(/^<\?xml.*?\?>/, '<?xml version="1.0" encoding="utf8" standalone="no"?>\r\n')),
    ])();
    return { ...parts, [DOCUMENT]: new Uint8Array(bytes) };
  },
  'without properties': (parts) =>
    Object.fromEntries(Object.entries(parts).filter(([name]) => !/^docProps\/|theme|fontTable|webSettings/.test(name))),
  'other order of parts': (parts) => Object.fromEntries(Object.entries(parts).reverse()),
  folders: (parts) => ({ 'word/': new Uint8Array(), ...parts }),
};

const decodedGbk = (bytes) => new TextDecoder('gb18030').decode(bytes);

/** What other editors do to a text. Empty lines and indents are not among it: lines of the text may be broken at their width. */
const changesOfText = {
  encoding: (text, random) =>
    random.pick([
      // What GBK lacks would be lost.
      () => (decodedGbk(gbkOf(text)) === text ? gbkOf(text) : Buffer.from(text)),
      () => Buffer.from(`\uFEFF${text}`),
      () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
      () => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      () => Buffer.from(text),
    ])(),
  breaks: (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', ' \n', '\t\n', '\u3000\n'])),
  end: (text, random) => text + random.pick(['\n', '\n\n\n', '\r\n', ' ', '\u001a', '\f']),
};

function rewrittenWord(parts, random) {
  const names = [];
  let changed = parts;
  for (let count = 1 + random.below(3); count > 0; count--) {
    const name = random.pick(Object.keys(changesOfWord).filter((one) => !names.includes(one)));
    // What is no longer where the changes expect it is not changed further.
    if (!(DOCUMENT in changed) || names.some((one) => /encoding|prefix|single|characters/.test(one))) break;
    changed = changesOfWord[name](changed, random);
    names.push(name);
  }
  return { names, bytes: zipSync(changed, { level: random.pick([0, 1, 9]) }) };
}

function rewrittenText(text, random) {
  const names = [];
  let changed = text;
  for (const name of ['breaks', 'end'])
    if (random.next() < 0.5) {
      changed = changesOfText[name](changed, random);
      names.push(name);
    }
  names.push('encoding');
  return { names, bytes: changesOfText.encoding(changed, random) };
}

/** The Word files of the small report in all its editions, each with what is imported of it. */
async function wordFiles(scratch) {
  empty(scratch);
  project(scratch);
  const { files } = await buildToBytes(NAME, { only: 'docx', edition: 'all' }, nodeWorld(scratch, {}));
  return files.map(({ content }) => unzipSync(content));
}

async function imported(folder, draft, bytes) {
  writeFileSync(join(folder, draft), bytes);
  const argv = ['import', draft, '--to', 'content/draft'];
  const result = await yinfa(argv, folder);
  const made = join(folder, 'content/draft');
  const names = existsSync(made) ? readdirSync(made) : [];
  // What it says of the draft has the places of its file, and its checksum.
  const content = names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(join(made, name), 'utf8')]);
  rmSync(made, { recursive: true, force: true });
  return { faults: faultsOfRun(result, argv), code: result.code, content: new Map(content), words: result.words };
}

export async function prepare(scratch) {
  const words = await wordFiles(scratch);
  return async (random, folder) => {
    const isWord = random.next() < 0.7;
    const given = isWord ? random.pick(words) : partOf(random);
    const draft = isWord ? 'draft.docx' : random.pick(['draft.txt', 'draft.txt', 'draft.md']);
    const before = await imported(folder, draft, isWord ? zipSync(given) : Buffer.from(given));
    writeFileSync(join(folder, `before-${draft}`), isWord ? zipSync(given) : given);
    const { names, bytes } = isWord ? rewrittenWord(given, random) : rewrittenText(given, random);
    const after = await imported(folder, draft, bytes);
    const faults = [...before.faults, ...after.faults];
    if (before.code !== after.code)
      faults.push({ sort: 'wrong', text: `[${names}] exit code ${after.code}: ${after.words.slice(0, 500)}` });
    else
      for (const name of new Set([...before.content.keys(), ...after.content.keys()])) {
        const difference = firstDifference(before.content.get(name) ?? '', after.content.get(name) ?? '');
        if (difference) faults.push({ sort: 'lost', text: `[${names}] ${name}: ${difference}` });
      }
    return { faults, outcome: after.code === 0 ? 'accepted' : 'refused' };
  };
}

function firstDifference(before, after) {
  if (before === after) return undefined;
  let at = 0;
  while (before[at] === after[at]) at++;
  const around = (text) => text.slice(Math.max(0, at - 40), at + 60);
  return `${around(before)} → ${around(after)}`;
}
