/** Which sentence of a draft is another wording of one that a person changed. */
import { expect, it } from 'vitest';
import { movedSentences } from '../../src/update/moved-sentences.js';

it('pairs the most similar first, each once', () => {
  const changed = ['新建公路32公里。', '新建公路30公里左右。'];
  const pairs = movedSentences(changed, ['新建公路30公里。', '新建公路31公里。', '绿化荒山。']);
  expect(Object.fromEntries(pairs)).toEqual({
    '新建公路30公里。': '新建公路30公里左右。',
    '新建公路31公里。': '新建公路32公里。',
  });
});

it('gives the words of a person to one sentence alone', () => {
  const pairs = movedSentences(['新建公路32公里。'], ['新建公路30公里。', '新建公路31公里。']);
  expect([...pairs]).toEqual([['新建公路30公里。', '新建公路32公里。']]);
});

it('pairs none that are two sentences, and none of too many', () => {
  expect(movedSentences(['新建公路30公里。'], ['稳定就业。']).size).toBe(0);
  const many = Array.from({ length: 300 }, (_, i) => `第${i}句。`);
  expect(movedSentences(many, many).size).toBe(0);
});
