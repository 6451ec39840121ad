/** Colour and weight of text in the finished file. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/book.js';
import { bookRenderer } from '../../../src/print/make.js';
import type { BookTheme, Style } from '../../../src/print/theme.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import { bookWith, paragraph, theme, words } from '../typesetting.js';
import { readObjects } from './pdf-structure.js';

const title: Block = { kind: 'title', text: words('云溪县人民政府文件') };

const masthead: Block = { kind: 'byline', role: 'masthead', text: words('云溪县人民政府文件') };

/** The operators of the page of a book whose title has this style, and the objects of the file. */
async function printed(own: Partial<Style>, name: 'title' | 'masthead' = 'title') {
  const changed: BookTheme = { ...theme, styles: { ...theme.styles, [name]: { ...theme.styles[name], ...own } } };
  const problems: string[] = [];
  const note = ({ code }: { readonly code: string }) => void problems.push(code);
  const set = bookRenderer(nodeWorld(), note)!.set(
    bookWith(name === 'title' ? title : masthead, paragraph('正文。')),
    changed,
    note,
  )!;
  const made = await set.write(new Date(0), note);
  expect(problems).toEqual([]);
  const objects = [...readObjects(made!.bytes).values()];
  return { objects, page: objects.find(({ stream }) => stream.includes('\nBT\n'))!.stream };
}

test('bold type is filled and stroked in black ink, and the type after it is not', async () => {
  const { page } = await printed({ weight: 0.5 });
  const [first, second] = page.split('\nET\n');
  expect(first).toMatch(/0 G\n2 Tr 0\.5 w 1 j\n[\s\S]*TJ\n[\s\S]*0 Tr/);
  expect(second).not.toContain(' Tr');
});

test('a spot colour is a plate of its own, and the type after it black', async () => {
  const color = { ink: 'PANTONE 485 C', shown: [0.8, 0.1, 0.1] } as const;
  const { page, objects } = await printed({ color });
  expect(page).toContain('/Spot-PANTONE#20485#20C cs 1 scn');
  const [first, second] = page.split('\nET\n');
  expect(first!.trimEnd().split('\n')).toContain('0 g');
  expect(second).not.toContain('scn');
  const space = objects.find(({ head }) => head.startsWith('[/Separation'))!;
  expect(space.head).toMatch(/^\[\/Separation \/PANTONE#20485#20C \/DeviceRGB /);
});

test('the weight of type in a spot colour is in that colour', async () => {
  const color = { ink: '红', shown: [1, 0, 0] } as const;
  const { page, objects } = await printed({ color, weight: 0.4 });
  expect(page).toContain('/Spot-#E7#BA#A2 CS 1 SCN');
  expect(objects.some(({ head }) => head.startsWith('[/Separation /#E7#BA#A2'))).toBe(true);
});

test('a masthead and the rule below it are in its colour, and what follows is black', async () => {
  const color = { ink: 'PANTONE 485 C', shown: [1, 0, 0] } as const;
  const { page } = await printed({ color }, 'masthead');
  const rule = page.indexOf('/Spot-PANTONE#20485#20C CS 1 SCN 1.5 w');
  expect(page.indexOf('/Spot-PANTONE#20485#20C cs 1 scn')).toBeLessThan(rule);
  expect(page.slice(rule)).toContain('\n0 g\nBT');
  const { page: plain } = await printed({}, 'masthead');
  expect(plain).toContain('0 G 1.5 w');
});
