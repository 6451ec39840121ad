/** The lines of a draft with what each was read as, which a person corrects by choosing something else. */
import { useState } from 'preact/hooks';
import type { AskedRole, DraftLineState } from '../../draft-protocol.js';
import { correct } from '../draft.js';
import { outlineRows, rolesFor, type ShownLines } from '../draft-outline.js';
import { plainOf } from '../scripts.js';
import { draftWords } from '../words/drafts.js';
import { LineWords } from './line-words.js';

interface DraftLinesProps {
  readonly lines: readonly DraftLineState[];
  readonly shown: ShownLines;
}

/** Rows that are shown at once: a long draft would slow the window down. */
const AT_ONCE = 600;

export function DraftLines({ lines, shown }: DraftLinesProps) {
  const text = draftWords.value;
  const [most, setMost] = useState(AT_ONCE);
  const rows = outlineRows(lines, shown);
  const rest = rows.length - most;
  return (
    <ol class="draft-lines">
      {rows.slice(0, most).map(({ line, depth, paragraphs, more }) => (
        <li key={line.line} class={`depth-${depth} role-${line.role}`}>
          <RoleChoice line={line} />
          <LineWords line={line} />
          <span class="muted">
            {line.doubt && <strong class="doubt">{text.lineDoubts[line.doubt]}</strong>}
            {line.reason && line.role === 'left-out' && text.reasons[line.reason]}
            {more !== undefined && ` ${text.more(more)}`}
            {(line.isReworded || (line.asked && !line.reason)) && text.corrected}
            {paragraphs !== undefined && paragraphs > 0 && ` ${text.paragraphs(paragraphs)}`}
          </span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button type="button" onClick={() => setMost(most + AT_ONCE)}>
            {text.further(rest)}
          </button>
        </li>
      )}
    </ol>
  );
}

const AS_READ = '';

function RoleChoice({ line }: { readonly line: DraftLineState }) {
  const text = draftWords.value;
  const roles = rolesFor(line);
  const isOther = !roles.some((role) => role === line.role);
  return (
    <select
      aria-label={text.role(plainOf(line.text).slice(0, 20))}
      value={line.role}
      onChange={({ currentTarget: { value } }) => {
        void correct(line.line, value === AS_READ ? undefined : (value as AskedRole));
      }}
    >
      {isOther && <option value={line.role}>{text.roles[line.role]}</option>}
      {roles.map((role) => (
        <option key={role} value={role}>
          {text.roles[role]}
        </option>
      ))}
      {line.asked && <option value={AS_READ}>{text.asRead}</option>}
    </select>
  );
}
