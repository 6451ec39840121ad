/** Text is read without a canvas, and nothing is said on the console for the lack of one. */
import Module from 'node:module';
import { afterEach, expect, test, vi } from 'vitest';
import { readPdf } from '../../src/verify/pdf-reader.js';
import { builtReport } from '../built-report.js';

type Resolve = (request: string, ...rest: unknown[]) => string;
const modules = Module as unknown as { _resolveFilename: Resolve };
const resolve = modules._resolveFilename;
afterEach(() => {
  modules._resolveFilename = resolve;
});

test('without a canvas', async () => {
  const { bytes } = await builtReport();
  const asked: string[] = [];
  modules._resolveFilename = (request, ...rest) => {
    if (!request.startsWith('@napi-rs')) return resolve(request, ...rest);
    asked.push(request);
    throw new Error('not installed');
  };
  const warn = vi.spyOn(console, 'warn');
  const globals = Object.keys(globalThis);
  const pages = (await readPdf(bytes('out/yuexiu-2024/report.pdf')))!;
  const text = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
  expect(asked.length).toBeGreaterThan(0);
  expect(text).toContain('政府工作报告');
  expect(warn).not.toHaveBeenCalled();
  // Neither is anything left behind that another library would take for a canvas.
  const left = Object.keys(globalThis).filter((name) => !globals.includes(name));
  expect(left.filter((name) => /DOMMatrix|ImageData|Path2D/.test(name))).toEqual([]);
  warn.mockRestore();
});

test('a page listed twice makes a file unreadable', async () => {
  const file = (kids: readonly number[]) => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`,
      ...[3, 4].map(() => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>'),
    ].map((object, index) => `${index + 1} 0 obj ${object} endobj\n`);
    const offsets = objects.map((_, index) => 9 + objects.slice(0, index).join('').length);
    const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const end = 9 + objects.join('').length;
    const table = `xref\n0 5\n0000000000 65535 f \n${entries}trailer <</Size 5/Root 1 0 R>>\nstartxref\n${end}\n%%EOF`;
    return Buffer.from(`%PDF-1.7\n${objects.join('')}${table}`);
  };
  expect((await readPdf(file([3, 4])))?.map(({ label }) => label)).toEqual(['1', '2']);
  expect(await readPdf(file([3, 4, 3]))).toBeUndefined();
});
