import { beforeAll, expect, test } from 'vitest';
import { openMaster, withMaster } from '../../../src/deck/master/master.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { theme } from '../laid-out.js';
import { changed, layoutNamed, template } from './template.js';

let file: Uint8Array;
let content: string;
let cover: string;
beforeAll(async () => {
  file = await template();
  content = layoutNamed(file, '标题和内容');
  cover = layoutNamed(file, '封面');
});

async function opened(bytes: Uint8Array) {
  const problems: Diagnostic[] = [];
  const master = await openMaster(bytes, '单位模板.pptx', undefined, (problem) => problems.push(problem));
  return {
    master,
    problems: problems.map(({ code, args }) => [
      code,
      (args as { what?: unknown; reason?: unknown }).what ?? (args as { reason?: unknown }).reason,
    ]),
  };
}

const typed = (part: string, type: string) => ({
  [part]: (xml: string) => xml.replace('<p:sldLayout', `<p:sldLayout type="${type}"`),
});

test('layouts are found by name where a file gives them no types', async () => {
  const { master, problems } = await opened(file);
  expect(master!.layoutFor.cover.name).toBe('封面');
  expect(master!.layoutFor.closing.name).toBe('封面');
  expect(master!.layoutFor.task.name).toBe('标题和内容');
  expect(problems).toEqual([['deck/master-unmapped', ['subtitle']]]);
});

test('types go before names', async () => {
  const { master } = await opened(changed(file, { ...typed(content, 'title'), ...typed(cover, 'titleOnly') }));
  expect(master!.layoutFor.cover.name).toBe('标题和内容');
  expect(master!.layoutFor.points.name).toBe('封面');
});

test('a closing of its own is taken', async () => {
  const name = (xml: string) => xml.replace('name="封面"', 'name="致谢"');
  const { master, problems } = await opened(changed(file, { [cover]: name }));
  expect(master!.layoutFor.closing.name).toBe('致谢');
  expect(problems).toContainEqual(['deck/master-unmapped', expect.arrayContaining(['cover'])]);
});

test('the theme takes page, fonts and colours, and keeps content within the body placeholder', async () => {
  const { master } = await opened(file);
  const own = withMaster(theme, master!);
  expect(own.page.width).toBeCloseTo(13.33, 2);
  expect(own.fonts.heading.latin).toBe('方正小标宋简体');
  const { body, title } = own.area!;
  expect([body.x, body.y, body.w, body.h]).toEqual([0.7, 1.45, 11.8, 4.9].map((n) => expect.closeTo(n, 3)));
  expect(title.y).toBeCloseTo(0.15, 3);
  expect(own.margins.left).toBeCloseTo(0.7, 3);
  expect(own.sizes).toBe(theme.sizes);
});

test('without a title there is no master; a damaged file says so', async () => {
  const untitled = (xml: string) => xml.replace(/type="title"/g, 'type="pic"');
  expect(await opened(changed(file, { [content]: untitled, [cover]: untitled }))).toEqual({
    master: undefined,
    problems: [['deck/master', 'no-title']],
  });
  expect((await opened(file.subarray(0, 999))).problems).toEqual([['deck/master', 'damaged']]);
});
