/** What is understood of the lines of a draft, with the problems reported. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Draft, DraftLine } from '../../src/import/draft/draft.js';
import type { Outline } from '../../src/import/outline/outline.js';
import { outlineOf } from '../../src/import/outline/outline.js';

/** A draft of the lines of a text, or of lines that say more of themselves. */
export function draftOf(text: string | readonly Partial<DraftLine>[]): Draft {
  const lines = typeof text === 'string' ? text.split('\n').map((line) => ({ text: line })) : text;
  return {
    file: 'draft.txt',
    form: 'txt',
    lines: lines.map((line, i) => {
      const typed = line.text ?? '';
      const indented = /^(?:\u3000| {2})/.test(typed);
      return { line: i + 1, ends: false, ...line, text: typed.trim(), ...(indented && { indented: true as const }) };
    }),
  };
}

export function read(
  text: string | readonly Partial<DraftLine>[],
): Outline & { readonly problems: readonly Diagnostic[] } {
  const { value, problems } = outlineOf(draftOf(text));
  if (!value) throw new Error('nothing was understood');
  return { ...value, problems };
}

/** Parts, and their sections indented. */
export function shape(text: string): string[] {
  return read(text).report.body.flatMap((block) =>
    typeof block === 'object' && 'part' in block
      ? [
          block.part,
          ...block.body.flatMap((inner) =>
            typeof inner === 'object' && 'section' in inner ? [`  ${inner.section}`] : [],
          ),
        ]
      : [],
  );
}

export const head = '政府工作报告\n——2024年1月10日在海州市第十届人民代表大会第三次会议上\n市长　张　三\n各位代表：\n';
export const sentence =
  '全市上下坚持稳中求进工作总基调，全力以赴稳增长、促改革、调结构、惠民生、防风险，地区生产总值增长6.1%。';
