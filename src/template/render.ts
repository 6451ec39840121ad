/** Report and templates → markup with the origin of every character. */

import type { LoadedReport } from '../content/loaded-report.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { error, nearest } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { compileTemplates, placeOf, reasonOf, TemplateFailure, TOO_MANY_RUNS } from './compile.js';
import type { OriginMap } from './origins.js';
import { Origins } from './origins.js';
import { namesIn, viewOf } from './view.js';
import type { View } from './words.js';
import { NOT_A_TEXT } from './words.js';

/**
 * Renders `main` of a template folder with the values of a report.
 * @returns the markup, or `undefined` after noting an error of the templates
 */
export function render(
  report: LoadedReport,
  world: World,
  folder: string,
  main: string,
  note: Note,
): OriginMap | undefined {
  const templates = compileTemplates(world, folder, main, note);
  if (!templates) return undefined;
  const origins = new Origins(templates.origins.list);
  const view = viewOf(report, origins);
  try {
    const markup = origins.read(templates.main(view));
    const trace = markup.text.indexOf(NOT_A_TEXT);
    if (trace < 0) return markup;
    note(error('template/failed', { reason: 'not-a-text' }, markup.placeAt(trace)));
    return undefined;
  } catch (failure) {
    if (!(failure instanceof TemplateFailure)) throw failure;
    note(explain(failure, view));
    return undefined;
  }
}

function explain({ file, cause }: TemplateFailure, view: View) {
  const at = placeOf(file, cause);
  const reason = reasonOf(cause);
  const variable = /^"(.+)" not defined in /.exec(reason)?.[1];
  if (variable) {
    // The name itself may exist elsewhere in the view, where it was not looked up.
    const others = [...namesIn(view)].filter((name) => name !== variable).sort();
    return error(
      'template/unknown-variable',
      { name: variable, nearest: nearest(variable, others), known: others },
      at,
    );
  }
  const partial = /^The partial (.+) could not be found$/.exec(reason)?.[1];
  if (partial) return error('template/unknown-partial', { name: partial, nearest: undefined, known: [] }, at);
  if (cause instanceof RangeError) {
    const { message } = cause;
    const known = message === TOO_MANY_RUNS ? message : 'endless';
    return error('template/failed', { reason: known }, { file, line: 1, column: 1 });
  }
  return error('template/failed', { reason }, at);
}
