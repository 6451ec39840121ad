/**
 * Bundles the command line: for each entry a small file in dist/bin/ that starts it, and the code that it needs, split
 * so that a command reads what it runs and nothing else. What `tsc` wrote to dist/ stays as the library.
 *
 * The bundles are CommonJS, because only the compiled code of such files can be kept on Node 20
 * (`src/world/compiled-code.ts`). Run it after `tsc`.
 */
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Name of the file in dist/bin/ → the module of dist/ that it starts. */
const entries = { yinfa: 'cli.js' };

/** Large and rarely needed; they find files of their own beside themselves. */
const external = [/^pdfjs-dist\//, /^@resvg\//];

const dist = new URL('../dist/', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, dist));
const pdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake/package.json'));

/** Libraries that load at once what is used rarely or never here: the import is replaced by one on first use. */
const late = {
  // Commander starts other programs for subcommands that are files; ours are none.
  'commander/lib/command.js': [
    /const childProcess = require\('node:child_process'\);/,
    "const childProcess = { spawn: (...given) => require('node:child_process').spawn(...given) };",
  ],
  // pdfkit opens with fontkit the fonts that it is given as files.
  'pdfkit/js/pdfkit.js': [
    /var fontkit = require\('fontkit'\);/,
    "var fontkit = { create: (...given) => require('fontkit').create(...given) };",
  ],
};

const importLate = {
  name: 'import-late',
  transform(code, id) {
    const found = Object.entries(late).find(([file]) => id.replaceAll('\\', '/').endsWith(`/node_modules/${file}`));
    if (!found) return undefined;
    const [file, [before, after]] = found;
    if (!before.test(code)) throw new Error(`${file} has changed: ${before} is not in it`);
    return { code: code.replace(before, () => after), map: null };
  },
};

const bin = path('bin/');
rmSync(bin, { recursive: true, force: true });

async function bundle(input) {
  const build = await rolldown({
    input,
    platform: 'node',
    external,
    // One copy: Node gives `import` and `require` different files of it.
    resolve: { alias: { fontkit: pdfmake.resolve('fontkit') } },
    plugins: [importLate],
    logLevel: 'warn',
  });
  await build.write({
    dir: bin,
    format: 'cjs',
    dynamicImportInCjs: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].chunk.js',
  });
  await build.close();
}

await bundle({ 'run-bundle': path('world/compiled-code.js') });
const inputs = Object.entries(entries).map(([name, module]) => [`${name}.main`, path(module)]);
await bundle(Object.fromEntries(inputs));
// The colour profile of PDF/A, which pdfkit reads from beside itself.
const profile = 'data/sRGB_IEC61966_2_1.icc';
cpSync(join(dirname(pdfmake.resolve('pdfkit')), profile), path(`bin/${profile}`));
writeFileSync(path('bin/package.json'), '{ "type": "commonjs" }\n');
for (const name of Object.keys(entries)) {
  const file = path(`bin/${name}.js`);
  const main = `require('node:path').join(__dirname, '${name}.main.js')`;
  writeFileSync(file, `#!/usr/bin/env node\nrequire('./run-bundle.js').runBundle(${main}, process.argv[2]);\n`);
  // So that a shell runs it from a clone, as npm does for an installed package.
  chmodSync(file, 0o755);
}
