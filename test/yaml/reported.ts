/** Problems as one line each: place, code, arguments. */
import type { Diagnostic, Note } from '../../src/diagnostics/diagnostic.js';

/** A note that keeps what it is told, as lines a person reads. */
export function listening(): { readonly note: Note; readonly told: string[] } {
  const told: string[] = [];
  return { told, note: (problem) => told.push(line(problem)) };
}

function line({ code, severity, args, at }: Diagnostic): string {
  const place = at ? `${at.file}:${at.line}:${at.column}${at.length ? `+${at.length}` : ''} ` : '';
  return `${place}${severity === 'warning' ? 'warning ' : ''}${code} ${JSON.stringify(args)}`;
}
