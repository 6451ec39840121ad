/**
 * A text -> a YAML scalar as a person would type it.
 *
 * One line is plain, in quotation marks only where YAML would read it as something else; several lines are a `|` block.
 * The spaces around a line and blank lines are layout to the reader (`yaml/scalar-lines`) and are not written. Limit:
 * characters that no content file may hold are not checked here.
 */

/** The lines of a text as the reader has them: without spaces around, none blank. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

// Characters with a meaning in YAML at the start of a plain scalar or within it.
const marked = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)|:(?:\s|$)|\s#|\t/;
const markedInFlow = /[,[\]{}]/;
// Words and numbers that are not text in YAML 1.1 or 1.2.
const typed =
  /^(?:~|null|true|false|yes|no|on|off|[yn]|[-+]?\.(?:inf|nan)|[-+]?\.?\d[\d_.,:]*(?:e[-+]?\d+)?|0[xo][\da-f]+|\d{4}-\d\d?-\d\d?(?:[t\s].*)?)$/i;

/** Whether a line can stand without quotation marks; `flow`: between brackets or braces. */
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

/** A text on the line of its key: plain where it can be, else in the quotation marks that need no escapes. */
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
 * What follows `key:` or `-`: the text on the same line, or ` |` and its lines, indented by `indent` spaces.
 * @param block whether a single line is a block too
 */
export function scalar(text: string, indent: number, block = false): string {
  const lines = linesIn(text);
  if (lines.length <= 1 && !block) return ` ${inline(text)}`;
  return [' |', ...lines.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}
