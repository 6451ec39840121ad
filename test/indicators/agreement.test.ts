/** Which two values, as written, can be one. */
import { expect, it } from 'vitest';
import { agree, stated } from '../../src/indicators/agreement.js';

const read = (written: string) => {
  const [, before = '', digits = '', unit = '', after = ''] = /^(\D*?)(-?[\d,.]+)(.*?)(左右|以上|以内|多|余)?$/u.exec(
    written,
  )!;
  return stated(Number(digits.replaceAll(',', '')), unit, digits, before + after);
};

it.each([
  ['3810亿元', '3810.24亿元'],
  ['3811亿元', '3810.54亿元'],
  ['38.1万亿元', '381,024亿元'],
  ['突破6万亿元', '62661亿元'],
  ['超300亿元', '312亿元'],
  ['近4000亿元', '3952亿元'],
  ['约500亿元', '489.6亿元'],
  ['5%左右', '5.2%'],
  ['300亿元多', '312亿元'],
  ['不低于9万人', '9.6万人'],
  ['5.5%以内', '5.1%'],
  ['超1万家', '近2万家'],
  ['-3%', '-3.0%'],
  ['突破5万亿元', '突破6万亿元'],
])('%s and %s can be one', (a, b) => {
  expect(agree(read(a), read(b))).toBe(true);
  expect(agree(read(b), read(a))).toBe(true);
});

it.each([
  ['286.4亿元', '288.0亿元'],
  ['3810.24亿元', '3811亿元'],
  ['突破6万亿元', '58661亿元'],
  ['超300亿元', '512亿元'],
  ['近4000亿元', '4010亿元'],
  ['近4000亿元', '2900亿元'],
  ['约500亿元', '540亿元'],
  ['5%', '-5%'],
  ['5.5%以内', '6.1%'],
  ['9万人以上', '8万人以上'],
  ['约500亿元', '约510亿元'],
])('%s and %s cannot', (a, b) => {
  expect(agree(read(a), read(b))).toBe(false);
  expect(agree(read(b), read(a))).toBe(false);
});
