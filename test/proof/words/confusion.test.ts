/** Every row of the table by its form, by what it finds, and by what it must not find. */
import { describe, expect, it } from 'vitest';
import { tables } from '../../../src/proof/words/confusion.js';
import {
  type Condition,
  type Confusion,
  confusionsFrom,
  confusionsIn,
  indexOf,
} from '../../../src/proof/words/confusion-table.js';
import { lexicon } from '../../../src/text/lexicon.js';
import { foundBy, proofed } from '../proofed.js';

const confusions = tables.flatMap(confusionsFrom);
const index = indexOf(tables);
const idsIn = (text: string) => confusionsIn(text, index).map(({ confusion }) => confusion.id);

/** A sentence with what is wrong where its conditions hold. */
function sampleOf({ wrong, conditions }: Confusion): string {
  const wanted = (where: Condition['where']) =>
    conditions.find((condition) => condition.where === where && condition.isWanted)?.words[0] ?? '';
  return `这一年，${wanted('前')}${wrong}${wanted('后')}，${wanted('近')}。`;
}

describe('the table', () => {
  it('has at least two hundred rows, each with an id and a wrong word of its own', () => {
    expect(confusions.length).toBeGreaterThanOrEqual(200);
    expect(new Set(confusions.map(({ id }) => id)).size).toBe(confusions.length);
    expect(new Set(confusions.map(({ wrong }) => wrong)).size).toBe(confusions.length);
  });

  it.each(confusions.map((row) => [row.id, row.wrong, row] as const))('%s %s is well formed', (_, wrong, row) => {
    expect(row.wrong).not.toBe(row.right);
    expect(wrong.length).toBeGreaterThan(1);
    expect(row.source).toMatch(
      /^(现代汉语词典（第7版）|第一批异形词整理表（GF 1001—2001）(“.{2}”注)?|264组异形词整理表（草案）|通用规范汉字表|编校常识|中国共产党章程（2022年）|党的二十大报告|会议和文件全称|法律和机构全称)$/,
    );
    expect(row.note).toMatch(/\p{Script=Han}/u);
    expect(row.note).not.toMatch(/[。.]$/);
  });

  it('finds what is wrong in a sentence', () => {
    expect(confusions.filter((row) => !idsIn(sampleOf(row)).includes(row.id)).map(({ id }) => id)).toEqual([]);
  });

  it('finds nothing in any right word, alone or in a sentence', () => {
    const found = confusions.flatMap(({ id, right }) =>
      [right, `这一年，${right}。`, `我们${right}了。`].flatMap((text) =>
        idsIn(text).map((other) => `${id} ${right} by ${other}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('finds nothing in any word of the lexicon', () => {
    const words = [...lexicon.values()].flat();
    expect(words.filter((word) => idsIn(word).length > 0)).toEqual([]);
  });
});

describe('words/confusion', () => {
  it('leaves a wrong word that stands across two right ones', () => {
    for (const right of [
      '巩固黑臭水体治理成效。',
      '坚持以经济建设为中心。',
      '必须求真务实。',
      '财政支出投入民生领域。',
      '全年未发生较大事故。',
      '引进一部分人才。',
      '为招收员工的企业补贴。',
      '旅游收入均增长一成。',
      '一个人员工都不少。',
      '已成为全国样板。',
      '项目在季末完成，年末能见效。',
      '加已建成的，以经认定的为主。',
      '人气像火一样，数字划转到县。',
    ])
      expect(foundBy('words/confusion', right), right).toEqual([]);
  });

  it('tells two right words apart by what stands beside them', () => {
    expect(foundBy('words/confusion', '必需坚持党的领导，备足必需品。')).toEqual(['必需→必须']);
    expect(foundBy('words/confusion', '即要金山银山，又要绿水青山。')).toEqual(['即要→既要']);
    expect(foundBy('words/confusion', '随即要求整改。')).toEqual([]);
  });

  it('says why, with the source, and how sure the row is', () => {
    const [finding] = proofed('这是门坎。');
    expect(finding).toMatchObject({ level: 'likely', fix: '门槛' });
    expect(finding?.args.note).toContain('GF 1001');
  });

  it('finds the confusions of the office', () => {
    const words = [
      { wrong: '溪', right: '云溪' },
      { wrong: '云西县', right: '云溪县', note: '县名' },
    ];
    const found = proofed('云西县和云溪县的溪流。', undefined, { words }).filter(
      ({ rule }) => rule === 'words/confusion',
    );
    expect(found.map((each) => [each.words, each.fix])).toEqual([
      ['云西县', '云溪县'],
      ['溪', '云溪'],
    ]);
  });
});
