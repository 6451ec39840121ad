/** The thread in which SVG files are drawn: its result, and its end when it takes too long or fails. */
import { expect, test } from 'vitest';
import { boundedDrawing } from '../../src/image/bounded-drawing.js';

/** A thread that draws every file but two. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, args: [svg] }) => {
      if (svg === 'endless') for (;;);
      const failure = { message: 'unreachable' };
      parentPort.postMessage(svg === 'wrong' ? { id, failure } : { id, result: { png: svg, pixels: svg } });
    });`)}`,
);

test('what takes too long or fails is no drawing, and the next one is', async () => {
  expect(await boundedDrawing('first', {}, thread)).toEqual({ png: 'first', pixels: 'first' });
  expect(await boundedDrawing('endless', {}, thread, 50)).toBeUndefined();
  expect(await boundedDrawing('second', {}, thread)).toMatchObject({ png: 'second' });
  expect(await boundedDrawing('wrong', {}, thread)).toBeUndefined();
  expect(await boundedDrawing('third', {}, thread)).toMatchObject({ png: 'third' });
});
