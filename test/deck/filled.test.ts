/** No slide is half empty: content of any amount, short or long, covers most of the body's height. */
import { expect, test } from 'vitest';
import { layOutSlides } from '../../src/deck/lay-out-slides.js';
import { head } from '../../src/deck/layouts/frame.js';
import type { LayoutName, Slide } from '../../src/document/deck.js';
import { filled } from './checks.js';
import { theme } from './laid-out.js';
import { figure, item, slide, text } from './sample.js';

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, i) => i);
const numbers = (count: number, long: boolean) =>
  Array.from({ length: count }, (_, i) =>
    long ? figure('城乡居民人均可支配收入', '不少于3810.24', '亿元', '增长4.5%') : figure('新建学校', `${i + 2}`, '所'),
  );
const statements = (count: number, long: boolean) =>
  Array.from({ length: count }, (_, i) =>
    long
      ? item(
          '',
          `提升云溪县第${i + 1}批老旧小区改造水平`,
          '由县住房城乡建设局牵头，年底前完成改造项目12个，惠及居民3000户。',
        )
      : item('', `办好第${i + 1}件实事`),
  );

const least = 0.7;

const cases = (['area', 'task'] as const satisfies readonly LayoutName[]).flatMap((layout) =>
  (
    [
      ['long', 'a line'],
      ['short', 'a line'],
      ['short', 'none'],
    ] as const
  ).map(([size, line]) => [`${layout}, ${size}, ${line}`, layout, size === 'long', line === 'a line'] as const),
);

test.each(cases)('%s', (_, layout, long, withLine) => {
  const slides = upTo(8).flatMap((n) =>
    [0, 1, 3, 4, 6].flatMap((m): Slide[] =>
      n + m === 0
        ? []
        : [
            slide(layout, '扩内需', {
              lines: withLine ? [text('着力扩大内需')] : [],
              figures: numbers(n, long),
              items: statements(m, long),
            }),
          ],
    ),
  );
  for (const { slide, boxes } of layOutSlides(slides, theme, () => {})) {
    const what = `${slide.figures.length} numbers, ${slide.items.length} statements`;
    expect(filled(boxes, head(slide, theme).body), what).toBeGreaterThanOrEqual(
      // One line alone has nothing to fill with.
      slide.figures.length + slide.items.length < 3 ? 0 : least,
    );
  }
});

test.each(['figures', 'overview', 'points'] as const)('%s', (layout) => {
  for (const count of [2, 3, 4, 5, 6, 7, 8]) {
    const content = slide(layout, '题', {
      figures: numbers(count, false),
      items: statements(count, layout === 'points'),
    });
    const [{ boxes }] = layOutSlides([content], theme, () => {}) as [ReturnType<typeof layOutSlides>[number]];
    expect(filled(boxes, head(content, theme).body), `${count}`).toBeGreaterThanOrEqual(count < 3 ? 0.5 : least);
  }
});
