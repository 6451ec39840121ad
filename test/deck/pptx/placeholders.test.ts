import { expect, test } from 'vitest';
import { frameOf } from '../../../src/deck/layouts/index.js';
import { patchPlaceholders, withPlaceholders } from '../../../src/deck/pptx/placeholders.js';
import { placeholdersOf, usualPlaceholders } from '../../../src/deck/pptx/slide-layouts.js';
import { layoutOf, theme } from '../laid-out.js';
import { measures, slide, text } from '../sample.js';

/** Text boxes as pptxgenjs writes them. */
const written = (names: readonly string[]) =>
  names
    .map(
      (name) =>
        `<p:sp><p:nvSpPr><p:cNvPr id="1" name="${name}"></p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr></p:nvPr></p:nvSpPr>` +
        '<p:spPr><a:xfrm><a:off x="1" y="1"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst></a:avLst></a:prstGeom><a:noFill/></p:spPr>' +
        '<p:txBody><a:bodyPr wrap="square" anchor="t"></a:bodyPr></p:txBody></p:sp>',
    )
    .join('');
const tags = (xml: string) => [...xml.matchAll(/<p:ph ([^>]*)\/>/g)].map(([, attributes]) => attributes);
const { boxes } = layoutOf(
  slide('task', '任务', { kicker: text('任务一'), lines: [text('方向')], items: measures.slice(0, 2) }),
);

test('the line under the title and the statements of a slide are placeholders, other texts are not', () => {
  const texts = boxes.filter(({ kind, name }) => kind === 'text' && name !== '标题').map(({ name }) => name);
  const patched = patchPlaceholders(boxes)(written(texts));
  expect(tags(patched)).toEqual([
    'type="subTitle" idx="1"',
    ...[20, 21, 22, 23].map((idx) => `type="body" idx="${idx}"`),
  ]);
  expect(patched).toContain('name="眉题"></p:cNvPr><p:cNvSpPr txBox="1"/>');
});

test('a placeholder of a slide has the place and anchor of its layout, a text box its own', () => {
  expect(patchPlaceholders(boxes)(written(['导语']))).toContain('<p:spPr><a:noFill/></p:spPr><p:txBody><a:bodyPr/>');
  expect(patchPlaceholders(boxes)(written(['眉题']))).toBe(written(['眉题']));
});

test('a layout has the placeholders of its slides in the place of the title that pptxgenjs writes', () => {
  const title = '<p:sp><p:nvSpPr><p:nvPr><p:ph idx="100" type="title" hasCustomPrompt="1"/></p:nvPr></p:nvSpPr></p:sp>';
  const placeholders = placeholdersOf(boxes).map(({ placeholder }) => placeholder);
  const xml = withPlaceholders({ name: '任务', placeholders })(
    `<p:cSld name="task 2"><p:spTree>${written(['页脚'])}${title}</p:spTree>`,
  );
  expect(tags(xml)).toEqual([
    'type="title"',
    'type="subTitle" idx="1"',
    ...[20, 21, 22, 23].map((idx) => `type="body" idx="${idx}"`),
  ]);
  expect(xml).toContain('<p:cSld name="任务">');
  expect(xml).toContain('name="页脚"');
  // Exact lines, as the slide has them, because Reset Slide takes those of the layout.
  expect(xml.match(/<a:lnSpc><a:spcPts/g)).toHaveLength(6);
});

test('a slide added by hand has a title, a line under it, and a body of two levels', () => {
  const xml = withPlaceholders({ name: '', placeholders: usualPlaceholders(frameOf('points', theme, ''), theme) })(
    '<p:spTree></p:spTree>',
  );
  expect(tags(xml)).toEqual(['type="title"', 'type="subTitle" idx="1"', 'type="body" idx="2"']);
  expect(xml).toContain('<a:lvl2pPr');
});
