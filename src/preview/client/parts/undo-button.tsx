/** A button that undoes the last change of the report and names it. */
import { changeWords } from '../edit-notes.js';
import { report } from '../live.js';
import { undo } from '../selection.js';
import { bookWords } from '../words/book.js';
import { numberWords } from '../words/numbers.js';
import { words } from '../words/words.js';

interface UndoButtonProps {
  /** Whether the change is named in the button and not in its tooltip alone. */
  readonly isNamed?: boolean;
  readonly class?: string;
  readonly canUndo?: boolean;
  readonly shortcut?: string;
  readonly onUndo?: () => void;
}

export function UndoButton({
  isNamed = false,
  canUndo,
  shortcut,
  onUndo = () => void undo(),
  ...rest
}: UndoButtonProps) {
  const state = report.value;
  const isPossible = canUndo ?? state?.canUndo ?? false;
  const note = state?.undoes;
  const text = bookWords.value;
  const changed = note && changeWords(note, text, numberWords.value.choices, isNamed ? 10 : 40);
  const whole = changed ? text.undoes(changed) : text.undoesLast;
  return (
    <button
      type="button"
      class={rest.class}
      disabled={!isPossible}
      title={whole}
      aria-label={isPossible ? whole : words.value.undo}
      aria-keyshortcuts={shortcut}
      onClick={onUndo}
    >
      {isNamed && isPossible ? whole : words.value.undo}
    </button>
  );
}
