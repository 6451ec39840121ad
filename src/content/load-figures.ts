/**
 * A content folder -> its figures alone.
 *
 * Only the body and the patterns are needed, so a pattern can be tried while the
 * glossary or the briefing still has errors; those are the build's to tell.
 */
import type { Note } from '../diagnostic.js';
import { error } from '../diagnostic.js';
import { readYaml } from '../source/checked.js';
import type { World } from '../world.js';
import { readBody } from './body.js';
import { readFigures } from './figures.js';
import { pictureReader } from './picture.js';
import type { FigureGroup } from './report.js';
import { figuresSchema, reportSchema } from './schema.js';

/**
 * Reads the figures of the report in `folder`, those that can be read; none where it has no
 * `figures.yaml`. Notes `world/no-report` and the problems of the two files.
 */
export function loadFigures(folder: string, world: World, note: Note): readonly FigureGroup[] {
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
    ? readFigures(figures, readBody(report, pictureReader(folder, world, note), note), note).groups
    : [];
}
