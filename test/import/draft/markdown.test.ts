/** Blocks of Markdown as lines of a draft. */
import { describe, expect, it } from 'vitest';
import { drawn, reading } from '../reading.js';

describe('Markdown', () => {
  const md = (...rows: string[]) => {
    const { lines, reported } = reading('a.md', rows.join('\n'));
    return [...drawn(lines), ...reported];
  };

  it('has headings of both kinds, paragraphs over several lines, quotes and rules', () => {
    expect(
      md('# 政府工作报告 #', '一、回顾', '---', '> 前半，', '> 后半。', '', '***', '#标题', '- 3 -', '后。'),
    ).toEqual([
      '1 #1 | 政府工作报告',
      '2 #2 | 一、回顾',
      '4 … | 前半，',
      '5 | 后半。',
      '6 | ',
      '7 | ',
      '8 #1 | 标题',
      '9 … | - 3 -',
      '10 | 后。',
    ]);
  });

  it('loses its marks and keeps its words', () => {
    expect(
      md(
        '**稳增长。**全区*生产*总值~~不~~增长 5\\*3，见[网站](https://a.b/c(d))。',
        '2*3*4 与 a_b_c，H<sub>2</sub>O、`**原样**`&nbsp;完',
        '![图](a.png)',
      ),
    ).toEqual([
      '1 lead=4 … | 稳增长。全区生产总值不增长 5*3，见网站。',
      '2 … | 2*3*4 与 a_b_c，H_{2}O、**原样** 完',
      '3 | ',
      'import/picture 3',
    ]);
  });

  it('has lists whose numbers stay, tables, notes, front matter and comments', () => {
    expect(
      md(
        '---',
        'title: 报告',
        '---',
        '- 一是甲',
        '  仍是甲',
        '* 二是乙',
        '1. 丙[^注]',
        '',
        '| 指标 | 值 |',
        '|:--|--:|',
        '| **甲** | 1\\|2 |',
        '| 乙 |',
        '',
        '[^注]: 说明',
        '<!-- 戊',
        '己 -->庚',
      ),
    ).toEqual([
      '4 … | 一是甲',
      '5 indented | 仍是甲',
      '6 | 二是乙',
      '7 | 1.丙^{1}',
      '8 | ',
      '9 | [指标|值] [甲|1|2] [乙|]',
      '13 | ',
      '14 note=1 | 说明',
      '15 | ',
      '16 | 庚',
      'import/dropped 15',
      'import/front-matter 1',
    ]);
  });
});
