/** Where a heading ends that text follows in the same paragraph. */
import { expect, it } from 'vitest';
import { headingEnd, runInEnd } from '../../../../src/import/outline/body/run-in.js';
import { labelOf } from '../../../../src/import/outline/heading-forms.js';

/** The heading of a paragraph, behind its number; `|` stands at the end of its bold type. */
const headingIn = (marked: string) => {
  const lead = marked.indexOf('|');
  const text = marked.replace('|', '');
  const from = labelOf(text)?.length ?? 0;
  return text.slice(from, headingEnd({ text, ...(lead >= 0 && { lead }) }, from));
};

it.each([
  // The end of the type
  ['（一）经济稳中有进|　全县地区生产总值完成512.6亿元，增长5.2%。工业增加值增长6%。', '经济稳中有进'],
  ['（一）经济稳中有进| 全县工业增加值增长。', '经济稳中有进'],
  ['（一）经济稳中有进|全县地区生产总值完成512.6亿元，增长5.2%。', '经济稳中有进'],
  ['（一）经济稳中有进。|全县工业增加值增长。', '经济稳中有进。'],
  ['（一）经济稳中有进|。全县工业增加值增长。', '经济稳中有进。'],
  ['（一）强信心。稳预期。|全县工业增加值增长。', '强信心。稳预期。'],
  // The type ends by mistake before the heading does, or sets off a word alone
  ['（一）经济稳中|有进。全县工业增加值增长。', '经济稳中有进。'],
  ['（一）坚持稳中求进，|推动高质量发展。全县工业增加值增长。', '坚持稳中求进，推动高质量发展。'],
  ['（一）|经济稳中有进。全县工业增加值增长。', '经济稳中有进。'],
  ['（一）坚持|稳中求进工作总基调，全力稳增长。各项工作有序。', '坚持稳中求进工作总基调，全力稳增长。'],
  // The space
  ['（一）经济稳中有进　全县地区生产总值完成512.6亿元，增长5.2%。工业增加值增长6%。', '经济稳中有进'],
  ['（一）经济稳中有进　　全县上下一心推动各项工作取得新进展。', '经济稳中有进'],
  ['（一）经济稳中有进  全县地区生产总值完成512.6亿元。', '经济稳中有进'],
  ['（一）坚持稳中求进　推动高质量发展。全县工业增加值增长。', '坚持稳中求进　推动高质量发展。'],
  ['（一）经济稳中有进　改革不断深化', '经济稳中有进　改革不断深化'],
  ['（一）坚持稳中求进，　全县地区生产总值完成512.6亿元。', '坚持稳中求进，　全县地区生产总值完成512.6亿元。'],
  [`（一）${'稳'.repeat(60)}　全县地区生产总值完成512.6亿元。`, `${'稳'.repeat(60)}　全县地区生产总值完成512.6亿元。`],
  ['（一）工　业。全县工业增加值增长5%。', '工　业。'],
  // Neither
  ['（一）经济稳中有进。全县工业增加值增长。', '经济稳中有进。'],
])('%s', (marked, heading) => {
  expect(headingIn(marked)).toBe(heading);
});

it('a paragraph of one type without a space has no border', () => {
  expect(runInEnd({ text: '经济稳中有进。全县工业增加值增长。' }, 0)).toBeUndefined();
});
