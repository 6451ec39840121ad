import { expect, test } from 'vitest';
import type { LaidOutSlide } from '../../../src/deck/layouts/layout.js';
import { placeholdersOf, slideLayoutsOf } from '../../../src/deck/pptx/slide-layouts.js';
import type { Slide } from '../../../src/document/deck.js';
import { layoutOf, theme } from '../laid-out.js';
import { measures, slide, text } from '../sample.js';

const laidOut = (slide: Slide): LaidOutSlide => ({ ...layoutOf(slide), slide });
const task = (title: string, count: number) =>
  laidOut(slide('task', title, { lines: [text('方向')], items: measures.slice(0, count) }));

test('slides whose placeholders are alike share a layout, others have their own, and one is for slides added by hand', () => {
  const { layouts, ofSlides } = slideLayoutsOf([task('甲', 2), task('乙', 3), task('丙', 2)], theme, '汇报');
  expect(layouts.map(({ name }) => name)).toEqual(['任务', '任务', '标题和正文']);
  expect(ofSlides.map((own) => layouts.indexOf(own))).toEqual([0, 1, 0]);
});

test('a title in another size is another layout, because Reset Slide takes the size of the layout', () => {
  const long = task('推进城乡融合发展，建设宜居宜业的美丽乡村，'.repeat(3), 2);
  const { layouts } = slideLayoutsOf([task('甲', 2), long], theme, '汇报');
  const [short, longer] = layouts.map(({ placeholders }) => placeholders[0]!.levels[0]!.size);
  expect(longer).toBeLessThan(short!);
});

test('a placeholder has the place of its box, and the style of its longest run', () => {
  const { boxes } = task('甲', 2);
  for (const { box, placeholder } of placeholdersOf(boxes)) {
    expect([placeholder.x, placeholder.y, placeholder.w, placeholder.h]).toEqual([box.x, box.y, box.w, box.h]);
    const longest = box.paragraphs.flatMap(({ runs }) => runs).sort((a, b) => b.text.length - a.text.length)[0]!;
    expect(placeholder.levels).toMatchObject([{ size: longest.size, bold: longest.bold, colour: longest.colour }]);
  }
});

test('the words of cover and closing are placeholders, too', () => {
  const types = (of: Slide) => placeholdersOf(layoutOf(of).boxes).map(({ placeholder: { type } }) => type);
  const lines = [text('云溪县人民政府'), text('2026年1月')];
  expect(types(slide('cover', '汇报', { kicker: text('云溪县'), lines }))).toEqual(['title', 'subTitle', 'body']);
  expect(types(slide('closing', '谢谢', { lines }))).toEqual(['title', 'subTitle']);
});
