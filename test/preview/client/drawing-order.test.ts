import { expect, test } from 'vitest';
import { drawnFirst, drawnLater } from '../../../src/preview/client/drawing-order.js';

const drawing = () => {
  let finish = () => {};
  const promise = new Promise<void>((done) => {
    finish = done;
  });
  return { promise, finish };
};
const turn = () => new Promise((done) => setTimeout(done, 5));
const never = new AbortController().signal;

test('small pictures are drawn one after another, after the pages', async () => {
  const order: string[] = [];
  const first = drawing();
  const small = (name: string) => drawnLater(async () => void order.push(name), never);
  const both = [small('a'), small('b')];
  // A page that begins in the same turn is drawn before them.
  const page = drawnFirst(first.promise, never).then(() => order.push('page'));
  await turn();
  expect(order).toEqual([]);
  first.finish();
  await Promise.all([page, ...both]);
  expect(order).toEqual(['page', 'a', 'b']);
});

test('a page that cannot be drawn keeps no picture waiting, nor does a small one', async () => {
  await expect(drawnFirst(Promise.reject(new Error('page')), never)).rejects.toThrow('page');
  await expect(drawnLater(() => Promise.reject(new Error('small')), never)).rejects.toThrow('small');
  let isDrawn = false;
  await drawnLater(async () => {
    isDrawn = true;
  }, never);
  expect(isDrawn).toBe(true);
});

test('a page that is stopped is waited for no longer, and a small picture that is stopped is not drawn', async () => {
  const stop = new AbortController();
  void drawnFirst(new Promise(() => {}), stop.signal);
  const stopped = drawnLater(() => Promise.reject(new Error('drawn')), stop.signal);
  let isDrawn = false;
  const other = drawnLater(async () => {
    isDrawn = true;
  }, never);
  await turn();
  stop.abort();
  await Promise.all([stopped, other]);
  expect(isDrawn).toBe(true);
});
