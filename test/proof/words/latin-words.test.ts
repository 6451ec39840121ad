import { expect, it } from 'vitest';
import { foundBy, proofed } from '../proofed.js';

it('finds words of English between Han', () => {
  expect(foundBy('words/latin', '教育and医疗 of 全区')).toEqual(['and→和', 'of→的']);
  expect(foundBy('words/latin', '建成公园and45个广场')).toEqual(['and→和']);
  expect(proofed('发展new产业。').map(({ rule, level }) => [rule, level])).toEqual([['words/latin', 'hint']]);
});

it('leaves names, units and the English of an explanation', () => {
  for (const right of [
    '生产CPU、AI、RCEP和mRNA疫苗。',
    '全长5km，重3 kg。',
    'XR（Extended Reality of Things）即扩展现实。',
    '发展iOS应用。',
    '试飞cj2000型。',
  ])
    expect(foundBy('words/latin', right), right).toEqual([]);
});
