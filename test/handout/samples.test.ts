import { expect, test } from 'vitest';
import { layOutDeck } from '../../src/deck/make.js';
import { samplesOf } from '../../src/handout/samples.js';
import { theme } from '../deck/laid-out.js';
import { dotted, drawn, image } from '../deck/pictures.js';
import { item, slide } from '../deck/sample.js';

test('all pictures of the slides are samples, an SVG too', async () => {
  const [svg, png] = [drawn(30, 20), dotted(3, 2)];
  const items = [item('一', '整治河涌')];
  const slides = [svg, png, svg].map((picture) => slide('task', '任务', { items, image: image(picture) }));
  const deck = { kind: 'deck', meta: { title: '汇报', author: '', date: '2026-01-01' }, slides } as const;
  const samples = await samplesOf(layOutDeck(deck, theme, () => {}));
  expect([...samples].map(([digest, { width, height }]) => [digest, width, height])).toEqual([
    [svg.digest, 1600, 1067],
    [png.digest, 3, 2],
  ]);
});
