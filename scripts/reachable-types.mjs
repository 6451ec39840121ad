/**
 * Lists the types that a caller of the library can reach from what `src/index.ts` exports and that it does not export
 * itself: a caller could receive such a value and not name its type. Ends with 1 if there are any. It reads the
 * declarations that `tsc` wrote to dist/, whose form is regular.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const index = fileURLToPath(new URL('../dist/index.d.ts', import.meta.url));
const modules = new Map();

/** What a module declares and imports: name → text of its declaration; name → where it comes from. */
function moduleAt(file) {
  const known = modules.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const made = { declared: new Map(), imported: new Map(), exported: new Map() };
  modules.set(file, made);
  for (const [, kind, names, from] of text.matchAll(/^(import|export)(?: type)? \{([^}]*)\} from '(\.[^']*)';/gm)) {
    const path = join(dirname(file), from).replace(/\.js$/, '.d.ts');
    for (const one of names.split(',').map((name) => name.trim().replace(/^type /, ''))) {
      const [name, alias = name] = one.split(' as ');
      if (name) made[kind === 'import' ? 'imported' : 'exported'].set(alias, { file: path, name });
    }
  }
  const starts = [
    ...text.matchAll(/^(?:export )?(?:declare )?(?:interface|type|class|function|const|abstract class) (\w+)/gm),
  ];
  for (const [i, { 1: name, index: at }] of starts.entries())
    made.declared.set(name, (made.declared.get(name) ?? '') + text.slice(at, starts[i + 1]?.index));
  return made;
}

/** Where a name is declared that a module declares, imports or passes on; `undefined` for one of a library. */
function origin(file, name) {
  const { declared, imported, exported } = moduleAt(file);
  if (declared.has(name)) return { file, name };
  const from = imported.get(name) ?? exported.get(name);
  return from && origin(from.file, from.name);
}

/** A constant or function, which is reached by `typeof` alone. */
function isValue({ file, name }) {
  return /^(?:export )?declare (?:const|function)/.test(moduleAt(file).declared.get(name));
}

const keyOf = ({ file, name }) => `${file}#${name}`;
const named = new Set();
const queue = [];
for (const from of moduleAt(index).exported.values()) {
  const at = origin(from.file, from.name);
  if (!at) throw new Error(`${from.name} is nowhere in ${from.file}`);
  named.add(keyOf(at));
  queue.push(at);
}
const seen = new Set(named);
const missing = [];
/** What is named by a key of it, such as `Problems['world/not-found']`. */
const whole = new Set(['Problems']);
for (const { file, name } of queue) {
  if (whole.has(name)) continue;
  const declared = moduleAt(file).declared.get(name);
  // Words in quotation marks are values.
  const text = declared.replace(/'[^'\n]*'/g, "''");
  const inline = [...declared.matchAll(/import\("(\.[^"]+)"\)\.(\w+)/g)].map(([, from, other]) =>
    origin(join(dirname(file), from).replace(/\.js$/, '.d.ts'), other),
  );
  const words = [...new Set(text.match(/\b[A-Za-z_]\w*\b/g))].map((word) => origin(file, word));
  for (const at of [...inline, ...words]) {
    if (!at || seen.has(keyOf(at))) continue;
    seen.add(keyOf(at));
    if (isValue(at)) continue;
    queue.push(at);
    missing.push({ ...at, by: name });
  }
}
for (const { file, name, by } of missing)
  console.error(`${name} (${file.slice(dirname(index).length + 1)}), by ${by}: src/index.ts does not export it`);
console.log(`${seen.size} types and functions are reachable, ${missing.length} of them without a name`);
if (missing.length > 0) process.exitCode = 1;
