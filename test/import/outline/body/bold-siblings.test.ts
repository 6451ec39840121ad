/** Paragraphs with a bold first sentence behind numbered sections. */
import { expect, it } from 'vitest';
import { head, read, sentence } from '../../outlined.js';

/** The sections of a review, and what is doubtful. `**` marks a bold beginning. */
function sections(...lines: string[]) {
  const { report, problems } = read(
    [...head.trimEnd().split('\n'), '一、回顾', ...lines, '各位代表！成绩来之不易。', '二、安排', sentence].map(
      (line) => {
        const [, lead = ''] = /^\*\*(.+)\*\*/.exec(line) ?? [];
        return { text: line.replaceAll('**', ''), ends: true, ...(lead && { lead: lead.length }) };
      },
    ),
  );
  const [part] = report.body.flatMap((block) => (typeof block === 'object' && 'part' in block ? [block] : []));
  return [
    part!.body.flatMap((block) => (typeof block === 'object' && 'section' in block ? [block.section] : [])),
    problems.flatMap(({ code, args }) => (code === 'import/unsure' ? [args] : [])),
  ];
}
const numbered = ['（一）坚持项目为王，动能增强', sentence, '（二）坚持生态优先，底色擦亮', sentence];
const headings = ['坚持项目为王，动能增强', '坚持生态优先，底色擦亮'];

it('are sections where their form is that of the numbered headings', () => {
  const bold = ['**坚持民生为本，福祉增进。**新增就业4260人。', '**坚持守牢底线，形势稳定。**化解积案57件。'];
  expect(sections(...numbered, ...bold)).toEqual([
    [...headings, '坚持民生为本，福祉增进。', '坚持守牢底线，形势稳定。'],
    [],
  ]);
});

it('stay leads where it is another, and that is said', () => {
  expect(sections(...numbered, '**民生事业全面进步。**新增就业4260人。')).toEqual([
    headings,
    [{ reason: 'bold-section', excerpt: '（二）…民生事业全面进步。' }],
  ]);
});

it('are leads without doubt where other sections have them, or where they are the first of theirs', () => {
  const lead = '**坚持招商引资，项目落地。**引进项目23个。';
  expect(sections(numbered[0]!, lead, ...numbered.slice(1), lead)).toEqual([headings, []]);
  expect(sections(...numbered.slice(0, 3), lead, lead)).toEqual([headings, []]);
});
