import { expect, it, vi } from 'vitest';
import { setBook } from '../../src/build/book-maker.js';
import type { Book } from '../../src/document/book.js';
import type { BookRenderer } from '../../src/print/make.js';
import { Memo, StepCache } from '../../src/world/memo.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from '../world/memory-world.js';

const bookOf = (count: number): Book => ({
  kind: 'book',
  meta: { title: '', author: '', subject: '', keywords: '' },
  blocks: Array.from({ length: count }, () => ({ kind: 'paragraph', text: [{ text: '一段。' }] }) as never),
});

/** Whether the layout of a book of so many paragraphs keeps what is known of each. */
function isKept(count: number, world: World = memoryWorld({})): boolean {
  const set = vi.fn();
  setBook(bookOf(count), 'a', {} as never, { fonts: [], set } as unknown as BookRenderer, world, () => {});
  return set.mock.lastCall?.[3] instanceof StepCache;
}

it('keeps what is known of paragraphs in a long book, where they recur, and in a session, where they come again', () => {
  expect([100, 600, 19_000, 25_000].map((count) => isKept(count))).toEqual([false, true, true, false]);
  const inSession = (count: number) => isKept(count, { ...memoryWorld({}), memo: new Memo() });
  expect([100, 25_000].map(inSession)).toEqual([true, true]);
});
