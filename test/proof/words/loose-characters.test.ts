import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/proof/passage.js';
import { findLooseCharacters } from '../../../src/proof/words/loose-characters.js';
import { paragraphs, subjectOf } from '../proofed.js';

const found = (text: string, taken: readonly string[] = []) => {
  const results: string[] = [];
  const spansOf = (passage: Passage) =>
    taken.flatMap((words) => {
      const start = passage.text.indexOf(words);
      return start < 0 ? [] : [{ start, end: start + words.length }];
    });
  findLooseCharacters(subjectOf(paragraphs(text)), spansOf, (passage, { start, end }, { fix } = {}) =>
    results.push(`${passage.text.slice(start, end)}→${fix}`),
  );
  return results;
};

describe('a character that sounds like the right one', () => {
  it.each([
    ['各部门要加强部蜀。\n完成部署，抓好部署，部署任务。', '部蜀→部署'],
    ['加强凋度。\n开展调度，做好调度，调度运行。', '凋度→调度'],
    ['项目建社有序推进。', '项目建社→项目建设'],
    ['居民收入稳步提声。', '稳步提声→稳步提升'],
    ['坚持攻尖克难。', '攻尖克难→攻坚克难'],
    ['坚持落细洛实。', '落细洛实→落细落实'],
  ])('is found in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('is found sooner where the report has the word elsewhere', () => {
    const wrong = '着力修付湿地。';
    expect(found(`${wrong}\n开展湿地修复，修复林地，着力修复草地。`)).toEqual(['修付→修复']);
  });
});

it('finds a character that looks like the right one', () => {
  expect(found('加快项目建没。\n推进项目建设，抓好建设。')).toEqual([]); // In the table of confusions.
  expect(found('加强环境俣护。')).toEqual([]); // A character that looks like none of the table.
  expect(found('发展绿色建巩。\n推广建筑，做好建筑，建筑产业。')).toEqual(['建巩→建筑']);
  expect(found('坚持因地制宣。')).toEqual(['因地制宣→因地制宜']);
});

describe('leaves', () => {
  it.each([
    ['words that it does not know, made of common ones', '推进智造赋能，开展医工融合。'],
    ['names', '云溪县县长王一鸣、副县长李思文出席，云湛高铁开工。'],
    ['short names of provinces', '赣粤合作、滇商大会。'],
    ['short names of parties', '财政金融、财政支持、财政投入，强化财金联动和政金企对接。'],
    ['areas one below the other', '建设县优镇强的体系。'],
    ['long names of lines', '建设富裕至加格达奇铁路。'],
    ['names of firms', '推进云溪广泰10万吨再生铝项目。'],
    ['words made for the purpose, in quotation marks', '做优“大家归秀”品牌。'],
    ['what stands side by side', '宜工则工、宜农则农，稳链强链控链。'],
    ['another word of a phrase', '加快推动落实，全面推开。'],
    ['particles and numerals', '我们将把这一批项目的年均投入都用好。'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('what the report writes again and again', () => {
    const text = '提声行动开始。\n开展提声行动。\n深化提声行动。\n总结提声行动。';
    expect(found(text)).toEqual([]);
  });

  it('what is found already', () => {
    expect(found('坚持攻尖克难。', ['攻尖'])).toEqual([]);
  });

  it('what the table of confusions finds', () => {
    expect(found('按照统一布署。')).toEqual([]);
  });
});

it('finds a character left of a word that the report has beside the same character', () => {
  const own = '改善生活污水治理。\n推进生活污水治理。\n提高生活污水治理率。\n';
  expect(found(`${own}提高生活污治理率。`)).toContain('污→污水');
  expect(found(`${own}提高污染治理率。`)).toEqual([]);
  expect(found('提高生活污治理率。')).toEqual([]);
});
