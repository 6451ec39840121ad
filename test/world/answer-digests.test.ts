/** Answers of the disk, compared by what they were in another thread. */
import { expect, test } from 'vitest';
import { answerDigests, isAnsweredAlike } from '../../src/world/answer-digests.js';
import { openSession } from '../../src/world/snapshot.js';
import { memoryWorld } from './memory-world.js';

test.each([
  ['nothing', (_: Map<string, Uint8Array>) => {}, true],
  ['a file that was read', (files: Map<string, Uint8Array>) => files.set('a/b.txt', Buffer.from('C')), false],
  ['a file that was missing', (files: Map<string, Uint8Array>) => files.set('a/none.txt', Buffer.from('C')), false],
  ['a folder that was listed', (files: Map<string, Uint8Array>) => files.set('a/c.txt', Buffer.from('C')), false],
  ['a file that nothing asked for', (files: Map<string, Uint8Array>) => files.set('b/c.txt', Buffer.from('C')), true],
  ['a file of the results', (files: Map<string, Uint8Array>) => files.set('out/a.pdf', Buffer.from('C')), true],
])('%s has changed', (_, change, alike) => {
  const world = memoryWorld({ 'a/b.txt': 'B', 'out/a.pdf': 'A' });
  const other = openSession(world).snapshot();
  other.read('a/b.txt');
  other.read('a/none.txt');
  other.list('a');
  other.isFolder('a');
  other.read('out/a.pdf');
  const digests = structuredClone(answerDigests([other], 'out'));
  change(world.files as Map<string, Uint8Array>);
  expect(isAnsweredAlike(digests, openSession(world).snapshot())).toBe(alike);
});
