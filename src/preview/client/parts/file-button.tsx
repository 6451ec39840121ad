/** A button that opens a draft from a file: the keyboard's way to what dropping does. */
import { drop } from '../draft.js';

interface FileButtonProps {
  readonly text: string;
  /** The accessible name, where several reports have the same `text`. */
  readonly label?: string;
  readonly report?: string;
  readonly class?: string;
}

export function FileButton({ text, label, report, class: style }: FileButtonProps) {
  return (
    <button
      id={report === undefined ? 'draft-file' : `draft-file-${report}`}
      type="button"
      class={style}
      aria-label={label}
      onClick={() => choose(report)}
    >
      {text}
    </button>
  );
}

function choose(report: string | undefined): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.docx,.docm,.doc,.wps,.odt,.rtf,.txt,.md';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void drop(file, report);
  });
  input.click();
}
