import { expect, test } from 'vitest';
import { readSvg } from '../../src/image/svg.js';

const read = (markup: string) => readSvg(new TextEncoder().encode(markup));
const svg = (inner: string, attributes = 'viewBox="0 0 40 20"') =>
  read(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`,
  );

test.each([
  ['viewBox="0 0 40 20"', 40, 20],
  ['viewBox="0 0 40 20" width="80mm"', (80 * 96) / 25.4, (40 * 96) / 25.4],
  ['width="100" height="50px"', 100, 50],
  ['width="100%" height="100%" viewBox="0,0,3,2"', 3, 2],
])('the size of %s', (attributes, width, height) => {
  const size = svg('<path d="M0 0h1"/>', attributes);
  expect(size).toEqual({ width: expect.closeTo(width), height: expect.closeTo(height) });
});

test.each([
  ['<script>alert(1)</script>'],
  ['<rect onclick="x()"/>'],
  ['<foreignObject/>'],
  ['<image href="http://example.com/a.png"/>'],
  ['<image xlink:href="a.png"/>'],
  ['<use href="other.svg#a"/>'],
  ['<a href="https://example.com"><rect/></a>'],
  ['<image href="data:image/svg+xml;base64,AAAA"/>'],
  ['<style>@import url(a.css);</style>'],
  ['<style>rect { fill: url(http://example.com/a#b) }</style>'],
  ['<style>@im\\70ort "a.css";</style>'],
  ['<rect style="fill: url(\'b.svg#c\')"/>'],
  ['<rect fill="url(//example.com/#p)"/>'],
])('%s is no picture alone', (inner) => {
  expect(svg(inner)).toBe('active');
});

test.each([
  ['<use href="#a"/>'],
  ['<rect fill="url(#gradient)" style="filter: url(\'#f\')"/>'],
  ['<image href="data:image/png;base64,AAAA"/>'],
  ['<style>rect { fill: red }</style><title>一</title>'],
])('%s is', (inner) => {
  expect(svg(inner)).toEqual({ width: 40, height: 20 });
});

test('what is no SVG, and what has no size', () => {
  expect(read('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>')).toBe('active');
  for (const other of ['<html/>', '<svg viewBox="0 0 1 1"/>', '<svg xmlns="urn:other" viewBox="0 0 1 1"/>'])
    expect(read(other)).toBe('format');
  expect(read('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect></svg>')).toBe('damaged');
  expect(read('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('no-size');
  for (const nothing of ['0', '-4', '0%']) expect(svg('', `viewBox="0 0 4 3" height="${nothing}"`)).toBe('no-size');
  expect(svg('', 'width="65535" height="0.5"')).toBe('no-size');
  expect(svg('', 'width="90000" height="90000"')).toBe('too-large');
  expect(readSvg(new Uint8Array([0x3c, 0xff, 0xfe]))).toBe('damaged');
});
