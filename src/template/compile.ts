/**
 * Compiles a folder of Handlebars templates: `main` and its partials.
 *
 * Every `.hbs` file of the folder is a partial by its name. Handlebars runs stricter than its own strict mode:
 * conditions and arguments are looked up strictly too, names inherited from `Object.prototype` are unknown, output is
 * always escaped, and only the known helpers exist. Each stretch of template text is preceded by the mark of its place
 * (see `origins.ts`).
 */
import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { counting, error, nearest } from '../diagnostics/diagnostic.js';
import { memoized } from '../world/memo.js';
import type { World } from '../world/world.js';
import { readText } from '../yaml/decode.js';
import type { SourceText } from '../yaml/source-text.js';
import { helperNames, helpers } from './helpers.js';
import { keptPrograms, type Programs } from './kept-programs.js';
import { Origins } from './origins.js';

type Compiled = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

/** An error thrown while a template ran, with the file of the template. */
export class TemplateFailure extends Error {
  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(file);
  }
}

/** Compiled templates, and the marks in them. */
export interface Templates {
  readonly main: Compiled;
  readonly origins: Origins;
}

interface Source {
  readonly name: string;
  readonly source: SourceText;
}

/**
 * Reads and compiles the templates of a folder.
 * @param folder path in the world, e.g. `templates/report`
 * @param main the template rendered first, e.g. `book`
 * @returns the main template as a function of its context, with the marks it prints; or `undefined` after noting
 *   `template/missing`, `template/syntax`, `template/unknown-helper` or `template/unknown-partial`
 */
export function compileTemplates(world: World, folder: string, main: string, note: Note): Templates | undefined {
  return memoized(`templates ${folder}/${main}`, [], world, note, (world, note) => compile(world, folder, main, note));
}

function compile(world: World, folder: string, main: string, note: Note): Templates | undefined {
  const names = world
    .list(folder)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => name.slice(0, -'.hbs'.length));
  if (!names.includes(main)) {
    note(error('template/missing', { name: `${main}.hbs`, folder }));
    return undefined;
  }
  const sources = names.flatMap((name): Source[] => {
    const source = readText(world, `${folder}/${name}.hbs`, note);
    return source ? [{ name, source }] : [];
  });
  const texts = sources.map(({ source: { file, text } }) => [file, text]);
  const programs = keptPrograms(world, [Handlebars.VERSION, names, texts], () => programsOf(sources, names, note));
  if (!programs || sources.length < names.length) return undefined;

  const hb = Handlebars.create();
  const running: Running = { files: [], count: 0 };
  for (const { name, source } of sources)
    hb.registerPartial(name, guardedTemplate(hb, source.file, programs.codes[name]!, running));
  for (const [name, helper] of Object.entries(helpers)) hb.registerHelper(name, helper);
  return { main: hb.partials[main] as Compiled, origins: programs.origins };
}

/** Compiles all templates, `undefined` after noting what is wrong with them. */
function programsOf(sources: readonly Source[], names: readonly string[], note: Note): Programs | undefined {
  const problems = counting(note);
  const origins = new Origins();
  const parsed = sources.flatMap(({ name, source: { file, text } }) => {
    const program = parse(text, file, problems.note);
    return program ? [{ name, file, program }] : [];
  });
  for (const { file, program } of parsed) new StrictTemplate(file, names, origins, problems.note).accept(program);
  if (problems.errors > 0) return undefined;
  const options = {
    strict: true,
    knownHelpersOnly: true,
    // Handlebars allows its built-in helpers, helperMissing among them, unless they are set to `false`.
    knownHelpers: Object.fromEntries(
      [...Object.keys(Handlebars.helpers), ...helperNames].map((name) => [name, helperNames.includes(name)]),
    ) as unknown as KnownHelpers,
    preventIndent: true,
  };
  const codes: Record<string, string> = {};
  for (const { name, file, program } of parsed) {
    try {
      codes[name] = String(Handlebars.precompile(program, options));
    } catch (cause) {
      problems.note(error('template/failed', { reason: reasonOf(cause) }, placeOf(file, cause)));
    }
  }
  return problems.errors > 0 ? undefined : { codes, origins };
}

/**
 * Most templates that run for one output. A report of 500,000 characters has some thousands; partials that each include
 * the next twice double with every one of them.
 */
const MOST_RUNS = 200_000;
/** The message of the error where more are run. */
export const TOO_MANY_RUNS = 'too-many';

/** The templates of a folder that are running. */
interface Running {
  /** Their files, outermost first. */
  readonly files: string[];
  /** How many have been started since the outermost. */
  count: number;
}

/** Templates that include each other without end are stopped here, long before the stack is full. */
const MAX_DEPTH = 200;

/**
 * A compiled template whose errors carry the file in which they occur, however deep partials are nested.
 * @param code of its program
 * @param running shared by all templates of a folder
 */
function guardedTemplate(hb: typeof Handlebars, file: string, code: string, running: Running): Handlebars.Template {
  let compiled: Compiled | undefined;
  return (context: unknown, options?: Handlebars.RuntimeOptions) => {
    const { files } = running;
    if (files.length === MAX_DEPTH) {
      // Where a stack overflows differs between versions of Node; the template that comes round first does not.
      const first = files.find((one, index) => files.indexOf(one, index + 1) > 0) ?? file;
      throw new TemplateFailure(first, new RangeError('templates include each other'));
    }
    running.count = files.length === 0 ? 0 : running.count + 1;
    if (running.count > MOST_RUNS) throw new TemplateFailure(file, new RangeError(TOO_MANY_RUNS));
    files.push(file);
    // Only a template that is included is run.
    compiled ??= hb.template(runInThisContext(`(${code})`) as TemplateSpecification);
    try {
      return compiled(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false, ...options });
    } catch (cause) {
      throw cause instanceof TemplateFailure ? cause : new TemplateFailure(file, cause);
    } finally {
      files.pop();
    }
  };
}

interface SyntaxErrorHash {
  readonly line: number;
  readonly loc?: { readonly first_line: number; readonly first_column: number };
}

function parse(text: string, file: string, note: Note): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(text);
  } catch (cause) {
    note(error('template/syntax', { reason: reasonOf(cause) }, placeOf(file, cause)));
    return undefined;
  }
}

/** The place of an error of Handlebars, whose lines count from 1 and columns from 0. */
export function placeOf(file: string, cause: unknown): Place {
  const {
    lineNumber,
    column,
    message = '',
    hash,
  } = cause as {
    lineNumber?: number;
    column?: number;
    message?: string;
    hash?: SyntaxErrorHash;
  };
  if (hash?.loc) return { file, line: hash.loc.first_line, column: hash.loc.first_column + 1 };
  const inMessage = /on line (\d+)/.exec(message)?.[1];
  return { file, line: lineNumber ?? Number(inMessage ?? 1), column: (column ?? 0) + 1 };
}

/** The last line of Handlebars' message, without the excerpt and the position it repeats. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return (message.split('\n').at(-1) ?? message).replace(/ - \d+:\d+$/, '');
}

// The parser reports errors through `yy.parseError`; the default drops the column.
const { Parser } = Handlebars as unknown as {
  Parser: { yy: { parseError?: (message: string, hash: SyntaxErrorHash) => never } };
};
Parser.yy.parseError = (message, hash) => {
  throw Object.assign(new Error(message), { hash });
};

/** Checks the syntax tree of one template, makes its look-ups strict and marks its text. */
class StrictTemplate extends Handlebars.Visitor {
  constructor(
    private readonly file: string,
    private readonly partials: readonly string[],
    private readonly origins: Origins,
    private readonly note: Note,
  ) {
    super();
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    if (!node.escaped) this.note(error('template/syntax', { reason: '{{{ }}}' }, this.at(node)));
    this.call(node);
    super.MustacheStatement(node);
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.call(node);
    super.BlockStatement(node);
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.call(node);
    super.SubExpression(node);
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    if (node.name.type === 'PathExpression') {
      const name = (node.name as hbs.AST.PathExpression).original;
      if (!this.partials.includes(name)) {
        this.note(
          error(
            'template/unknown-partial',
            { name, nearest: nearest(name, this.partials), known: this.partials },
            this.at(node),
          ),
        );
      }
      // The name of a partial is not a variable: only its parameters are looked up.
      this.acceptArray(node.params);
      this.acceptKey(node, 'hash');
    } else super.PartialStatement(node);
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    this.note(error('template/syntax', { reason: '{{#> }}' }, this.at(node)));
  }

  override PathExpression(node: hbs.AST.PathExpression): void {
    const inherited = node.parts.find((part) => part in Object.prototype);
    if (inherited) {
      this.note(error('template/unknown-variable', { name: inherited, nearest: undefined, known: [] }, this.at(node)));
    }
    (node as { strict?: boolean }).strict = true;
  }

  override ContentStatement(node: hbs.AST.ContentStatement): void {
    if (!node.value) return;
    // Handlebars has stripped blank lines around block tags: find the place of the rest.
    const original = node.original as unknown as string;
    const skipped = original.slice(0, Math.max(0, original.indexOf(node.value))).split('\n');
    const { line, column } = node.loc.start;
    const from = skipped.length > 1 ? 0 : column;
    const place = { file: this.file, line: line + skipped.length - 1, column: from + [...skipped.at(-1)!].length + 1 };
    node.value = this.origins.mark('template', place) + node.value;
  }

  /** An expression with arguments is a call, and its name must be that of a helper. */
  private call(node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression): void {
    const called = node.params.length > 0 || node.hash || node.type === 'SubExpression';
    const name = String((node.path as hbs.AST.PathExpression).original);
    if (called && !helperNames.includes(name))
      this.note(error('template/unknown-helper', { name, known: helperNames }, this.at(node)));
    if (!called && helperNames.includes(name))
      this.note(error('template/syntax', { reason: `no argument of ${name}` }, this.at(node)));
  }

  private at(node: hbs.AST.Node): Place {
    return { file: this.file, line: node.loc.start.line, column: node.loc.start.column + 1 };
  }
}
