/** The choice of an edition of the book. */
import type { ReportState } from '../../protocol.js';
import { words } from '../words/words.js';

interface EditionChoiceProps {
  readonly editions: ReportState['editions'];
  /** The name of the one that is shown. */
  readonly chosen: string | undefined;
  /** Whether its label is only read out. */
  readonly isLabelHidden?: boolean;
  onChoose(name: string): void;
}

export function EditionChoice({ editions, chosen, isLabelHidden = false, onChoose }: EditionChoiceProps) {
  return (
    <label>
      <span class={isLabelHidden ? 'hidden' : undefined}>{words.value.edition}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {editions.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
