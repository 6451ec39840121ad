/** A text with its changes on a terminal: in colour, or with marks where there is none. */
import { cellsOf, visible } from '../diagnostics/terminal-cells.js';
import type { Io } from './io.js';

export type Paint = (style: string, text: string) => string;

/** Paints where standard output is a terminal that takes colours. */
export function painter({ env, stdoutIsTerminal }: Io): Paint {
  const colour = stdoutIsTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
  return (style, text) => (colour && text !== '' ? `\u001b[${style}m${text}\u001b[0m` : text);
}

interface Stretch {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Cells shown of what stays the same beside a change. */
const ROOM = 24;
/** Cells shown of a whole paragraph that was put in, taken out or moved. */
const WHOLE = 60;

/** The changes of a text with the words around them. */
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

/** The beginning of a text, no more than `room` cells of it. */
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
