/** Issuer, date and keywords of a report, from what the draft says. */
import { describe, expect, it } from 'vitest';
import { dateOf, issuerOf, keywordsOf, signatureIn } from '../../../../src/import/outline/head/assumed.js';

const said = { title: '政府工作报告', occasion: '', office: '', text: '' };

describe('the issuer', () => {
  it.each([
    [{ text: '现在，我代表广州市越秀区人民政府，向大会报告工作。' }, '广州市越秀区人民政府', false],
    [
      { occasion: '2024年1月10日在海州市第十届人民代表大会第三次会议上', text: '我代表市人民政府报告工作。' },
      '海州市人民政府',
      false,
    ],
    [{ office: '海州市市长' }, '海州市人民政府', false],
    [{ title: '2024年海州市政府工作报告' }, '海州市人民政府', false],
    [{ text: '我代表国务院，向大会报告政府工作。' }, '国务院', false],
    [{ text: '我代表市人民政府报告工作。' }, '市人民政府', true],
    [{ text: '我代表县人民政府报告工作。', signature: { issuer: '云溪县人民政府' } }, '云溪县人民政府', false],
    [{ signature: { issuer: '云溪县人民政府' } }, '云溪县人民政府', false],
    [{}, '人民政府', true],
  ])('of %j is %s', (more, value, assumed) => {
    expect(issuerOf({ ...said, ...more })).toEqual({ value, assumed });
  });
});

describe('the date', () => {
  it('is the one of the title block', () => {
    expect(dateOf(said, '2024-01-10', '2024-01-15')).toEqual({ value: '2024-01-10', assumed: false });
  });

  it.each([
    [{ title: '政府工作报告（2024年1月10日）' }, undefined, '2024-01-10', false],
    [{}, '2024-01-15', '2024-01-15', true],
    [{ title: '2024年政府工作报告' }, undefined, '2024-01-01', true],
    [{ text: '2023年工作回顾。2024年工作安排。' }, undefined, '2024-01-01', true],
    [{ text: '到2035年，2023年，2023年。' }, undefined, '2023-01-01', true],
    [{ title: '2024年6月政府工作报告' }, undefined, '2024-06-01', true],
    // Texts of December.
    [{ title: '2024年政府工作报告', text: '今年，好。\n明年，做好各项工作。' }, undefined, '2024-12-31', true],
    [{ text: '2024年工作总结。\n明年主要目标是：粮食产量12万吨。' }, undefined, '2024-12-31', true],
    [{ title: '2024年政府工作报告', text: '2024年工作安排。大桥明年建成。' }, undefined, '2024-01-01', true],
    [{ text: '2023年工作回顾。2024年工作安排。\n明年主要目标是：粮食产量12万吨。' }, undefined, '2024-01-01', true],
  ])('of %j is found', (more, remark, value, assumed) => {
    expect(dateOf({ ...said, ...more }, undefined, remark)).toEqual({ value, assumed });
  });
});

it('keywords say what it is, of which place and year', () => {
  expect(keywordsOf('2024年政府工作报告', '海州市人民政府', '2024-01-10')).toEqual([
    '政府工作报告',
    '海州市',
    '2024年',
  ]);
});

it('the signature is the office and the day on lines of their own', () => {
  expect(signatureIn(['附件：1.名词解释', '云溪县人民政府', '2025年1月8日'])).toEqual({
    issuer: '云溪县人民政府',
    date: '2025-01-08',
  });
  expect(signatureIn(['云溪县人民政府办公室　2025年1月18日印发', '抄送：县委办公室。'])).toEqual({});
  expect(dateOf({ ...said, signature: { date: '2025-01-08' } }, undefined, '2025-01-20')).toEqual({
    value: '2025-01-08',
    assumed: false,
  });
});
