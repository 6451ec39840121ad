/** Bytes that are UTF-8 text, and bytes that are something else, told by name. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/yaml/decode.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from './reported.js';

function read(data: string | Uint8Array): { text: string | undefined; told: string[] } {
  const { note, told } = listening();
  const text = readText(memoryWorld({ 'a.yaml': data }), 'a.yaml', note)?.text;
  return { text, told };
}

const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('encodings', () => {
  it('drops the byte order mark of UTF-8', () => {
    expect(read('\uFEFFtitle: 报告\n')).toEqual({ text: 'title: 报告\n', told: [] });
  });

  it.each([
    // title: 政府工作报告 in GBK
    ['GBK', Uint8Array.from(Buffer.from('7469746c653a20d5feb8aeb9a4d7f7b1a8b8e60a', 'hex'))],
    ['UTF-16LE', utf16le('\uFEFFtitle: 报告\n')],
    ['UTF-16BE', utf16be('\uFEFFtitle: 报告\n')],
    ['UTF-16LE', utf16le('title: 政府工作报告\n')],
    ['UTF-16BE', utf16be('title: 政府工作报告\n')],
    ['UTF-16LE', utf16le('title: report\n')],
    ['unknown', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0xff)],
  ])('names %s', (encoding, bytes) => {
    expect(read(bytes)).toEqual({ text: undefined, told: [`a.yaml:1:1 world/not-utf8 {"encoding":"${encoding}"}`] });
  });

  it('does not take damaged UTF-8 for GBK, and shows where the damage is', () => {
    const bytes = new TextEncoder().encode('title: 政府工作报告\nissuer: 人民政府\n');
    bytes[bytes.length - 3] = 0xff;
    expect(read(bytes).told).toEqual(['a.yaml:2:12 world/not-utf8 {"encoding":"unknown"}']);
  });

  it('refuses a file of more than 8 MB', () => {
    const told = ['a.yaml:1:1 content/too-large {"megabytes":9,"limit":8}'];
    expect(read(new Uint8Array(8 * 1024 * 1024 + 1).fill(0x61))).toEqual({ text: undefined, told });
  });
});

describe('characters no text may hold', () => {
  it.each([
    ['a: \0b\n', 'U+0000', 4],
    ['报告: 一\u0007\n', 'U+0007', 6],
    ['a: \u{20000}\u{20000}\uFDD0\n', 'U+FDD0', 6],
    ['a: \uFFFF\n', 'U+FFFF', 4],
    ['a: \u{1FFFE}\n', 'U+1FFFE', 4],
    ['a: \u2028\n', 'U+2028', 4],
    ['a: b\rc\n', 'U+000D', 5],
    ['a: b\rc\rd\r', 'U+000D', 5],
    ['a: 零\u200B宽\n', 'U+200B', 5],
    ['a: \uFEFFb\n', 'U+FEFF', 4],
    ['a: \u202Eb\n', 'U+202E', 4],
    ['a: \u2066b\n', 'U+2066', 4],
    ['a: b\u00AD\n', 'U+00AD', 5],
  ])('%j', (text, codePoint, column) => {
    const told = [`a.yaml:1:${column} content/control-character {"codePoint":"${codePoint}"}`];
    expect(read(text)).toEqual({ text: undefined, told });
  });

  it('warns of the mark a lost character leaves', () => {
    const told = ['a.yaml:1:4 warning content/control-character {"codePoint":"U+FFFD"}'];
    expect(read('a: \uFFFD\n')).toEqual({ text: 'a: \uFFFD\n', told });
  });

  it('lets tabs and CRLF be', () => {
    expect(read('a: b\tc\r\n').told).toEqual([]);
  });
});
