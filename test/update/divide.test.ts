/** Blocks that a person joined or divided stay so. */
import { expect, it } from 'vitest';
import { revised } from './revised.js';

it('paragraphs joined or divided, and a text run in after its heading', () => {
  const { diff, kept } = revised(({ body }) => {
    const [, section, stable] = body[2].body;
    const [paragraph] = section.body;
    section.body = ['大湾区融合纵深推进。\n始终把大湾区建设作为大机遇抓紧做实。', paragraph.text.trim().split('\n')[1]];
    stable.body.unshift(stable.intro);
    delete stable.intro;
    body[1] = `${body[0].salutation}\n${body[1]}`;
    body.shift();
  });
  expect(diff).toEqual([]);
  expect(kept).toBe(revised(() => {}).kept);
});

it('a lead of the file that the draft has as a heading over its paragraph', () => {
  const { text, lostComments } = revised(({ body }) => {
    const [, section] = body[2].body;
    const [{ lead, text }] = section.body.splice(0, 1);
    body[2].body.splice(2, 0, { section: lead, number: '', body: [text] });
  });
  const heading = text.slice(text.indexOf('大湾区融合纵深推进。'));
  expect(text).toContain('section: 大湾区融合纵深推进。');
  expect(lostComments.map(({ text }) => text)).toEqual(['# 数据已核']);
  expect(heading.indexOf('制定支持南沙')).toBeLessThan(heading.indexOf('section: '));
});
