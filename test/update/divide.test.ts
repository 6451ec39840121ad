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
