/** Text is read without a canvas; nothing is said on the console for the lack of one, and nothing is left behind. */
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
  const functions = [Array.prototype.push, JSON.stringify, JSON.parse];
  const pages = (await readPdf(bytes('out/yuexiu-2024/report.pdf')))!;
  const text = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
  expect(asked.length).toBeGreaterThan(0);
  expect(text).toContain('政府工作报告');
  expect(warn).not.toHaveBeenCalled();
  // Neither is anything left behind that another library would take for a canvas.
  const left = Object.keys(globalThis).filter((name) => !globals.includes(name));
  expect(left.filter((name) => /DOMMatrix|ImageData|Path2D/.test(name))).toEqual([]);
  warn.mockRestore();
  // Its own are many times as slow.
  expect([Array.prototype.push, JSON.stringify, JSON.parse]).toEqual(functions);
});
