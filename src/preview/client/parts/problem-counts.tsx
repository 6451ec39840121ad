/** How many problems there are, each level apart: in words, or short beside the name of the view. */
import type { ProblemLevel } from '../../protocol.js';
import { counts, problems } from '../problems.js';
import { problemWords } from '../words/problems.js';

/** A sign beside each level, so that colour is not all that tells them apart. */
export const signs: Readonly<Record<ProblemLevel, string>> = {
  error: '✕',
  certain: '●',
  warning: '▲',
  likely: '◐',
  hint: '○',
};

/** `undefined` where there are none, as far as is known by now. */
export function countWords(): string | undefined {
  const text = problemWords.value;
  if (counts.value.length === 0) return problems.value ? undefined : text.checking;
  return counts.value.map(([level, count]) => text.counted(text.levels[level], count)).join(' · ');
}

export function ProblemCounts() {
  const text = problemWords.value;
  // Its space is reserved before the problems are counted.
  return (
    <span class="problem-counts">
      {counts.value.map(([level, count]) => (
        <span key={level} class={`level-${level}`}>
          <span aria-hidden="true">
            {signs[level]}
            {count}
          </span>
          <span class="hidden"> {text.counted(text.levels[level], count)} </span>
        </span>
      ))}
    </span>
  );
}
