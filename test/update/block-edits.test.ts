/** Changed sentences in the lines of the old file: only these lines change. */
import { describe, expect, it } from 'vitest';
import { lineOf, revised } from './revised.js';

describe('a sentence of the old file', () => {
  it('that changed is the only line that changes', () => {
    const { diff, ...updated } = revised(({ body }) => {
      body[2].body[0] = body[2].body[0].replace('克难攻坚', '攻坚克难');
    });
    expect(diff).toEqual([
      '-        过去一年，我们笃定奋进、克难攻坚。',
      '+        过去一年，我们笃定奋进、攻坚克难。',
    ]);
    expect([updated.changed, updated.added, updated.removed]).toEqual([1, 0, 0]);
    expect(updated.lines.find(({ kind }) => kind === 'changed')).toEqual({
      kind: 'changed',
      text: '过去一年，我们笃定奋进、攻坚克难。',
      was: '过去一年，我们笃定奋进、克难攻坚。',
      line: lineOf('过去一年'),
    });
  });

  it('changes within a line of two, a blank line and comments staying', () => {
    const { diff, lostComments } = revised(({ body }) => {
      const paragraph = body[2].body[1].body[0];
      paragraph.text = paragraph.text.replace('12项', '15项').replace('。深化', '。\n深化');
    });
    expect(diff).toEqual([
      '-              制定支持南沙开发12项行动任务，引进2715家企业。深化协同创新。',
      '+              制定支持南沙开发15项行动任务，引进2715家企业。深化协同创新。',
    ]);
    expect(lostComments).toEqual([]);
  });

  it('keeps quotation marks and the comment behind it', () => {
    const { diff } = revised(({ body }) => {
      body[2].body[1].body[0].lead = '大湾区融合走深走实。';
      body[2].body[2].section = '聚焦稳增长，增强综合实力。';
    });
    expect(diff).toEqual([
      "-          - lead: '大湾区融合纵深推进。'",
      "+          - lead: '大湾区融合走深走实。'",
      '-      - section: "聚焦稳增长，增强经济实力。" # 第二节',
      '+      - section: "聚焦稳增长，增强综合实力。" # 第二节',
    ]);
  });

  it('that is new makes a line into a block', () => {
    const { diff, added, kept } = revised(({ body }) => {
      body[2].body[2].body[0].text = '金融业增加值增长8.4%。\n旅游业强势复苏。';
      body[3].body[0] = ['今年生产总值增长4.0%左右。', '进出口总值增长1.5%。'].join('\n');
    });
    expect(diff).toEqual([
      '-            text: 金融业增加值增长8.4%。',
      '+            text: |',
      '+              金融业增加值增长8.4%。',
      '+              旅游业强势复苏。',
      '-      - 今年生产总值增长4.0%左右。',
      '+      - |',
      '+        今年生产总值增长4.0%左右。',
      '+        进出口总值增长1.5%。',
    ]);
    expect([added, kept]).toEqual([2, revised(() => {}).kept]);
  });

  it('that is gone takes its line with it, and a point its own', () => {
    const { diff, removed, lostComments, lines } = revised(({ body }) => {
      body[2].body[0] = '2023年是全面贯彻党的二十大精神的开局之年。';
      body[2].body[4].points.pop();
    });
    expect(diff).toEqual([
      '-        过去一年，我们笃定奋进、克难攻坚。',
      '-          # 待补充',
      '-          - 二是“进”的动力仍要增强；',
    ]);
    expect(removed).toBe(2);
    expect(lostComments).toEqual([{ text: '# 待补充', line: lineOf('# 待补充') }]);
    expect(lines.filter(({ kind }) => kind === 'removed')).toEqual([
      { kind: 'removed', text: '过去一年，我们笃定奋进、克难攻坚。', line: lineOf('过去一年') },
      { kind: 'removed', text: '二是“进”的动力仍要增强；', line: lineOf('- 二是') },
    ]);
  });

  it('becomes a point among points, an intro behind a heading', () => {
    const { diff } = revised(({ body }) => {
      body[2].body[4].points.splice(1, 0, '二是创新能力不够强；');
      body[2].body[4].points[2] = '三是“进”的动力仍要增强；';
      body[2].body[1].intro = '胸怀“国之大者”。';
      delete body[2].body[2].intro;
    });
    expect(diff).toEqual([
      '+        intro: |',
      '+          胸怀“国之大者”。',
      '-        intro: |',
      '-          坚持把稳增长摆在突出位置。',
      '+          - 二是创新能力不够强；',
      '-          - 二是“进”的动力仍要增强；',
      '+          - 三是“进”的动力仍要增强；',
    ]);
  });
});
