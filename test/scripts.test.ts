/** Benchmarks and scripts are plain JavaScript, whose imports of the program no compiler checks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const files = ['bench', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, folder, path))
    .filter((path) => /\.mjs$/.test(path) && !path.includes('node_modules')),
);

/** The names that a file imports of modules of dist/, with the source of each module. */
function importsOf(file: string) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import \{([^}]+)\} from '(\.[^']*\/dist\/[^']+)\.js';/gm)].flatMap(
    ([, names = '', path = '']) => {
      const module = relative(join(root, 'dist'), join(dirname(file), path));
      return names
        .split(',')
        .map((name) => name.trim().split(' as ')[0]!)
        .filter((name) => name !== '')
        .map((name) => ({ file: relative(root, file), name, source: join(root, 'src', `${module}.ts`) }));
    },
  );
}

test('benchmarks and scripts import what the modules of the program export', () => {
  const imports = files.flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(20);
  const missing = imports.filter(({ name, source }) => {
    if (!existsSync(source)) return true;
    const exported = new RegExp(`^export (?:[^;{]*\\b${name}\\b|\\{[^}]*\\b${name}\\b)`, 'm');
    return !exported.test(readFileSync(source, 'utf8'));
  });
  expect(missing.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
