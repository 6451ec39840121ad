import { expect, test } from 'vitest';
import { frameOf } from '../../../src/deck/layouts/index.js';
import { patchPlaceholders, withPlaceholders } from '../../../src/deck/pptx/placeholders.js';
import { layoutOf, theme } from '../laid-out.js';
import { measures, slide, text } from '../sample.js';

/** Text boxes as pptxgenjs writes them. */
const written = (names: readonly string[]) =>
  names.map((name) => `<p:cNvPr id="1" name="${name}"></p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr></p:nvPr>`).join('');
const placeholders = (xml: string) => [...xml.matchAll(/<p:ph ([^>]*)\/>/g)].map(([, attributes]) => attributes);

test('the line under the title and the statements of a slide are placeholders, other texts are not', () => {
  const { boxes } = layoutOf(
    slide('task', '任务', { kicker: text('任务一'), lines: [text('方向')], items: measures.slice(0, 2) }),
  );
  const texts = boxes.filter(({ kind }) => kind === 'text').map(({ name }) => name);
  const patched = patchPlaceholders(boxes)(written(texts));
  expect(placeholders(patched)).toEqual([
    'type="subTitle" idx="1"',
    ...[20, 21, 22, 23].map((idx) => `type="body" idx="${idx}"`),
  ]);
  expect(patched).toContain('name="眉题"></p:cNvPr><p:cNvSpPr txBox="1"/>');
});

test('a layout has a subtitle where slides have theirs, and a body; cover and closing have no body', () => {
  const of = (layout: 'task' | 'cover' | 'closing') =>
    withPlaceholders(frameOf(layout, theme, ''), theme)('<p:spTree></p:spTree>');
  expect(placeholders(of('task'))).toEqual(['type="subTitle" idx="1"', 'type="body" idx="2"']);
  expect(placeholders(of('cover'))).toEqual(['type="subTitle" idx="1"']);
  expect(of('closing')).toContain('algn="ctr"');
  const { boxes } = layoutOf(slide('task', '任务', { lines: [text('方向')], items: measures.slice(0, 2) }));
  const line = boxes.find(({ name }) => name === '导语')!;
  const subtitle = frameOf('task', theme, '').subtitle!;
  expect([line.x, line.y, line.w]).toEqual([subtitle.x, subtitle.y, subtitle.w]);
  expect(line.h).toBeCloseTo(subtitle.h, 1);
});

test('texts that are not bold inherit no weight from their layout', () => {
  expect(withPlaceholders(frameOf('task', theme, ''), theme)('<p:spTree></p:spTree>')).not.toContain('b="1"');
});
