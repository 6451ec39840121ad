/**
 * A content folder -> its figures alone.
 *
 * Only the body and the patterns are needed, so a pattern can be tried while the
 * glossary or the briefing still has errors; those are the build's to tell.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { pictureReader } from '../image/read-picture.js';
import { readIndicators } from '../indicators/read.js';
import { readBody } from '../report/body.js';
import type { IndicatorGroup } from '../report/report.js';
import { figuresSchema, reportSchema } from '../report/schema.js';
import type { World } from '../world/world.js';
import { readYaml } from '../yaml/checked.js';

/**
 * Reads the figures of the report in `folder`, those that can be read; none where it has no
 * `figures.yaml`. Notes `world/no-report` and the problems of the two files.
 */
export function loadIndicators(folder: string, world: World, note: Note): readonly IndicatorGroup[] {
  const names = world.list(folder);
  if (!names.includes('report.yaml')) {
    note(error('world/no-report', { folder }));
    return [];
  }
  const path = (name: string) => `${folder.replace(/[/\\]+$/, '')}/${name}`;
  const report = readYaml(world, path('report.yaml'), reportSchema, note);
  const figures = names.includes('figures.yaml')
    ? readYaml(world, path('figures.yaml'), figuresSchema, note)
    : undefined;
  return report && figures
    ? readIndicators(figures, readBody(report, pictureReader(folder, world, note), note), note).groups
    : [];
}
