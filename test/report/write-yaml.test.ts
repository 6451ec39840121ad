/** Values written as YAML: in the style of the committed files, and read back as they were. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { BriefingFile, FiguresFile } from '../../src/report/deck-schemas.js';
import { contentSchemas, type GlossaryFile, type ReportFile } from '../../src/report/schema.js';
import { briefingYaml, figuresYaml, glossaryYaml, reportYaml } from '../../src/report/write-yaml.js';
import { readYaml } from '../../src/yaml/checked.js';
import { anyReport, anyText, linewise } from '../import/any-report.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';

const folder = 'content/yuexiu-2024';
const committed = (name: string) => readFileSync(`${folder}/${name}.yaml`, 'utf8');

/** The value of a file read as the house reads it; no problem and no comment taken out of a text. */
function read<T>(text: string, schema: z.ZodType<T>): T {
  const { note, told } = listening();
  const file = readYaml(memoryWorld({ 'a.yaml': text }), 'a.yaml', schema, note);
  expect({ told, comments: file?.comments }).toEqual({ told: [], comments: [] });
  return file!.value;
}

describe('the committed files, written from their values', () => {
  it.each([
    ['report', (value: unknown) => reportYaml(value as ReportFile, '../../schema')],
    ['glossary', (value: unknown) => glossaryYaml(value as GlossaryFile, '../../schema')],
    ['figures', (value: unknown) => figuresYaml(value as FiguresFile, '../../schema')],
    ['briefing', (value: unknown) => briefingYaml(value as BriefingFile, '../../schema')],
  ] as const)('%s.yaml', (name, write) => {
    const text = committed(name);
    const value = read(text, contentSchemas[name] as z.ZodType);
    // A comment is no part of a value: of the four files only the briefing has one.
    expect(write(value)).toBe(text.replace(/^# Titles.*\n/m, ''));
  });
});

it('names the schema in the first line where there are schemas', () => {
  const first = (schemas?: string) =>
    glossaryYaml({ label: '附件：', title: '名词解释', entries: [] }, schemas).split('\n')[0];
  expect(first('../../schema')).toBe('# yaml-language-server: $schema=../../schema/glossary.schema.json');
  expect(first()).toBe('label: 附件：');
});

it('quotes only what YAML would read otherwise', () => {
  const written = (text: string) =>
    reportYaml({
      title: text,
      occasion: '会议上',
      speaker: { office: '区长', name: '某某' },
      issuer: '区政府',
      date: '2024-02-04',
      body: [text],
    })
      .split('\n')
      .filter((_, i, all) => i === 0 || i === all.length - 2)
      .map((line) => line.replace(/^(?:title:| {2}-) /, ''));
  const plain = [
    '“十四五”开局',
    '2024年',
    '增长4.5%',
    '（一）一是：二是',
    'C#语言',
    'a:b',
    '-5%',
    '《规划》',
    'GDP 3%',
    '—',
  ];
  for (const text of plain) expect(written(text)).toEqual([text, text]);
  const marked = [
    '[1]注',
    '{value}家',
    '#1',
    '&和',
    '*注',
    '!',
    '|',
    '>3',
    '%',
    '@',
    '`',
    "'a'",
    '- 一',
    '? 二',
    'a: b',
    'a:',
    'a #b',
  ];
  const read = ['2024', '-3.5', '2024-02-04', '12:30', 'true', 'No', 'null', '~', '1e5', '0x1F', '---', '.5', '1,024'];
  for (const text of [...marked, ...read]) expect(written(text)).toEqual([`"${text}"`, `"${text}"`]);
  expect(written('"a"')).toEqual([`'"a"'`, `'"a"'`]);
  expect(written(`"it's"`)).toEqual([`'"it''s"'`, `'"it''s"'`]);
});

it('writes the role of a part after its heading', () => {
  const value = {
    title: '报告',
    issuer: '区政府',
    date: '2024-02-04',
    body: [{ part: '工作回顾', numbered: false, role: 'five-year-review' as const, body: ['好。'] }],
  };
  expect(reportYaml(value)).toContain(
    '  - part: 工作回顾\n    numbered: false\n    role: five-year-review\n    body:\n      - 好。\n',
  );
});

const options = { numRuns: 60, seed: 20240204 };

it('reads back a report as it was written', () => {
  fc.assert(
    fc.property(anyReport, (value) => {
      const text = reportYaml(value, folder);
      expect(linewise(read(text, contentSchemas.report))).toEqual(linewise(value));
      expect(linewise(parse(text))).toEqual(linewise(value));
    }),
    options,
  );
});

it('reads back a glossary, figures and a briefing as they were written', () => {
  const id = fc.stringMatching(/^[a-z一二三0-9_-]{1,6}$/);
  const glossary = fc.record({
    label: anyText,
    title: anyText,
    entries: fc.array(
      fc.record(
        { term: anyText, marks: fc.oneof(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 })), text: anyText },
        { requiredKeys: ['term', 'text'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
  });
  const figure = fc.record(
    { id, label: anyText, pattern: anyText, unit: anyText },
    { requiredKeys: ['id', 'label', 'pattern'] },
  );
  const figures = fc.record({
    groups: fc.array(fc.record({ name: anyText, figures: fc.array(figure, { minLength: 1, maxLength: 3 }) }), {
      maxLength: 3,
    }),
  });
  const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
  const points = fc.array(fc.record({ heading: anyText, text: anyText }, { requiredKeys: ['heading'] }), {
    minLength: 2,
    maxLength: 3,
  });
  const page = fc.record(
    { section: anyText, title: anyText, figures: ids, points: fc.array(anyText, { minLength: 1, maxLength: 3 }) },
    { requiredKeys: ['section'] },
  );
  const briefing = fc.record(
    {
      title: anyText,
      drop: fc.array(anyText, { maxLength: 2 }),
      glance: fc.record({ title: anyText, figures: ids }, { requiredKeys: [] }),
      structure: fc.record({ charts: fc.array(fc.record({ figures: ids }), { minLength: 1, maxLength: 2 }) }),
      areas: fc.array(page, { minLength: 1, maxLength: 2 }),
      difficulties: fc.record({ points }),
      'leave-out': fc.subarray(['glance', 'growth', 'building'] as const),
    },
    { requiredKeys: ['title'] },
  );
  fc.assert(
    fc.property(glossary, figures, briefing, (terms, numbers, slides) => {
      expect(linewise(read(glossaryYaml(terms), contentSchemas.glossary))).toEqual(linewise(terms));
      expect(linewise(read(figuresYaml(numbers), contentSchemas.figures))).toEqual(linewise(numbers));
      expect(linewise(read(briefingYaml(slides), contentSchemas.briefing))).toEqual(linewise(slides));
    }),
    options,
  );
});
