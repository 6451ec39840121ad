/** Texts copied from a web page. */
import { describe, expect, it } from 'vitest';
import { characterReference, htmlLines } from '../../../src/import/draft/html.js';
import { drawn, reading } from '../reading.js';

describe('a text', () => {
  it('may come from the web, whole or in fragments', () => {
    const page =
      '<html><head><style>p { color: red }</style><title>政府工作报告</title></head>\n<body><h2>一、回\n顾</h2><p>&emsp;&emsp;甲乙<br>丙&ldquo;丁&rdquo;</p><!-- 戊 --></body></html>';
    const whole = reading('a.txt', page);
    expect(drawn(whole.lines)).toEqual(['1 | 政府工作报告', '2 #2 | 一、回顾', '3 indented … | 甲乙', '3 | 丙“丁”']);
    expect(whole.reported).toEqual(['import/html 1', 'import/dropped 3']);
    const fragment = reading('a.txt', '甲\n<p>&nbsp;&nbsp;乙</p>\n<丙> &lt; 丁 a<b');
    expect(drawn(fragment.lines)).toEqual(['1 | 甲', '2 indented | 乙', '2 … | ', '3 … | <丙> < 丁 a<b']);
    expect(reading('a.txt', '增长<5%，研发&创新').reported).toEqual([]);
  });

  it('keeps the level of headings, and puts a blank between cells', () => {
    expect(htmlLines('<h1>题</h1><table><tr><td>甲</td><td>乙</td></tr></table>')?.lines).toEqual([
      { raw: '题', line: 1, ends: true, level: 1 },
      { raw: '甲 乙 ', line: 1, ends: true },
    ]);
  });

  it('without tags and references is none', () => {
    expect(['增长<5%，研发&创新', '<丙>', 'A&B;'].map(htmlLines)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a character reference', () => {
  it.each([
    ['&ldquo;', '“'],
    ['&NBSP;', '\u00A0'],
    ['&#8220;', '“'],
    ['&#x4e00;', '一'],
    ['&permil;', '‰'],
    ['&zwj;', ''],
    ['&shy;', ''],
    ['&foo;', '&foo;'],
  ])('%s', (reference, character) => {
    expect(characterReference(reference)).toBe(character);
  });
});
