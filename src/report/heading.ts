/**
 * A heading or term whose number is computed.
 *
 * The template sets numbers by position, so one that was typed as well would be printed twice. It is reported but not
 * removed, because only the writer knows whether it belongs to the name.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { placeOfText } from '../text/slice.js';
import type { Sourced } from '../yaml/checked.js';
import type { NodePath } from '../yaml/node.js';
import { textAt } from './inline.js';

// 一、 （一） 1. as the three levels are numbered, and the forms typed for them; 1.5℃ is not the number of an entry.
const typed = /^(?:[一二三四五六七八九十百]+、|[（(](?:[一二三四五六七八九十百]+|\d+)[）)]|\d+(?:[.．](?!\d)|、))/;

/** The text at `path`. Notes `content/typed-number` where it begins with a number as the template sets it. */
export function headingAt(file: Sourced<unknown>, path: NodePath, note: Note): Text {
  const heading = textAt(file, path, note);
  const number = typed.exec(plain(heading))?.[0];
  const at = placeOfText(heading);
  if (number !== undefined && at)
    note(warning('content/typed-number', { number }, { ...at, length: [...number].length }));
  return heading;
}
