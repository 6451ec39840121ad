import { expect, it } from 'vitest';
import { foundIn, kindOf, officeKind } from '../../src/import/file-kind.js';
import { openZip } from '../../src/zip/zip.js';
import { zipped } from './word-file.js';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const head = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const wide = (name: string) => [...name].map((letter) => `${letter}\0`).join('');

it('the first bytes say what a file is', () => {
  const files = [
    'PK\x03\x04',
    `{\\rtf1 x}`,
    '%PDF-1.7',
    '\x89PNG\r\n',
    `${head}${wide('WordDocument')}`,
    `${head}${wide('Workbook')}`,
    '文',
  ];
  expect(files.map((text) => kindOf(latin(text)))).toEqual(['zip', 'rtf', 'pdf', 'picture', 'doc', 'xlsx', undefined]);
});

it('blanks before it do not matter, and saved pages, mails and XML are no text', () => {
  const mail = 'X-Saved: 1\r\nFrom: <a>\r\n\tb\r\nMIME-Version: 1.0\r\n\r\n<html>';
  const files = [
    '\xEF\xBB\xBF{\\rtf1 x}',
    '\r\n%PDF-1.7',
    mail,
    '<?xml version="1.0"?><office:document/>',
    '<?xml version="1.0"?>\n<!DOCTYPE html><html>',
    'a: b\n\nMIME-Version: 1.0',
    `${head}${wide('Book')}`,
  ];
  expect(files.map((text) => kindOf(latin(text)))).toEqual(['rtf', 'pdf', 'mht', 'xml', undefined, undefined, 'xlsx']);
});

it('a .doc says in its first bytes that it is locked', () => {
  const doc = (flags: string) =>
    latin(`${head.padEnd(0x200, '\0')}\xEC\xA5\xC1\0\0\0\0\0\0\0\0${flags}${wide('WordDocument')}`);
  expect([doc('\x12'), doc('\x13')].map(kindOf)).toEqual(['doc', 'encrypted']);
});

it('the parts of a zip say which program it comes from', () => {
  const kinds = [
    { 'word/document.xml': '' },
    { 'xl/workbook.xml': '' },
    { 'OFD.xml': '' },
    { 'content.xml': '' },
    { 'content.xml': '', 'META-INF/manifest.xml': '<manifest:encryption-data/>' },
    { 'a.txt': '' },
  ].map((files) => officeKind(openZip(zipped(files as Record<string, string>), { total: 9999, part: 9999 })));
  expect(kinds).toEqual([undefined, 'xlsx', 'ofd', 'odt', 'encrypted', undefined]);
});

it('what is called .docx may be a web page or text', () => {
  expect(
    [
      '<html><p>',
      '<!-- saved --><html>',
      '<?xml version="1.0"?><html>',
      'From: a',
      '<?xml version="1.0"?>',
      '政府工作报告',
    ].map((text) => foundIn(new TextEncoder().encode(text))),
  ).toEqual(['html', 'html', 'html', 'html', 'xml', 'text']);
});

it('what is larger than any text is not decoded', () => {
  expect(foundIn(new Uint8Array(8 * 1024 * 1024 + 1).fill(0x61))).toBe('binary');
});
