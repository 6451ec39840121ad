/** What stands beside the printed text of a part that is no text of the report: readings over characters, hidden text. */
import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** The texts that a problem of reading says were left out of the part; empty for problems of other kinds. */
export function textBeside(problem: Diagnostic): readonly string[] {
  if (problem.code === 'import/phonetic-guide') return problem.args.guides;
  return problem.code === 'import/hidden-text' ? [problem.args.text.trim()] : [];
}
