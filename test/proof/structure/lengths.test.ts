import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const clause = '加快建设产业体系，';
const found = (code: `structure/${string}`, text: string) => foundBy(code, text).length;

it('counts a sentence to its full stop or semicolon', () => {
  expect(found('structure/long-sentence', `${clause.repeat(14)}见效。`)).toBe(1);
  expect(found('structure/long-sentence', `${clause.repeat(12)}见效。${clause.repeat(12)}见效。`)).toBe(0);
  expect(found('structure/long-sentence', `${clause.repeat(8)}见效；${clause.repeat(8)}见效。`)).toBe(0);
});

it('leaves formulas, lists of numbers and what stands in quotes', () => {
  expect(found('structure/long-sentence', `以新思想为指导，${clause.repeat(14)}见效。`)).toBe(0);
  expect(
    found('structure/long-sentence', `${clause.repeat(14)}建成学校1所、医院2家、公园3个、市场4个、车站5座。`),
  ).toBe(0);
  expect(found('structure/long-sentence', `推进“${clause.repeat(14)}”。`)).toBe(0);
});

it('counts the characters of a paragraph', () => {
  const sentence = `${clause}见效。`;
  expect(found('structure/long-paragraph', sentence.repeat(51))).toBe(1);
  expect(found('structure/long-paragraph', sentence.repeat(49))).toBe(0);
  expect(found('structure/long-paragraph', `一是查。二是改。三是评。${sentence.repeat(51)}`)).toBe(0);
});

it('measures headings that stand alone', () => {
  expect(found('structure/long-heading', `# 工作\n## ${'加快建设'.repeat(14)}\n发展。`)).toBe(1);
  expect(found('structure/long-heading', `# 工作\n## ${'加快建设'.repeat(12)}\n发展。`)).toBe(0);
  expect(found('structure/long-heading', `# 工作\n## ${'5G'.repeat(40)}\n发展。`)).toBe(0);
});
