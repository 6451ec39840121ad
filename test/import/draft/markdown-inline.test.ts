/** The inline marks of Markdown. */
import { expect, it } from 'vitest';
import { inlineText, partedAtLeads } from '../../../src/import/draft/markdown-inline.js';

const read = (raw: string) => {
  const pictures: string[] = [];
  const line = inlineText(
    raw,
    { notes: new Map([['甲', '1']]), links: new Set(['1', 'a']) },
    () => '·',
    (name) => pictures.push(name),
  );
  return pictures.length > 0 ? [line.text, ...pictures] : [line.text, ...(line.lead === undefined ? [] : [line.lead])];
};

it.each<[string, (string | number)[]]>([
  ['**稳增长。**全区', ['稳增长。全区', 4]],
  ['*甲* __乙__ ~~丙~~', ['甲 乙 丙']],
  ['2*3*4 与 a_b_c', ['2*3*4 与 a_b_c']],
  ['\\*甲\\*', ['*甲*']],
  ['`**原样**`', ['**原样**']],
  ['H<sub>2</sub>O', ['H_{2}O']],
  ['丙[^甲]', ['丙^{1}']],
  ['见[网站](https://a.b/c(d))与[书][1]', ['见网站与书']],
  ['见[书][A]、[a][]、[1][2]', ['见书、a、[1][2]']],
  ['丙[^乙]', ['丙[^乙]']],
  ['![图](a.png)字', ['字', '图']],
  ['![](a.png "丁")字![县城\\_一][b]', ['字', 'a.png', '县城_一']],
  ['甲&middot;乙', ['甲·乙']],
  ['<b>甲</b><br>乙', ['甲 乙']],
  ['a_{b}', ['a\\_{b}']],
])('%s', (raw, expected) => {
  expect(read(raw)).toEqual(expected);
});

it('a line is parted before each of several bold leads', () => {
  expect(partedAtLeads('**就业方面。**新增三千人。**教育方面。**新增学位九百个。')).toEqual([
    '**就业方面。**新增三千人。',
    '**教育方面。**新增学位九百个。',
  ]);
  expect(partedAtLeads('新增**三千人**。__完成任务。__抓好落实。')).toEqual([
    '新增**三千人**。__完成任务。__抓好落实。',
  ]);
});
