/** YAML without its comments, for files that leave the office: a comment is a note to colleagues. */
import { CST, Lexer } from 'yaml';

/** The line by which editors find the schema of a file; it is a comment in form only. */
const modeline = /^# yaml-language-server:/;

/** The text without comments, and without the lines that hold nothing else. All other bytes stay. */
export function withoutComments(text: string): string {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // Marks of the lexer that stand for no characters; the words of a text follow the mark of a scalar.
    if ([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR].includes(lexeme)) {
      isScalar = lexeme === CST.SCALAR;
      continue;
    }
    const end = at + lexeme.length;
    if (!isScalar && lexeme.startsWith('#') && !modeline.test(lexeme)) cuts.push({ start: at, end });
    isScalar = false;
    at = end;
  }
  let kept = '';
  let from = 0;
  for (const { start, end } of cuts) {
    const before = text.slice(from, start);
    const words = before.replace(/[ \t]+$/, '');
    const isLine = words === '' ? kept === '' || kept.endsWith('\n') : words.endsWith('\n');
    kept += words;
    from = isLine ? end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : end;
  }
  return kept + text.slice(from);
}
