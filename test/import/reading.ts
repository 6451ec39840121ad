/** What reading a draft gives, as text a person can read. */
import type { Diagnostic, WordPlace } from '../../src/diagnostics/diagnostic.js';
import type { DraftLine } from '../../src/import/draft/draft.js';
import { readDraft } from '../../src/import/read-draft.js';
import { memoryWorld } from '../world/memory-world.js';

export interface Reading {
  readonly lines: readonly DraftLine[] | undefined;
  readonly margins: readonly string[] | undefined;
  /** Of each problem `code line`, in a Word file `code “first words”`. */
  readonly reported: readonly string[];
  readonly problems: readonly Diagnostic[];
}

export function reading(name: string, data: string | Uint8Array): Reading {
  const { value: draft, problems } = readDraft(name, memoryWorld({ [name]: data }));
  return {
    lines: draft?.lines,
    margins: draft?.margins,
    problems,
    reported: problems.map(({ code, at }) => `${code} ${at?.line ?? (at && `“${(at as WordPlace).words}”`)}`),
  };
}

/** Each line with what the file says of it: `3 #1 lead=4 | text`, `…` where no paragraph ends. */
export function drawn(lines: readonly DraftLine[] | undefined): string[] {
  return (lines ?? []).map(({ text, line, ends, level, title, contents, indented, lead, table, note }) => {
    const facts = [
      `${line}`,
      level && `#${level}`,
      title && 'title',
      contents && 'contents',
      indented && 'indented',
      lead && `lead=${lead}`,
      note && `note=${note}`,
      !ends && '…',
    ];
    const shown = table ? table.map((row) => `[${row.join('|')}]`).join(' ') : text;
    return `${facts.filter(Boolean).join(' ')} | ${shown}`;
  });
}
