/** Where the terms of a glossary are found in a text, and where their marks stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, markOffset } from '../../src/report/terms.js';

/** The text with the number of each term at its mark; a term is a line of wordings with `|` between them. */
function marked(text: string, ...terms: readonly string[]): string {
  const marks = findTerms(
    text,
    terms.map((term) => term.split('|')),
  ).flatMap(({ first }, i) => (first ? [{ label: `[${i + 1}]`, offset: markOffset(text, first) }] : []));
  marks.reverse().sort((a, b) => b.offset - a.offset);
  return marks.reduce((all, { label, offset }) => all.slice(0, offset) + label + all.slice(offset), text);
}

describe('the mark of a term', () => {
  it.each([
    ['stands at its first occurrence', '做地又做地', ['做地'], '做地[1]又做地'],
    ['stands nowhere without one', '一段', ['做地'], '一段'],
    ['stands at the first of its wordings', '甲类后有乙类', ['乙类|甲类'], '甲类[1]后有乙类'],
    ['stands behind the longer of two wordings', '专精特新企业', ['专精特新|专精特新企业'], '专精特新企业[1]'],
    ['is of the term itself though a wording is given', '乙类，甲类', ['乙类|甲类'], '乙类[1]，甲类'],
    ['stands once each for neighbours', '甲乙', ['甲', '乙'], '甲[1]乙[2]'],
    ['is not counted over the end of a line', '做\n地', ['做地'], '做\n地'],
  ])('%s', (_, text, terms, expected) => {
    expect(marked(text, ...terms)).toBe(expected);
  });
});

describe('a term inside a Latin word or number', () => {
  it.each([
    ['AXR和XR', 'XR', 'AXR和XR[1]'],
    ['XRay', 'XR', 'XRay'],
    ['XR2与VXR', 'XR', 'XR2与VXR'],
    ['高端XR演播厅', 'XR', '高端XR[1]演播厅'],
    ['（XR）', 'XR', '（XR）[1]'],
    ['XR/VR', 'XR', 'XR[1]/VR'],
    ['110条和10条', '10条', '110条和10条[1]'],
    ['3810.24和24', '24', '3810.24和24[1]'],
    ['10.5与10,000与10', '10', '10.5与10,000与10[1]'],
    ['共10。', '10', '共10[1]。'],
    ['éXR与ＸXR', 'XR', 'éXR与ＸXR'],
    ['“1+8+6”规划', '1+8', '“1+8[1]+6”规划'],
    ['高质量10条', '高质量10条', '高质量10条[1]'],
  ])('%s ← %s', (text, term, expected) => {
    expect(marked(text, term)).toBe(expected);
  });
});

describe('terms that overlap', () => {
  it.each([
    ['the longer has the place', '做地模式，做地', ['做地', '做地模式'], '做地模式[2]，做地[1]'],
    ['whatever their order', '做地模式，做地', ['做地模式', '做地'], '做地模式[1]，做地[2]'],
    [
      'also where the longer is marked elsewhere',
      '做地模式，做地模式、做地',
      ['做地模式', '做地'],
      '做地模式[1]，做地模式、做地[2]',
    ],
    ['the shorter counts where it stands nowhere else', '做地模式', ['做地', '做地模式'], '做地[1]模式[2]'],
    ['at the end of the longer both stand behind it', '首席服务官', ['服务官', '首席服务官'], '首席服务官[1][2]'],
    [
      'a longer wording counts as a longer term',
      '专精特新企业，专精特新',
      ['特新', '企业|专精特新企业'],
      '专精特新企业[2]，专精特新[1]',
    ],
    [
      'one that reaches out of the longer waits too',
      '甲乙丙丁戊，丁戊',
      ['丁戊', '甲乙丙丁'],
      '甲乙丙丁[2]戊，丁戊[1]',
    ],
    ['of two equally long both keep their places', '甲乙丙', ['甲乙', '乙丙'], '甲乙[1]丙[2]'],
    ['three in each other', '甲乙丙；甲乙；甲', ['甲', '甲乙', '甲乙丙'], '甲乙丙[3]；甲乙[2]；甲[1]'],
  ])('%s', (_, text, terms, expected) => {
    // Marks of one offset come in the order of their terms.
    expect(marked(text, ...terms)).toBe(expected);
  });
});

describe('quotation marks and brackets that close', () => {
  it.each([
    ['“百千万工程”扎实起步', '百千万工程', '“百千万工程”[1]扎实起步'],
    ['入选“港澳药械通”名单', '港澳药械通', '入选“港澳药械通”[1]名单'],
    ['“1310”部署', '“1310”部署', '“1310”部署[1]'],
    ['“1310”部署', '1310', '“1310”[1]部署'],
    ['加装电梯“连片托管”示范', '电梯“连片托管', '加装电梯“连片托管”[1]示范'],
    ['《“做地”》', '做地', '《“做地”》[1]'],
    ['‘做地’', '做地', '‘做地’[1]'],
    ['「做地」『做法』', '做地', '「做地」[1]『做法』'],
    ['（做地）', '做地', '（做地）[1]'],
    ['“做地（试行）”', '做地（试行', '“做地（试行）”[1]'],
    ['“深入做地”', '做地', '“深入做地[1]”'],
    ['“做地》', '做地', '“做地[1]》'],
    ['做地”后', '做地', '做地[1]”后'],
    ['“专精特新”企业', '专精特新”企业', '“专精特新”企业[1]'],
    ['“专精特新”“单项冠军”企业', '专精特新', '“专精特新”[1]“单项冠军”企业'],
  ])('%s ← %s', (text, term, expected) => {
    expect(marked(text, term)).toBe(expected);
  });
});

it('tells which wordings stand nowhere', () => {
  const [sought] = findTerms('甲类', [['乙类', '甲类', '丙类']]);
  expect(sought).toMatchObject({ first: { start: 0, end: 2 }, missing: ['乙类', '丙类'] });
});

it('finds every term that stands in the text, at a wording of its own', () => {
  const characters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '“', '”', '\n'), maxLength: 40 });
  const wording = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '“', '”'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(characters, fc.uniqueArray(wording, { maxLength: 5 }), (text, wordings) => {
      const sought = findTerms(
        text,
        wordings.map((words) => [words]),
      );
      for (const [i, words] of wordings.entries()) {
        const { first, missing } = sought[i]!;
        expect(missing).toEqual(text.includes(words) ? [] : [words]);
        expect(first && text.slice(first.start, first.end)).toBe(text.includes(words) ? words : undefined);
        if (first) expect(text.slice(first.end, markOffset(text, first))).toMatch(/^”*$/);
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});

it('many terms are found in one pass as few are, each by itself', () => {
  const terms = Array.from({ length: 300 }, (_, i) => [`名词${'甲乙丙丁戊'[i % 5]}${i}号`, `词${i}号`, '']);
  const text = terms.map(([term, short], i) => (i % 3 === 0 ? `推进${term}与${short}。` : `推进${short}。`)).join('\n');
  const spansIn = (some: readonly (readonly string[])[]) =>
    findTerms(text, some).map(({ first, missing }) => [first?.start, first?.end, missing]);
  expect(spansIn(terms)).toEqual(terms.flatMap((wordings) => spansIn([wordings])));
});
