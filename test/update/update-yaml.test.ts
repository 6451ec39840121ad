/** An old file with a new text in it: what did not change stays byte for byte, what changed is the draft's. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportFile } from '../../src/report/schema.js';
import type { AnyBlock } from '../../src/report/write-yaml.js';
import { reportYaml } from '../../src/report/write-yaml.js';
import { updateGlossary, updateReport } from '../../src/update/update-yaml.js';
import { joined, reportBlocks } from '../../src/update/value-blocks.js';
import { anyReport } from '../import/any-report.js';
import type { Draft } from './revised.js';
import { annexTextsOf, drafted, glossaryOf, head, old, reportOf, revised, textsOf } from './revised.js';

const committed = {
  report: readFileSync('content/yuexiu-2024/report.yaml', 'utf8'),
  glossary: readFileSync('content/yuexiu-2024/glossary.yaml', 'utf8'),
};

describe('a draft with the same text', () => {
  it('changes no byte', () => {
    for (const text of [committed.report, old, old.replaceAll('\n', '\r\n'), old.trimEnd()]) {
      const updated = updateReport(text, reportOf(text))!;
      expect(updated.text).toBe(text);
      expect([updated.changed, updated.added, updated.removed, updated.moved]).toEqual([0, 0, 0, 0]);
      expect(updated.lostComments).toEqual([]);
    }
    const { text, kept } = updateGlossary(committed.glossary, glossaryOf(committed.glossary))!;
    expect(text).toBe(committed.glossary);
    expect(kept).toBe(
      2 + glossaryOf(committed.glossary).entries.flatMap(({ term, text }) => [term, ...text.trim().split('\n')]).length,
    );
  });

  it('changes no byte of any file', () => {
    fc.assert(
      fc.property(anyReport, (value) => {
        const text = reportYaml(value);
        expect(updateReport(text, value)!.text).toBe(text);
      }),
      { numRuns: 60, seed: 20240204 },
    );
  });

  it('keeps pictures, tables, paper and keywords that no draft has', () => {
    expect(revised(() => {}).text).toBe(old);
  });

  it('keeps the division of a person if the draft is divided differently', () => {
    const { diff } = revised(({ body }) => {
      body[0] = '各位代表：';
      const [first, section, stable, thanks] = body[2].body;
      body[2].body[0] = first.replace('\n', '');
      section.body[0] = `大湾区融合纵深推进。\n${section.body[0].text}`;
      stable.section = stable.section + stable.intro;
      delete stable.intro;
      // The paragraphs behind the last section, drawn into it; points as running text.
      stable.body.push(thanks, '同时，发展还存在不少困难：一是“稳”的基础尚不牢固；二是“进”的动力仍要增强；等等。');
      body[2].body.splice(3, 2);
    });
    expect(diff).toEqual([]);
  });

  it('keeps a heading that the draft shows as a paragraph, with what follows it', () => {
    const { diff } = revised(({ body }) => {
      const [, section, stable] = body[2].body;
      body[2].body.splice(1, 2, section.section, ...section.body, stable.section + stable.intro, ...stable.body);
    });
    expect(diff).toEqual([]);
  });
});

const glossary = `label: 附件：
title: 名词解释
entries:
  # 甲
  - term: 做地
    marks: [做好地, 做地块]
    text: |
      由政府认定的企业筹集资金。
      统一交由政府收储。
  - term: CRO
    text: 即合同研究组织。 # 英文全称待查
  - term: 五育
    text: 德育、智育、体育、美育、劳育。
`;

it('a glossary gets the order of the draft and keeps marks and comments', () => {
  const value = glossaryOf(glossary);
  const [ground, , five] = value.entries;
  const { text, lostComments, moved } = updateGlossary(glossary, {
    ...value,
    entries: [
      five!,
      { term: '三个务必', text: '务必不忘初心。\n务必谦虚谨慎。' },
      { term: '做地', text: ground!.text.replace('企业', '国有企业') },
    ],
  })!;
  expect(text).toBe(`label: 附件：
title: 名词解释
entries:
  - term: 五育
    text: 德育、智育、体育、美育、劳育。
  - term: 三个务必
    text: |
      务必不忘初心。
      务必谦虚谨慎。
  # 甲
  - term: 做地
    marks: [做好地, 做地块]
    text: |
      由政府认定的国有企业筹集资金。
      统一交由政府收储。
`);
  expect(lostComments).toEqual([{ text: '# 英文全称待查', line: 11 }]);
  expect(moved).toBe(1);
  expect(glossaryOf(text).entries.map(({ term }) => term)).toEqual(['五育', '三个务必', '做地']);
});

it('a file that is no report, or has blocks in flow style, is not updated', () => {
  const value = drafted() as ReportFile;
  for (const text of [
    '',
    'title: [',
    'title: 报告\n',
    `${head}body: [一段]\n`,
    `${head}body:\n  - part: 一\n    body: [一段]\n`,
  ]) {
    expect(updateReport(text, value)).toBeUndefined();
  }
});

it('has the text of any draft over any file, and nothing to do the second time', () => {
  const tables = (value: ReportFile) =>
    reportBlocks(value).flatMap(({ kind, fields }) => (kind === 'table' ? [fields.map(({ lines }) => lines)] : []));
  fc.assert(
    fc.property(anyReport, anyReport, (before, value) => {
      const file = reportYaml(before);
      const { text, lines } = updateReport(file, value)!;
      const result = reportOf(text);
      // Words that happen to be those of two neighbours are divided as before.
      expect(joined(textsOf(result))).toBe(joined(textsOf(value)));
      if (value.annexes) expect(joined(annexTextsOf(result))).toBe(joined(annexTextsOf(value)));
      else expect(annexTextsOf(result)).toEqual(annexTextsOf(reportOf(file)));
      if (tables(value).length > 0) expect(tables(result)).toEqual(tables(value));
      const rows = text.split('\n');
      expect(
        lines.every(({ kind, line }) => line >= 1 && line <= (kind === 'removed' ? file : text).split('\n').length),
      ).toBe(true);
      for (const { kind, text: words, line } of lines) {
        // Divided anew, a text may stand on two lines; one with escapes misleads the search.
        if (kind === 'removed' || text.includes('\\') || !rows.some((row) => row.includes(words))) continue;
        expect(rows[line - 1]).toContain(words);
      }
      expect(updateReport(text, value)!.text).toBe(text);
    }),
    { numRuns: 40, seed: 20240204 },
  );
});

describe('any edits of the committed report', () => {
  type Edit = readonly [what: number, where: number, other: number, words: string];
  const anyEdit: fc.Arbitrary<Edit> = fc.tuple(
    fc.nat(9),
    fc.nat(),
    fc.nat(),
    fc
      .array(fc.constantFrom(...'稳增长促改革惠民生，；：。12%“”'), { minLength: 2, maxLength: 12 })
      .map((some) => some.join('')),
  );

  interface Slot {
    readonly list: AnyBlock[];
    readonly index: number;
  }

  function slots(list: AnyBlock[]): Slot[] {
    return list.flatMap((block, index) => [
      { list, index },
      ...(typeof block === 'object' && 'body' in block && block.body ? slots(block.body as AnyBlock[]) : []),
    ]);
  }

  const isSection = ({ list, index }: Slot) => typeof list[index] === 'object' && 'section' in (list[index] as object);
  const kind = ({ list, index }: Slot) => {
    const block = list[index]!;
    return typeof block === 'object' && 'body' in block ? 'heading' : 'text';
  };

  /** Does one edit; false where it takes something out. */
  function edit(value: ReportFile, [what, where, other, words]: Edit): boolean {
    const all = slots(value.body as AnyBlock[]);
    const pick = (some: Slot[], n: number) => some[n % some.length]!;
    const at = pick(all, where);
    const block = at.list[at.index] as Draft;
    const key = ['lead', 'section', 'part', 'salutation', 'text', 'intro', 'after'].filter((name) => block[name])[
      other % 2 ? 0 : 1
    ];
    const change = (text: string) => {
      const lines = text.trim().split('\n');
      const line = other % lines.length;
      if (what === 0) lines[line] = `${words}${lines[line]!.slice(4)}`;
      else if (what === 1) lines.splice(line, 0, `${words}。`);
      else if (what === 2 && lines.length > 1) lines.splice(line, 1);
      else if (what === 3) lines[line] = `${lines[line]}${words}。`;
      else lines[line] = `新${lines[line]}`;
      return lines.join('\n');
    };
    const sections = all.filter(isSection);
    switch (what) {
      case 5: {
        const to = pick(
          all.filter((slot) => kind(slot) === 'text'),
          other,
        );
        to.list.splice(to.index, 0, `${words}新增。`);
        return true;
      }
      case 6:
        if (at.list.length > 1) at.list.splice(at.index, 1);
        return false;
      case 7: {
        const [a, b] = [pick(sections, where), pick(sections, other)];
        [a.list[a.index], b.list[b.index]] = [b.list[b.index]!, a.list[a.index]!];
        return true;
      }
      case 8: {
        const texts = all.filter((slot) => kind(slot) === 'text');
        const [a, b] = [pick(texts, where), pick(texts, other)];
        [a.list[a.index], b.list[b.index]] = [b.list[b.index]!, a.list[a.index]!];
        return true;
      }
      case 9: {
        const to = pick(sections, other);
        to.list.splice(to.index, 0, { section: `${words}。`, body: [`${words}是新的一段。`] });
        return true;
      }
      default:
        if (typeof block === 'string') at.list[at.index] = change(block) as never;
        else if (key) block[key] = change(block[key]);
        return what !== 2;
    }
  }

  /** A comment of its own in front of every block. */
  const commented = committed.report
    .split('\n')
    .flatMap((line, i) => {
      const dash = /^( {2,10})- /.exec(line);
      return dash ? [`${dash[1]}# 注${i}。`, line] : [line];
    })
    .join('\n');
  const marks = (text: string) => [...text.matchAll(/# 注\d+。/g)].map(([mark]) => mark);

  it('has the text of the draft and every comment, or tells of it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        const value = structuredClone(reportOf(committed.report));
        const all = edits.map((one) => edit(value, one)).every(Boolean);
        const updated = updateReport(commented, value)!;
        expect(textsOf(reportOf(updated.text))).toEqual(textsOf(value));
        expect([...marks(updated.text), ...updated.lostComments.map(({ text }) => text)].toSorted()).toEqual(
          marks(commented).toSorted(),
        );
        if (all && edits.length === 1) expect(updated.lostComments.length).toBeLessThanOrEqual(1);
        expect(updateReport(updated.text, value)!.text).toBe(updated.text);
      }),
      { numRuns: 40, seed: 20240204 },
    );
  });
});
