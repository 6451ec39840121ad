/** The result of a command over several reports as one JSON object: each report with its problems, and the problems of none. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { toJson } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';

export function reportsJson(
  ok: boolean,
  version: string,
  reports: readonly { readonly diagnostics: readonly Diagnostic[] }[],
  diagnostics: readonly Diagnostic[],
  language: Language,
): string {
  const words = (problems: readonly Diagnostic[]) => problems.map((one) => toJson(one, language));
  const outcome = {
    ok,
    version,
    reports: reports.map(({ diagnostics, ...report }) => ({ ...report, diagnostics: words(diagnostics) })),
    diagnostics: words(diagnostics),
  };
  return `${JSON.stringify(outcome, null, 2)}\n`;
}
