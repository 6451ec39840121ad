import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/cli/standard-input.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('all chunks are joined, and no more is read than a draft may have', async () => {
  let given = 0;
  const endless = async function* () {
    for (;;) {
      given += 1;
      yield utf8('abc');
    }
  };
  expect(Buffer.from(await bytesOf(Readable.from([utf8('一'), utf8('二')]))).toString()).toBe('一二');
  expect(Buffer.from(await bytesOf(endless(), 7)).toString()).toBe('abcabca');
  expect(given).toBe(3);
});
