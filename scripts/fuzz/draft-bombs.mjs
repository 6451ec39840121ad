/** Small files of a person, drafts and pictures, that hold, show or unpack to very much. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { NAME } from './project.mjs';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const namespaces =
  `xmlns:w="${word}" xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:o="urn:schemas-microsoft-com:office:office"';

const p = (text, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const relations = (all) =>
  `<Relationships xmlns="${packaged}">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The parts of a Word file with these paragraphs behind a title and a sentence. */
const wordParts = (body, rels = [], parts = {}) => ({
  '_rels/.rels': relations([['a', 'officeDocument', 'word/document.xml']]),
  'word/document.xml': `<w:document ${namespaces}><w:body>${p('云溪县政府工作报告')}${p('一、工作回顾')}${p('粮食产量10万吨。')}${body}</w:body></w:document>`,
  'word/_rels/document.xml.rels': relations(rels),
  ...parts,
});

const shown =
  '<w:p><w:r><w:drawing><pic:pic><pic:blipFill><a:blip r:embed="a"/></pic:blipFill></pic:pic></w:drawing></w:r></w:p>';
const embedded =
  '<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="a"/></w:object></w:r></w:p>';
const listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
const times = (count, scale) => Math.max(1, Math.ceil(count * scale));

const workbook = (count, rows) => ({
  'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets>${'<sheet name="a" r:id="a"/>'.repeat(count)}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations([['a', 'worksheet', 'worksheets/a.xml']]),
  'xl/worksheets/a.xml': `<worksheet xmlns="${sheets}"><sheetData>${rows}</sheetData></worksheet>`,
});

/** A PNG of zeros. */
function png(width, height, colourType, data) {
  const chunk = (type, content) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  const samples = deflateSync(data ?? Buffer.alloc(height * (1 + width * 4)), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', samples), chunk('IEND', Buffer.alloc(0))]);
}
const clear = (width, height) => png(width, height, 6);

/** Sentences of this many clauses, each clause with a value of its own. */
function sentences(clauses, count = 1) {
  const value = (at) => (1000 + at / 100).toFixed(2);
  const clause = (at) =>
    `五年来，全县地区生产总值突破${value(at)}亿元，进出口总额、固定资产投资分别增长${at % 97}%、${at % 89}%；`;
  const all = Array.from({ length: clauses * count }, (_, at) => clause(at) + ((at + 1) % clauses === 0 ? '。' : ''));
  return p(all.join(''));
}

/** Each by its name, with the exit code at full scale. `zipped`: parts as a zip. */
const drafts = {
  'one picture shown often': [
    0,
    (scale) =>
      wordParts(shown.repeat(times(3000, scale)), [['a', 'image', 'a.png']], { 'word/a.png': clear(6000, 6000) }),
  ],
  'one workbook shown often': [
    0,
    (scale, zipped) =>
      wordParts(embedded.repeat(times(3000, scale)), [['a', 'package', 'a.xlsx']], {
        'word/a.xlsx': zipped(workbook(1, '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(40_000))),
      }),
  ],
  'one sheet listed often': [
    0,
    (scale, zipped) =>
      wordParts(embedded, [['a', 'package', 'a.xlsx']], {
        'word/a.xlsx': zipped(workbook(times(50_000, scale), '<row/>'.repeat(400_000))),
      }),
  ],
  'a long text': [1, (scale) => wordParts(p('全县地区生产总值稳步增长，'.repeat(times(800_000, scale))))],
  'one sentence of many values': [0, (scale) => wordParts(sentences(times(8000, scale)))],
  // 4,400 characters each, just below the limit of those that are read for numbers.
  'long sentences of many values': [0, (scale) => wordParts(sentences(100, times(80, scale)))],
  'many sentences with a value each': [0, (scale) => wordParts(sentences(1, times(8000, scale)))],
  'long list numbers': [
    1,
    (scale) =>
      wordParts(p('稳步增长。', listed).repeat(times(3000, scale)), [['n', 'numbering', 'numbering.xml']], {
        'word/numbering.xml': `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
      }),
  ],
  'elements within elements': [1, (scale) => wordParts('<w:sdt>'.repeat(times(100_000, scale)))],
  'a large part': [1, (scale) => wordParts(`<!--${'x'.repeat(times(60_000_000, scale))}-->`)],
};

const pictures = {
  'large transparent pictures': [
    1,
    (scale) => Array.from({ length: times(8, scale) }, (_, index) => clear(6000, 6000 - index)),
  ],
  'a picture that claims to be large': [1, () => [png(2 ** 31 - 1, 2 ** 31 - 1, 6, Buffer.alloc(9))]],
  'a picture with far more data than it says': [1, (scale) => [png(9, 9, 6, Buffer.alloc(times(500_000_000, scale)))]],
};

/** Bombs as `{ kind, argv, code, write(folder, scale) }`; the code is that at full scale. @param zipped makes a zip of parts */
export function draftBombs(zipped) {
  return [
    ...Object.entries(drafts).map(([kind, [code, make]]) => ({
      kind: `draft: ${kind}`,
      argv: ['import', 'draft.docx'],
      code,
      write: (folder, scale) => writeFileSync(join(folder, 'draft.docx'), zipped(make(scale, zipped))),
    })),
    ...Object.entries(pictures).map(([kind, [code, make]]) => ({
      kind,
      argv: ['build', NAME, '--only', 'pdf'],
      code,
      write: (folder, scale) => show(make(scale), join(folder, NAME)),
    })),
  ];
}

/** Shows pictures in the report of a folder. */
function show(files, folder) {
  for (const [index, bytes] of files.entries()) writeFileSync(join(folder, `bomb${index}.png`), bytes);
  const path = join(folder, 'report.yaml');
  const figure = '      - figure: street.png\n';
  const more = files.map(
    (_, index) => `      - figure: bomb${index}.png\n        alt: 图\n        caption: 图${index}\n`,
  );
  writeFileSync(path, readFileSync(path, 'utf8').replace(figure, more.join('') + figure));
}
