import { describe, expect, it } from 'vitest';
import { importDraft } from '../../src/import/import.js';
import { otherReport } from '../../src/import/other-report.js';
import { memoryWorld } from '../world/memory-world.js';

/** A draft of a county and a session of that year. */
const draft = (county: string, year: number, sentences: string[], day = `${year}年1月10日`) => `政府工作报告
——${day}在${county}第十届人民代表大会第三次会议上
县长 张三
各位代表：
现在，我代表${county}人民政府，向大会报告工作。
一、${year - 1}年工作回顾
${sentences.join('')}
二、${year}年工作安排
坚持稳中求进。坚持实干。`;

const own = [...'路桥渠塘林田库站'].flatMap((of) => [`新建${of}3处。`, `修复${of}4处。`, `管好每一处${of}。`]);
const others = [...'校院馆园厂店'].flatMap((of) => [`引进${of}5家。`, `扩建${of}6家。`, `服务进${of}。`]);

describe('a draft for the folder of a report', () => {
  const warned = async (next: string) => {
    const world = memoryWorld({ 'a.txt': draft('云溪县', 2026, own), 'b.txt': next });
    await importDraft('a.txt', { to: 'content/x' }, world);
    const { ok, diagnostics } = await importDraft('b.txt', { to: 'content/x', update: true, dryRun: true }, world);
    expect(ok).toBe(true);
    return diagnostics.flatMap(({ code, args }) => (code === 'import/other-report' ? [args] : []));
  };
  const was = { issuer: '云溪县人民政府', year: '2026' };

  it('of another county is another report', async () => {
    const now = { issuer: '石桥县人民政府', year: '2026' };
    expect(await warned(draft('石桥县', 2026, others))).toEqual([{ was, now, folder: 'content/x' }]);
  });

  it('of another year is another report', async () => {
    const now = { issuer: '云溪县人民政府', year: '2027' };
    expect(await warned(draft('云溪县', 2027, others))).toEqual([{ was, now, folder: 'content/x' }]);
  });

  it('of the December after is that of the next year', async () => {
    const now = { issuer: '云溪县人民政府', year: '2027' };
    expect(await warned(draft('云溪县', 2027, others, '2026年12月26日'))).toEqual([{ was, now, folder: 'content/x' }]);
    expect(await warned(draft('云溪县', 2026, others, '2025年12月26日'))).toEqual([]);
  });

  it('with most of its sentences is the same, though its date is corrected', async () => {
    expect(await warned(draft('云溪县', 2027, own))).toEqual([]);
  });

  it('of the same county and year is the same, though it is rewritten', async () => {
    expect(await warned(draft('云溪县', 2026, others))).toEqual([]);
  });
});

it('nothing is concluded from an issuer or a date that was guessed, or from a shorter name', () => {
  const old = { issuer: [{ text: '江州市云溪县人民政府' }], date: '2026-01-10', body: [] };
  const few = { kept: 1, changed: 2, removed: 30 };
  const read = (issuer: string, date: string, assumed: ('issuer' | 'date')[]) =>
    otherReport(old, { report: { title: '政府工作报告', issuer, date, body: [] }, assumed }, few);
  expect(read('石桥县人民政府', '2026-01-10', [])).toBeDefined();
  expect(read('石桥县人民政府', '2026-01-10', ['issuer'])).toBeUndefined();
  expect(read('云溪县人民政府', '2026-01-10', [])).toBeUndefined();
  expect(read('云溪县人民政府', '2024-01-10', ['date'])).toBeUndefined();
  expect(read('云溪县人民政府', '2024-01-10', [])).toBeDefined();
});
