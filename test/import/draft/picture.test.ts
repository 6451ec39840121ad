/** Pictures by their content. */
import { expect, it } from 'vitest';
import { draftPicture } from '../../../src/import/draft/picture.js';
import { jpeg, png } from '../../image/picture-files.js';

it('the same bytes are the same picture', () => {
  const [one, two] = [png({ width: 4, height: 2 }), png({ width: 2, height: 4 })];
  expect(draftPicture(one, '甲').digest).toBe(draftPicture(one, '乙').digest);
  expect(draftPicture(one, '').digest).not.toBe(draftPicture(two, '').digest);
  expect([one, jpeg({ width: 4, height: 2 })].map((bytes) => draftPicture(bytes, '').extension)).toEqual([
    'png',
    'jpg',
  ]);
});
