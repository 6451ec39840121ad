import { expect, it } from 'vitest';
import { phrasesFrom } from '../../../src/proof/words/fixed-phrases.js';
import { phrases } from '../../../src/proof/words/phrases.js';
import { foundBy, proofed } from '../proofed.js';

const code = 'words/fixed-phrase';

it('finds a phrase with a character changed, missing or too many, whatever its marks', () => {
  expect(foundBy(code, '统筹推进五位一体总布局。')).toEqual(['统筹推进五位一体总布局']);
  expect(foundBy(code, '增强“三个意识”，坚定“四个自信”。')).toEqual(['增强“三个意识']);
  expect(foundBy(code, '习近平新时代中国特色的社会主义思想。')).toEqual(['习近平新时代中国特色的社会主义思想']);
});

it('finds shorthand in quotation marks that is changed', () => {
  expect(foundBy(code, '深刻领会“两个确保”，坚持“四个自觉”。')).toEqual(['两个确保', '四个自觉']);
  expect(foundBy(code, '线上、线下“三位一体”，实施“四个一批”。')).toEqual([]);
});

it('leaves a phrase in its wording, and in another that stands', () => {
  expect(foundBy(code, '巩固拓展脱贫攻坚成果同乡村振兴有效衔接。')).toEqual([]);
  expect(foundBy(code, '扎实推进共同富裕，扎实推动共同富裕。')).toEqual([]);
  expect(
    foundBy(
      code,
      phrasesFrom(phrases)
        .phrases.map(({ phrase }) => phrase)
        .join('。\n'),
    ),
  ).toEqual([]);
});

it('finds what is changed in the phrases that every report has', () => {
  expect(foundBy(code, '团结在以习近平为核心的党中央周围。')).toEqual(['以习近平为核心的党中央']);
  expect(foundBy(code, '坚持以习近平新时代中国特色社会主义思想指导。')).toHaveLength(1);
  expect(foundBy(code, '坚定“四个自信”、做到“两个坚持”。')).toHaveLength(1);
  for (const right of ['坚定“四个自信”、坚决做到“两个维护”', '以习近平新时代中国特色社会主义思想凝心铸魂'])
    expect(foundBy(code, `${right}。`), right).toEqual([]);
});

it('keeps the phrases of the office', () => {
  const found = proofed('实行一数之源一标准。', undefined, { phrases: ['一数一源一标准'] });
  expect(found.map(({ rule, words, args }) => [rule, words, args.phrase])).toEqual([
    [code, '一数之源一标准', '一数一源一标准'],
  ]);
});

it('finds another ending where a phrase has one alone', () => {
  const phrase = (text: string) =>
    proofed(text).flatMap(({ rule, words, args }) => (rule === code ? [[words, args.phrase]] : []));
  expect(phrase('协调推进“四个全面”战略部署。')).toEqual([['协调推进“四个全面”战略', '协调推进“四个全面”战略布局']]);
  expect(phrase('学习习近平新时代中国特色社会主义。')).toEqual([
    ['习近平新时代中国特色社会主义', '习近平新时代中国特色社会主义思想'],
  ]);
  expect(phrase('完整准确全面贯彻新发展理论。')).toHaveLength(1);
  expect(phrase('完整准确全面贯彻新发展理念，坚持总体国家安全观。')).toEqual([]);
  expect(phrase('发展新时代中国特色社会主义文化。')).toEqual([]);
});

it('refuses a row without a source', () => {
  expect(() => phrasesFrom('甲乙丙丁\n')).toThrow('not a row');
});
