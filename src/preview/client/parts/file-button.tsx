/** A button that opens a draft from a file: the keyboard's way to what dropping does. */
import { useRef } from 'preact/hooks';
import { drop } from '../draft.js';

interface FileButtonProps {
  readonly text: string;
  /** What a screen reader says, where `text` is said of several reports. */
  readonly label?: string;
  readonly report?: string;
  readonly class?: string;
}

export function FileButton({ text, label, report, class: style }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        id={report === undefined ? 'draft-file' : `draft-file-${report}`}
        type="button"
        class={style}
        aria-label={label}
        onClick={() => input.current?.click()}
      >
        {text}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.docm,.doc,.wps,.odt,.rtf,.txt,.md"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file) void drop(file, report);
        }}
      />
    </>
  );
}
