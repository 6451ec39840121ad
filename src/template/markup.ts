/**
 * Parses markup into a tree of elements, each with the place it came from.
 *
 * The language is a strict subset of XML: elements, attributes, text, comments, the five named entities and numeric
 * references. The text between tags is split at its origins, because it may come from the template and from several
 * sentences of content. White space of the template around tags and at line ends is layout and dropped; content is kept
 * to the character.
 */

import { SaxesParser } from 'saxes';
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';
import { addAll } from '../text/add-to.js';
import type { Run } from '../text/running-text.js';
import { unescapeXml } from '../text/xml-escape.js';
import type { OriginMap } from './origins.js';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | Run)[];
  readonly at: Place | undefined;
}

export function isElement(node: Element | Run): node is Element {
  return 'name' in node;
}

/** Parses the markup rendered from `file`; `undefined` after noting the first `markup/malformed` or `markup/unclosed`. */
export function parseMarkup(markup: OriginMap, file: string, note: Note): Element | undefined {
  // The parser would search the end of the entity far ahead and report another error there.
  const bare = markup.text.search(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
  if (bare >= 0) {
    note(error('markup/malformed', { reason: 'undefined entity' }, markup.placeAt(bare)));
    return undefined;
  }
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: Element[] = [];
  let root: Element | undefined;
  let closed: Element | undefined;
  let broken = false;
  let from = 0;

  const stop = (problem: Parameters<Note>[0]) => {
    if (!broken) note(problem);
    broken = true;
  };
  const flush = (to: number) => {
    const parent = open.at(-1);
    if (parent && !broken) addAll(parent.children, runs(markup, from, to));
  };

  parser.on('error', (cause) => {
    const reason = cause.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    // On a closing tag of an outer element the parser closes the inner ones before it reports the error.
    const unclosed =
      reason === 'unexpected close tag' ? closed : /^unclosed tag/.test(reason) ? open.at(-1) : undefined;
    if (unclosed) stop(error('markup/unclosed', { name: unclosed.name }, unclosed.at));
    else
      stop(error('markup/malformed', { reason }, markup.placeAt(parser.position - 1) ?? { file, line: 1, column: 1 }));
  });
  for (const refused of ['doctype', 'processinginstruction', 'cdata', 'xmldecl'] as const) {
    parser.on(refused, () => stop(error('markup/malformed', { reason: refused }, markup.placeAt(parser.position - 1))));
  }
  parser.on('opentag', ({ name, attributes }) => {
    const start = markup.text.lastIndexOf('<', parser.position - 1);
    flush(start);
    const element: Element = { name, attributes, children: [], at: markup.placeAt(start) };
    if (open.length > 0) open.at(-1)!.children.push(element);
    else root = element;
    open.push(element);
    from = parser.position;
  });
  parser.on('closetag', () => {
    flush(Math.max(from, markup.text.lastIndexOf('<', parser.position - 1)));
    closed = open.pop();
    from = parser.position;
  });
  parser.on('comment', () => {
    flush(markup.text.lastIndexOf('<!--', parser.position - 1));
    from = parser.position;
  });
  parser.write(markup.text).close();
  return broken ? undefined : root;
}

/** The runs of a stretch of text: one for each origin, without the layout of the template. */
function runs(markup: OriginMap, start: number, end: number): Run[] {
  const found: Run[] = [];
  for (const segment of markup.between(start, end)) {
    const raw = markup.text.slice(segment.start, segment.end);
    if (segment.kind === 'content') {
      found.push({ text: unescapeXml(raw), at: segment.place });
      continue;
    }
    const text = unescapeXml(raw.replace(/\s*\n\s*/g, ''));
    const at = markup.placeAt(segment.start + (/^\s*\n\s*/.exec(raw)?.[0].length ?? 0));
    if (text) found.push({ text, ...(at && { at }) });
  }
  return found;
}
