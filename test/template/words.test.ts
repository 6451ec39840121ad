import { expect, test } from 'vitest';
import { textsOf } from '../../src/document/book.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { at, build, marked, open, report, text } from './sample.js';

test('content that looks like markup or like a template comes out as text', () => {
  const wild = '<p>&amp; {{title}} </book> "引号" \'单\' &lt; <sub>';
  const { book, problems } = build(`${open}</book>`, {}, { ...report, body: [], title: text(wild, 1) });
  expect(problems).toEqual([]);
  expect(book?.meta.title).toBe(wild);
});

test('an attribute takes the characters alone', () => {
  const pm: Text = [
    { text: 'PM', at: at(1) },
    { text: '2.5', script: 'sub', at: at(1, 8) },
  ];
  const main = '<book author="{{plain title}}" subject=""><title>{{title}}</title></book>';
  expect(build(main, {}, { ...report, title: pm }).book?.meta).toMatchObject({ author: 'PM2.5', title: 'PM2.5' });
});

test('a helper gives the first sentences with their places', () => {
  const two: Text = [
    { text: '第一句。“第二句！”', at: at(1) },
    { text: '第三句。', at: at(2) },
  ];
  const { book } = build(`${open}<p>{{first title 2}}</p></book>`, {}, { ...report, title: two });
  expect(plain(textsOf(book!.blocks[1]!).flat())).toBe('第一句。“第二句！”');
});

test.each([
  ['真的吗？！是的。', '真的吗？！'],
  ['（见《关于意见。》）下一句。', '（见《关于意见。》）'],
  ['没有句号', '没有句号'],
])('the first sentence of %s', (characters, first) => {
  const { book } = build(`${open}<p>{{first title 1}}</p></book>`, {}, { ...report, title: text(characters, 1) });
  expect(plain(textsOf(book!.blocks[1]!).flat())).toBe(first);
});

test('the first sentence keeps the mark of a term that ends it, and none of the next', () => {
  const marked: Text = [
    { text: '抓“工程！”' },
    { text: '', mark: '工程' },
    { text: '抓首店' },
    { text: '', mark: '首店' },
  ];
  const annex =
    '<annex><label>附件</label><heading>名词</heading><entry key="工程"><term>工程</term>好。</entry></annex>';
  const main = `${open.replace('{{title}}', '报告')}<p>{{first title 1}}</p>${annex}</book>`;
  const { book } = build(main, {}, { ...report, title: marked });
  const runs = textsOf(book!.blocks[1]!).flat();
  expect(runs.map((run) => run.mark ?? run.text)).toEqual(['抓“工程！”', '工程']);
});
test('have no characters in an attribute, and stay behind their words in the first sentences', () => {
  const main =
    '<book author="{{#each body}}{{plain text}}{{/each}}" subject=""><title>{{title}}</title>{{#each body}}<p>{{first text 1}}</p>{{/each}}</book>';
  const { book } = build(main, {}, marked);
  expect(book?.meta.author).toBe('推广做地模式。');
  expect(book?.blocks[1]).toMatchObject({ text: [{ text: '推广做地' }, { mark: 't1' }, { text: '模式。' }] });
});
