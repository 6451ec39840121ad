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

it('pairs sentences that share half of their pairs of characters, and none that share less', () => {
  expect(movedSentences(['稳就业'], ['稳就学']).size).toBe(1);
  expect(movedSentences(['稳就业。'], ['稳就学。']).size).toBe(0);
});

it('pairs none of too many', () => {
  const many = Array.from({ length: 201 }, (_, i) => `第${i}句。`);
  const most = many.slice(1);
  expect(movedSentences(most, most).size).toBe(200);
  expect(movedSentences(most, many).size).toBe(0);
});
