/** Words that stand in the markup of a text file. */
import { expect, it } from 'vitest';
import { markupText } from '../../../src/import/raw/markup-text.js';
import { reading } from '../reading.js';

const textsOf = (...args: Parameters<typeof markupText>) => markupText(...args).map(({ text }) => text);

it.each([
  ['<p><img alt="甲" title=\'乙\' src="丙"><a aria-label=丁>戊</a></p>', ['甲', '乙', '丁']],
  ['<p><input value="甲" placeholder="乙"><input type="hidden" value="丙"><li value="丁"></p>', ['乙', '甲']],
  ['<p>甲</p><noscript>乙</noscript><template><b>丙</b></template>', ['乙', '丙']],
  ['<p>甲</p><select><optgroup label="乙"><option>丙</select>', ['乙', '丙']],
  ['<p>甲</p><style>p::before{content:"乙"} q{content: \'丙\'; color:red}</style><script>丁</script>', ['乙', '丙']],
  ['<p>甲</p><iframe srcdoc="&lt;p&gt;乙&amp;丙&lt;/p&gt;"></iframe>', ['乙&丙']],
  ['<p title="甲">乙</p><p title="甲">丙</p>', ['甲']],
  ['没有标记的 title="甲"', []],
])('%s', (text, expected) => {
  expect(textsOf(text, 'txt').sort()).toEqual([...expected].sort());
});

it('has titles of links and pictures of Markdown', () => {
  expect(textsOf('[甲](乙 "丙") ![丁](戊 \'己\') [庚](辛 (壬)) <b title="癸">', 'md')).toEqual([
    '丙',
    '己',
    '壬',
    '癸',
  ]);
});

it('knows the lines', () => {
  expect(markupText('<p>甲</p>\r\n<p title="乙">丙</p>\n<noscript>\n丁</noscript>', 'txt')).toEqual([
    { text: '乙', line: 2 },
    { text: '丁', line: 3 },
  ]);
});

it('is named where the text does not say it', () => {
  const { problems } = reading('a.txt', '<p>全年增长<img alt="百分之五点二">。</p>\n<p title="全年增长">增长</p>');
  expect(problems).toMatchObject([
    { code: 'import/html' },
    { code: 'import/not-read', at: { line: 1 }, args: { texts: ['百分之五点二'] } },
  ]);
});
