import { describe, expect, it } from 'vitest';
import { missingFrom } from '../../../src/import/raw/missing.js';

const missing = (passages: readonly string[], kept: readonly string[]) =>
  missingFrom(
    passages.map((text, i) => ({ text, line: i + 1 })),
    kept,
  ).map(({ words, line }) => `${line} ${words}`);

describe('what was not read of a file', () => {
  it('is nothing where the passages stand elsewhere, with other marks, widths and notes between', () => {
    const passages = ['一、全县生产总值增长５．５％。', '表', '指标', '推进共同富裕示范区建设[3]。'];
    expect(missing(passages, ['推进共同富裕^{1}示范区建设。', '表指标', '全县生产总值增长5.5%。'])).toEqual([]);
  });

  it('is named by its first words, whole passages and parts of them', () => {
    expect(missing(['各位代表', '推进重点工程建设，改善群众生活。'], ['各位代表', '改善群众生活。'])).toEqual([
      '2 推进重点工程建设，',
    ]);
    expect(missing(['各位代表', '何远'], ['各位代表'])).toEqual(['2 何远']);
    expect(missing(['代表', '各位'], ['各位代表'])).toEqual([]);
    const kept = ['改善群众生活。'];
    expect(missing(['稳定就业，改善群众生活。', '稳就业，改善群众生活。'], [...kept, ...kept])).toEqual([
      '1 稳定就业，',
      '2 稳就业，',
    ]);
  });

  it('is named where two letters are lost within a longer passage, or stand elsewhere as well', () => {
    const read = '全县推进重点建设，改善群众生活。';
    expect(missing(['全县推进重点工程建设，改善群众生活。'], [read])).toEqual(['1 工程']);
    expect(missing(['何远', read, '全县推进何远重点建设'], [read, '何远', '全县推进重点建设'])).toEqual(['3 何远']);
    expect(missing(['建设', read], [read])).toEqual(['1 建设']);
  });

  it('is nothing of a passage that was read in pieces and in another order', () => {
    expect(missing(['甲乙12丙丁戊己庚', '辛壬'], ['辛1壬', '丙丁3戊己庚2', '1甲乙2', '辛壬12'])).toEqual([]);
  });

  it('does not depend on what else was read', () => {
    const letters = Array.from({ length: 60_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)));
    const numbers = Array.from({ length: 2000 }, (_, i) => `${10_000 + 37 * i}`);
    expect(missing(numbers, [letters.join('')])).toHaveLength(numbers.length);
  });

  it('includes a passage that is there twice and was read once', () => {
    expect(missing(['推进重点工程建设。', '推进重点工程建设。'], ['推进重点工程建设。'])).toEqual([
      '2 推进重点工程建设。',
    ]);
  });
});
