import { expect, it } from 'vitest';
import { lineReader } from '../../src/cli/lines.js';
import { memoryWorld } from '../world/memory-world.js';

it('reads the lines of a file, whatever its line ends, and the file once', () => {
  const world = memoryWorld({ 'a.yaml': '一\r\n二\n三\r四' });
  let reads = 0;
  const lineOf = lineReader({
    ...world,
    read(path) {
      reads++;
      return world.read(path);
    },
  });
  expect([1, 2, 3, 4, 5].map((line) => lineOf('a.yaml', line))).toEqual(['一', '二', '三', '四', undefined]);
  expect(reads).toBe(1);
});

it('has no line of a file that is missing or not UTF-8', () => {
  const lineOf = lineReader(memoryWorld({ 'gbk.txt': new Uint8Array([0xd5, 0xfe, 0xb8, 0xae]) }));
  expect(lineOf('none.yaml', 1)).toBeUndefined();
  expect(lineOf('gbk.txt', 1)).toBeUndefined();
});
