/** Shows the changes of a text on a terminal: in colour, or with marks if there is no colour. */
import { cellsOf, visible } from '../diagnostics/terminal-cells.js';
import type { Io } from './io.js';

export type Paint = (style: string, text: string) => string;

/** Adds colours if standard output is a terminal that supports them. */
export function painter({ env, stdoutIsTerminal }: Io): Paint {
  const colour = stdoutIsTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
  return (style, text) => (colour && text !== '' ? `\u001b[${style}m${text}\u001b[0m` : text);
}

interface Stretch {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Cells shown of unchanged text beside a change. */
const ROOM = 24;
/** Cells shown of a paragraph that was added, removed or moved as a whole. */
const WHOLE = 60;

/** The changes of a text with the unchanged words around them. */
export function marked(stretches: readonly Stretch[], paint: Paint): string {
  const plain = paint('1', 'x') === 'x';
  if (stretches.length === 1) {
    const [{ kind, text }] = stretches as [Stretch];
    return wrapped(kind, headOf(visible(text), WHOLE), paint, plain);
  }
  return stretches
    .map(({ kind, text }, i) => {
      const shown = visible(text);
      if (kind !== 'kept') return wrapped(kind, shown, paint, plain);
      if (i === 0) return tailOf(shown, ROOM);
      if (i === stretches.length - 1) return headOf(shown, ROOM);
      const [head, tail] = [headOf(shown, ROOM), tailOf(shown, ROOM)];
      return head.length + tail.length < shown.length ? `${head}${tail.slice(1)}` : shown;
    })
    .join('');
}

function wrapped(kind: Stretch['kind'], text: string, paint: Paint, plain: boolean): string {
  if (kind === 'kept') return text;
  if (plain) return kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
  return kind === 'deleted' ? paint('31;9', text) : paint('34;4', text);
}

/** The beginning of a text, at most `room` cells wide. */
export function headOf(text: string, room: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += cellsOf(character);
    if (used > room) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}

function tailOf(text: string, room: number): string {
  const turned = headOf([...text].reverse().join(''), room);
  return [...turned].reverse().join('');
}
