import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawn, reading } from './reading.js';
import { p, wordFile, zipped } from './word-file.js';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const compound = (...names: string[]) =>
  Uint8Array.from([...latin('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), ...names.flatMap((name) => [...utf16(name)])]);
/** What is reported of a file that cannot be read. */
const refusal = (name: string, data: string | Uint8Array) => {
  const { lines, problems } = reading(name, data);
  expect(lines).toBeUndefined();
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  return problems.map(({ code, args }) => ('found' in args ? `${code} ${args.found}` : code));
};

describe('a file that is no draft', () => {
  it.each([
    ['a.odt', 'x', 'import/unknown-ending'],
    ['a', 'x', 'import/unknown-ending'],
    ['a.txt', '', 'import/empty'],
    ['a.txt', ' \n　\t\n', 'import/empty'],
    ['a.docx', wordFile('<w:p/>'), 'import/empty'],
    ['a.doc', compound('Root Entry', 'WordDocument'), 'import/old-word'],
    ['a.docx', compound('Root Entry', 'WordDocument'), 'import/old-word'],
    ['a.docx', compound('EncryptionInfo', 'EncryptedPackage'), 'import/password'],
    ['a.docx', compound('Workbook'), 'import/wrong-kind xlsx'],
    ['a.docx', zipped({ 'xl/workbook.xml': '<x/>' }), 'import/wrong-kind xlsx'],
    ['a.docx', zipped({ 'ppt/presentation.xml': '<x/>' }), 'import/wrong-kind pptx'],
    ['a.docx', zipped({ 'content.xml': '<x/>' }), 'import/wrong-kind odt'],
    ['a.docx', zipped({ 'a.txt': 'x' }), 'import/wrong-kind zip'],
    ['a.docx', '{\\rtf1 x}', 'import/wrong-kind rtf'],
    ['a.rtf', '{\\rtf1 x}', 'import/wrong-kind rtf'],
    ['a.odt', zipped({ 'content.xml': '<x/>' }), 'import/wrong-kind odt'],
    ['a', '%PDF-1.7', 'import/wrong-kind pdf'],
    ['a.ofd', zipped({ 'OFD.xml': '<x/>' }), 'import/wrong-kind ofd'],
    ['a.wpt', compound('WordDocument'), 'import/old-word'],
    ['a.docx', '%PDF-1.7', 'import/wrong-kind pdf'],
    ['a.doc', '<html><body><p>文</p></body></html>', 'import/wrong-kind html'],
    ['a.docx', '政府工作报告', 'import/wrong-kind text'],
    ['a.txt', 'MIME-Version: 1.0\n\n<p>文</p>', 'import/wrong-kind mht'],
    ['a.mht', 'MIME-Version: 1.0\n\n<p>文</p>', 'import/wrong-kind mht'],
    ['a.md', '<?xml version="1.0"?><w:document/>', 'import/wrong-kind xml'],
    ['a.txt', '\n{\\rtf1 x}', 'import/wrong-kind rtf'],
    ['a.txt', latin('\x89PNG\r\n\x1a\n'), 'import/wrong-kind picture'],
    [
      'a.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256),
      'import/wrong-kind binary',
    ],
    ['a.docx', zipped({ 'word/document.xml': '文<' }), 'import/damaged'],
    ['a.docx', wordFile(p('文')).subarray(0, 300), 'import/damaged'],
    ['a.txt', new Uint8Array(4 * 1024 * 1024 + 1).fill(0x61), 'import/too-large'],
    ['a.txt', '甲\n'.repeat(40_001), 'import/too-much'],
  ])('%s is reported by its kind (%#)', (name, data, code) => {
    expect(refusal(name, data)).toEqual([code]);
  });

  it('is not taken for a draft where the checksum of its text is wrong', () => {
    const bytes = zipped({ 'word/document.xml': [new TextEncoder().encode('<a/>')][0]! });
    const central = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes[central + 16]! ^= 1;
    expect(refusal('a.docx', bytes)).toEqual(['import/damaged']);
  });
});

describe('a zip made to fill the memory', () => {
  const bomb = (claimed: number | undefined) => {
    const bytes = zipped({ 'word/document.xml': new Uint8Array(45 * 1024 * 1024).fill(0x20) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const central = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    if (claimed !== undefined) view.setUint32(central + 24, claimed, true);
    return bytes;
  };

  it('is refused by what it says', () => {
    expect(refusal('a.docx', bomb(undefined))).toEqual(['import/too-much']);
  });

  it('is refused where it lies', () => {
    expect(refusal('a.docx', bomb(100))).toEqual(['import/too-much']);
  });

  it('is refused for what it has beside the text, and for depth', () => {
    const bytes = wordFile(p('文'));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const central = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    view.setUint32(central + 24, 0x7fffffff, true);
    expect(refusal('a.docx', bytes)).toEqual(['import/too-much']);
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(1000)}${'</w:sdtContent></w:sdt>'.repeat(1000)}`;
    expect(refusal('a.docx', wordFile(deep))).toEqual(['import/too-much']);
    expect(refusal('a.docx', wordFile('<w:p/>'.repeat(40_001)))).toEqual(['import/too-much']);
    expect(refusal('a.docx', wordFile(p('文'.repeat(1_500_001))))).toEqual(['import/too-much']);
    expect(deflateRawSync(deep).length).toBeLessThan(1000);
  });
});

describe('a text', () => {
  const text = '政府工作报告\n\n各位代表：\n　　现在，我代表区人民政府，向大会报告工作。';
  const expected = [
    '1 … | 政府工作报告',
    '2 … | ',
    '3 … | 各位代表：',
    '4 indented … | 现在，我代表区人民政府，向大会报告工作。',
  ];
  // 政府工作报告, 各位代表： in GB 18030, as no library writes it.
  const gbk = latin('\xd5\xfe\xb8\xae\xb9\xa4\xd7\xf7\xb1\xa8\xb8\xe6\r\n\xb8\xf7\xce\xbb\xb4\xfa\xb1\xed\xa3\xba');
  const swapped = (bytes: Uint8Array) => Uint8Array.from(bytes, (_, i) => bytes[i ^ 1]!);

  it.each([
    ['UTF-8', text],
    ['UTF-8 with its mark', `\uFEFF${text}`],
    ['UTF-16', utf16(`\uFEFF${text}`)],
    ['UTF-16, big end first', swapped(utf16(`\uFEFF${text}`))],
    ['UTF-16 without a mark', utf16(text)],
    ['UTF-16 without a mark, big end first', swapped(utf16(text))],
    ['CR LF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
  ])('is read from %s', (_, data) => {
    const { lines, reported } = reading('a.txt', data);
    expect(drawn(lines)).toEqual(expected);
    expect(reported).toEqual([]);
  });

  it('is read from GBK', () => {
    const { lines, reported } = reading('a.txt', gbk);
    expect(drawn(lines)).toEqual(['1 … | 政府工作报告', '2 … | 各位代表：']);
    expect(reported).toEqual([]);
  });

  it('reports when it had to guess the encoding', () => {
    const { problems } = reading('a.txt', latin('\xe8\xc1\xe8\xc2\xe8\xc3\xe8\xc4'));
    expect(problems.map(({ code }) => code)).toEqual(['import/encoding']);
  });

  it('has line ends of many kinds, and is numbered as editors do', () => {
    const { lines } = reading('a.txt', '甲\f乙\v丙\u2028丁\n戊');
    expect(drawn(lines)).toEqual(['1 … | 甲', '1 … | 乙', '1 … | 丙', '1 … | 丁', '2 … | 戊']);
  });

  it('loses what nobody sees, and says so once for each', () => {
    const { lines, problems } = reading('a.txt', '甲\u200b乙\n丙\u200b\u0007丁\ufffd');
    expect(drawn(lines)).toEqual(['1 … | 甲乙', '2 … | 丙丁\ufffd']);
    expect(problems.map(({ at, args }) => [at?.line, args])).toEqual([
      [1, { codePoint: 'U+200B', count: 2 }],
      [2, { codePoint: 'U+0007', count: 1 }],
      [2, { codePoint: 'U+FFFD', count: 1 }],
    ]);
  });

  it('that is a Word file by another name is read as one', () => {
    for (const name of ['a.txt', 'a.docm', 'a.dotx', 'a', 'a.bak'])
      expect(drawn(reading(name, wordFile(p('文'))).lines)).toEqual(['1 | 文']);
  });
});
