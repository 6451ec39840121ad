/**
 * A text -> a YAML scalar as a person would type it.
 *
 * One line stands plain, in quotation marks only where YAML would read it as something else; several lines are
 * a `|` block. The spaces around a line and blank lines are layout to the reader (`source/scalar-lines.ts`) and are
 * not written. Limit: the characters no content file may hold are not looked for here.
 */

/** The lines of a text as the reader takes them: no spaces around, none blank. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

// What YAML gives a meaning at the start of a plain text or within it.
const marked = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)|:(?:\s|$)|\s#|\t/;
const markedInFlow = /[,[\]{}]/;
// Words and numbers that readers of YAML, 1.1 or 1.2, take for no text.
const typed =
  /^(?:~|null|true|false|yes|no|on|off|[yn]|[-+]?\.(?:inf|nan)|[-+]?\.?\d[\d_.,:]*(?:e[-+]?\d+)?|0[xo][\da-f]+|\d{4}-\d\d?-\d\d?(?:[t\s].*)?)$/i;

/** Whether a line means itself without quotation marks; `flow`: between brackets or braces. */
export function fitsPlain(line: string, flow = false): boolean {
  return (
    line !== '' && line === line.trim() && !marked.test(line) && !typed.test(line) && !(flow && markedInFlow.test(line))
  );
}

/** In double quotation marks, line feeds escaped. */
export function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

/** In single quotation marks, for a text of one line. */
export function singleQuoted(line: string): string {
  return `'${line.replaceAll("'", "''")}'`;
}

/** A text on the line of its key: plain where it can be, else in the marks that need no escapes. */
export function inline(text: string, flow = false): string {
  const lines = linesIn(text);
  const [line = ''] = lines;
  if (lines.length > 1) return doubleQuoted(lines.join('\n'));
  if (fitsPlain(line, flow)) return line;
  return /["\\]/.test(line) && !line.includes('\t') ? singleQuoted(line) : doubleQuoted(line);
}

/** Texts between brackets on one line. */
export function inlineList(texts: readonly string[]): string {
  return `[${texts.map((text) => inline(text, true)).join(', ')}]`;
}

/**
 * What stands behind `key:` or `-`: the text on the same line, or ` |` and its lines, each `indent` spaces in.
 * With `block` a single line is a block too.
 */
export function scalar(text: string, indent: number, block = false): string {
  const lines = linesIn(text);
  if (lines.length <= 1 && !block) return ` ${inline(text)}`;
  return [' |', ...lines.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}
