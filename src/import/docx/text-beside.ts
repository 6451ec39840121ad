/** What stands beside the printed text of a part that is no text of the report: readings, hidden text, words of drawings, codes of fields. */
import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** The texts that a problem of reading says were left out of the part; empty for problems of other kinds. */
export function textBeside(problem: Diagnostic): readonly string[] {
  switch (problem.code) {
    case 'import/phonetic-guide':
      return problem.args.guides;
    case 'import/hidden-text':
      return [problem.args.text.trim()];
    case 'import/field':
      return [problem.args.field];
    case 'import/object':
      return problem.args.name === '' ? [] : [problem.args.name];
    default:
      return [];
  }
}
