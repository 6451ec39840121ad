/** The options of a script, explained by the comment at its head. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * Options and positionals of the command line. With `--help` the process prints the comment at the head of the script
 * and ends; with an option that does not exist it names it, prints the comment, and ends with 2.
 * @param script `import.meta.url` of the script
 * @param config as `parseArgs` of Node takes it
 */
export function optionsOf(script, { options, ...rest }) {
  try {
    const parsed = parseArgs({ ...rest, options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!parsed.values.help) return parsed;
    process.stdout.write(headOf(script));
    process.exit(0);
  } catch (cause) {
    return refuse(script, cause.message);
  }
}

/** Ends the process, because something on the command line cannot be used. @param why in words */
export function refuse(script, why) {
  process.stderr.write(`${why}\n\n${headOf(script)}`);
  process.exit(2);
}

function headOf(script) {
  const [, comment = ''] = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(readFileSync(new URL(script), 'utf8')) ?? [];
  return `${comment.replace(/^ \* ?/gm, '')}\n`;
}
