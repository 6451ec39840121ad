import { expect, it } from 'vitest';
import { isIssuer, isSignature } from '../../../src/import/outline/signature.js';

it('a signature is an office or a day alone', () => {
  const lines = [
    '云溪县人民政府',
    '云溪县人民政府办公室',
    '云 溪 县 人 民 政 府',
    '2025年1月8日',
    '二〇二五年一月八日',
  ];
  expect(lines.map(isSignature)).toEqual([true, true, true, true, true]);
  expect(lines.map(isIssuer)).toEqual([true, true, true, false, false]);
  expect(['加强云溪县人民政府自身建设。', '2025年1月8日起', '名词解释'].map(isSignature)).toEqual([
    false,
    false,
    false,
  ]);
});
