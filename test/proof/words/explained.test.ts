import { expect, it } from 'vitest';
import { proofread } from '../../../src/proof/proofread.js';
import { unexplainedRule } from '../../../src/proof/words/explained.js';
import { foundBy, paragraphs, subjectOf } from '../proofed.js';

it('finds a term that is explained twice', () => {
  const explained = '推进“五清两改”（清河、清渠、清塘、清沟、清路，改厕、改水）。';
  expect(foundBy('words/explained-twice', `${explained}\n${explained}`)).toEqual(['“五清两改”']);
  expect(foundBy('words/explained-twice', '“五清两改”即清河清渠。\n另一段。\n“五清两改”是指改厕改水。')).toEqual([
    '“五清两改”',
  ]);
  expect(foundBy('words/explained-twice', `${explained}\n推进“五清两改”，完成“五清两改”（试点）。`)).toEqual([]);
});

it('finds the same explanation in brackets twice, also without quotation marks', () => {
  const text = '完成五清两改（清河、清渠、清塘、清沟、清路，改厕、改水）任务。';
  expect(foundBy('words/explained-twice', `${text}\n${text}`)).toEqual([
    '五清两改（清河、清渠、清塘、清沟、清路，改厕、改水）',
  ]);
  expect(foundBy('words/explained-twice', `${text}\n完成五清两改任务，收入（不含农户）增长。`)).toEqual([]);
});

const unexplained = (text: string, others = {}) =>
  proofread(subjectOf(paragraphs(text), {}, others), [unexplainedRule]).map(({ words, level }) => [words, level]);

it('finds shorthand that is explained nowhere, once, in a report that explains others', () => {
  const one = '推进“五清两改”（清河、清渠、清塘、清沟、清路，改厕、改水）。';
  expect(unexplained(`${one}\n落实“四进五送”，巩固“四进五送”。`)).toEqual([['“四进五送”', 'hint']]);
  expect(unexplained('落实“四进五送”。')).toEqual([]);
});

it('leaves what the glossary or the nation explains', () => {
  const glossary = 'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: “四进五送”行动, text: 说明。 }\n';
  const text = '开展“四进五送”行动，统筹“五位一体”，一企一策推行“一企一策”，拨打“12345”。';
  expect(unexplained(text, { 'content/r/glossary.yaml': glossary })).toEqual([]);
});
