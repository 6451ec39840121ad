import { expect, it } from 'vitest';
import { checkReport } from '../../../src/proof/check.js';
import { proofread } from '../../../src/proof/proofread.js';
import { termVariantRule } from '../../../src/proof/words/term-variants.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import { foundBy, paragraphs, subjectOf } from '../proofed.js';

const code = 'words/term-variant';

/** What is found in a text with a glossary of these entries: the words, and those elsewhere. */
function foundWith(text: string, entries: string): unknown[] {
  const glossary = `label: 附件：\ntitle: 名词解释\nentries:\n${entries}`;
  const subject = subjectOf(paragraphs(text), {}, { 'content/r/glossary.yaml': glossary });
  return proofread(subject, [termVariantRule]).map(({ words, args }) => [words, args.other]);
}

it('finds quoted terms of which one lacks a character', () => {
  expect(foundBy(code, '建设“三江五河”水网。\n“三江五大河”水网建成。')).toEqual(['三江五大河']);
  expect(foundBy(code, '完善“一环、三江五河”布局。\n“三江五大河”建成。')).toEqual(['三江五大河']);
});

it('finds the words of a term outside quotation marks, too, the rarer wording of two', () => {
  expect(foundBy(code, '实施“云上新医保”行动。\n云上新医保覆盖全县。\n推广云上医保。')).toEqual(['云上医保']);
  expect(foundBy(code, '建设“山水画廊带”。\n建设山水长廊带。')).toEqual(['山水长廊带']);
});

it('finds a missing numeral, but not another count', () => {
  expect(foundBy(code, '建设“三区一中心”，建设“三区一中心”，建设“三区中心”。')).toEqual(['三区中心']);
  expect(foundBy(code, '“千万工程”“百千万工程”，“三区两中心”“三区一中心”。')).toEqual([]);
});

it('finds a quoted term of which two characters changed places, or one beside several of the other', () => {
  expect(foundBy(code, '实施“山河田工程”。\n“山田河工程”扩面。')).toEqual(['山田河工程']);
  expect(foundBy(code, '“新农八条”出台，“新农八条”见效，“新农八条”扩面，“新农八策”延续。')).toEqual(['新农八策']);
  expect(foundBy(code, '“新农八条”出台，“新农八策”延续。')).toEqual([]);
});

it('leaves words of two clauses', () => {
  expect(foundBy(code, '激发“山水三大动力活力”。\n激发山水三大动力，活力倍增。')).toEqual([]);
});

it('leaves terms that differ by a word of their own, or by a numeral', () => {
  for (const right of [
    '“一区一策”“一街一策”。',
    '“千万工程”“百千万工程”。',
    '“六大工程”“八大工程”。',
    '“一河两岸”和“一河两岸”。',
  ])
    expect(foundBy(code, right), right).toEqual([]);
});

it('compares an entry of the glossary with the words that its mark stands behind', () => {
  const marked = '  - { term: 一表之数共享, marks: [一表一数共享], text: 说明文字。 }\n';
  expect(foundWith('实行“一表一数共享”制度。', marked)).toEqual([['一表之数共享', '一表一数共享']]);
  const list = '  - { term: 四条绿道、三片一红区, marks: [四条绿道、三片一区], text: 说明文字。 }\n';
  expect(foundWith('完善四条绿道、三片一区布局。', list)).toEqual([['三片一红区', '三片一区']]);
});

it('compares an entry whose term the text does not have with the nearest words', () => {
  expect(foundWith('实施山水文化“双新”行动。', '  - { term: 山水文化“双新”工程行动, text: 说明文字。 }\n')).toEqual([
    ['山水文化“双新”工程行动', '山水文化“双新”行动'],
  ]);
});

it('leaves an entry that the text has, with other marks or not', () => {
  expect(
    foundWith('培育“专精特新”企业。', '  - { term: 专精特新企业, marks: [“专精特新”企业], text: 说明。 }\n'),
  ).toEqual([]);
  expect(foundWith('培育链主企业。', '  - { term: 一站式服务, marks: [链主企业], text: 说明。 }\n')).toEqual([]);
});

it('finds the contradictions between the report of 2024 and its glossary', () => {
  const { findings } = checkReport('content/yuexiu-2024', {}, nodeWorld());
  const own = findings.filter(({ rule }) => rule === code);
  expect(own.map(({ words, args }) => [words, args.other])).toEqual([
    ['一数之源一标准', '一数一源一标准'],
    ['五片一红区', '五片一区'],
    ['岭南文化“双创”工程行动', '岭南文化“双创”行动'],
  ]);
});
