/** `glossary.yaml` -> the terms and their explanations. */
import type { Note } from '../diagnostic.js';
import type { Sourced } from '../source/checked.js';
import { headingAt } from './heading.js';
import { textAt } from './inline.js';
import type { Glossary } from './report.js';
import type { GlossaryFile } from './schema.js';

export function readGlossary(file: Sourced<GlossaryFile>, note: Note): Glossary {
  return {
    label: textAt(file, ['label'], note),
    title: textAt(file, ['title'], note),
    entries: file.value.entries.map((_, i) => ({
      term: headingAt(file, ['entries', i, 'term'], note),
      text: textAt(file, ['entries', i, 'text'], note),
      at: file.placeOf(['entries', i]),
    })),
  };
}
