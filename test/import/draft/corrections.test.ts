/** Lines as a person says they are: each kind, in a draft that the import reads otherwise. */
import { expect, test } from 'vitest';
import type { Correction } from '../../../src/import/draft/corrections.js';
import {
  isCorrectedToHead,
  isCorrectedToHeading,
  isCorrectedToText,
  lineRoles,
  linesBeyond,
  withCorrections,
} from '../../../src/import/draft/corrections.js';
import { importDraft } from '../../../src/import/import.js';
import { outlineOf } from '../../../src/import/outline/outline.js';
import { memoryWorld } from '../../world/memory-world.js';
import { draftOf, sentence } from '../outlined.js';

const text = [
  '云溪县2024年工作情况', // 1
  '县十届人大三次全会', // 2
  '李大力同志', // 3
  '各位代表：', // 4
  `现在，我代表县人民政府作报告。${sentence}`, // 5
  '一、过去一年', // 6
  sentence, // 7
  '项目建设', // 8
  sentence, // 9
  '来信请寄县府大院', // 10
  '二、今年打算', // 11
  sentence, // 12
  sentence, // 13
].join('\n');

function read(...corrections: Correction[]) {
  const { value } = outlineOf(withCorrections(draftOf(text), corrections));
  return { ...value!, roles: new Map(value!.lines.map(({ line, role }) => [line, role])) };
}
const bodyOf = (value: { readonly report: unknown }) => JSON.stringify(value.report);

test('nothing that is said leaves the draft as it is', () => {
  const draft = draftOf(text);
  expect(withCorrections(draft, [])).toBe(draft);
});

test('lines of the title block, whatever they say', () => {
  const { report, roles } = read(
    { line: 1, as: 'title' },
    { line: 2, as: 'occasion' },
    { line: 3, as: 'speaker' },
    { line: 10, as: 'left-out' },
  );
  expect(report).toMatchObject({
    title: '云溪县2024年工作情况',
    occasion: '县十届人大三次全会',
    speaker: { name: '李大力同志' },
  });
  expect([1, 2, 3, 10].map((line) => roles.get(line))).toEqual(['title', 'occasion', 'speaker', 'left-out']);
  expect(bodyOf({ report })).not.toContain('来信请寄');
});

test('a heading of each level, and a heading that is a text', () => {
  expect(read().roles.get(8)).not.toBe('section');
  const { report, roles } = read({ line: 8, as: 'section' }, { line: 10, as: 'subsection' }, { line: 11, as: 'text' });
  expect([6, 7, 8, 9, 10, 11].map((line) => roles.get(line))).toEqual([
    'part',
    'text',
    'section',
    'text',
    'subsection',
    'text',
  ]);
  const part = report.body.find((block) => typeof block === 'object' && 'part' in block);
  expect(part).toMatchObject({ part: '过去一年' });
  expect(JSON.stringify(part)).toContain('二、今年打算');
  expect(read({ line: 10, as: 'part' }).roles.get(10)).toBe('part');
});

test('a section before the first part is one', () => {
  expect(read({ line: 5, as: 'section' }).roles.get(5)).toBe('part');
});

test('paragraphs are joined and parted', () => {
  expect(read().roles.get(13)).toBe('text');
  expect(read({ line: 13, as: 'continued' }).roles.get(13)).toBe('continued');
  const cut = outlineOf(
    withCorrections(
      draftOf('政府工作报告\n各位代表：\n过去一年，我们努力工作，\n取得成绩，成绩很大，大家都很高兴。'),
      [],
    ),
  ).value!;
  expect(cut.lines.at(-1)?.role).toBe('continued');
  const parted = outlineOf(
    withCorrections(draftOf('政府工作报告\n各位代表：\n过去一年，我们努力工作，\n取得成绩，成绩很大，大家都很高兴。'), [
      { line: 4, as: 'text' },
    ]),
  ).value!;
  expect(parted.lines.at(-1)).toMatchObject({ role: 'text', asked: true });
});

test('each role is of the title block, of the text, or left out', () => {
  for (const as of lineRoles)
    expect(Number(isCorrectedToHead({ as })) + Number(isCorrectedToText({ as }))).toBe(as === 'left-out' ? 0 : 1);
  expect(lineRoles.filter((as) => isCorrectedToHeading({ as }))).toEqual(['part', 'section', 'subsection']);
});

test('whatever is said of a line, no other text is lost', async () => {
  const lost: string[] = [];
  // Every second role of a line; of the next line the others.
  for (const line of text.split('\n').keys())
    for (const as of lineRoles.filter((_, i) => (line + i) % 2 === 0)) {
      const world = memoryWorld({ 'x.txt': text });
      const { ok, diagnostics, lines } = await importDraft(
        'x.txt',
        { dryRun: true, corrections: [{ line: line + 1, as }] },
        world,
      );
      const others = lines?.filter(({ role, line: other }) => role === 'left-out' && other !== line + 1) ?? [];
      if (others.length > 2) lost.push(`${line + 1} ${as} leaves out ${others.map(({ line: other }) => other)}`);
      if (!ok) lost.push(`${line + 1} ${as} ${diagnostics.map(({ code, args }) => `${code} ${JSON.stringify(args)}`)}`);
    }
  expect(lost).toEqual([]);
});

test('a line gets other words, in the place of those of the draft', () => {
  const value = read({ line: 9, text: ' 新建泵站\n12座。 ' }, { line: 8, as: 'section', text: '重点项目建设' });
  expect(bodyOf(value)).toContain('新建泵站12座。');
  expect(bodyOf(value)).toContain('"section":"重点项目建设"');
  expect(value.lines.filter(({ isReworded }) => isReworded).map(({ line, asked }) => [line, asked])).toEqual([
    [8, true],
    [9, undefined],
  ]);
});

test('a line keeps its words where there are no others', () => {
  const draft = draftOf(text);
  const [same, empty] = [draft.lines[6]!.text, '  '].map((words) => withCorrections(draft, [{ line: 7, text: words }]));
  expect([same, empty].map((one) => one!.lines[6])).toEqual([draft.lines[6], draft.lines[6]]);
  const table = { ...draft, lines: [{ ...draft.lines[0]!, text: '', table: [['甲']] }] };
  expect(withCorrections(table, [{ line: 1, text: '乙' }]).lines).toEqual(table.lines);
});

test.each([
  ['项目建设。开工12个。', '项目建设。开工13个。', 5],
  ['项目建设。开工12个。', '重点项目建设。开工12个。', 7],
  ['项目建设。开工12个。', '开工提速。共13个。', undefined],
])('the bold beginning of %s in %s', (was, now, lead) => {
  const draft = draftOf(was);
  const bold = { ...draft, lines: [{ ...draft.lines[0]!, lead: 5 }] };
  expect(withCorrections(bold, [{ line: 1, text: now }]).lines[0]!.lead).toBe(lead);
});

test('a line that the draft does not have is an error, and nothing is written', async () => {
  const corrections = [0, 13, 14, 14].map((line): Correction => ({ line, as: 'text' }));
  expect(linesBeyond(draftOf(text), corrections)).toEqual([0, 14]);
  const world = memoryWorld({ 'x.txt': text });
  const { ok, diagnostics } = await importDraft('x.txt', { corrections }, world);
  expect(ok).toBe(false);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'import/no-line', args: { line: 0, count: 13 } },
    { code: 'import/no-line', args: { line: 14, count: 13 } },
  ]);
  expect(world.list('content')).toEqual([]);
});
