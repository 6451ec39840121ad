/**
 * Bundles the command line: for each entry a small file in dist/bin/ that starts it, and the code that it needs, split
 * so that a command reads what it runs and nothing else. What `tsc` wrote to dist/ stays as the library.
 *
 * The bundles are CommonJS, because only the compiled code of such files can be kept on Node 20
 * (`src/world/compiled-code.ts`). Run it after `tsc`.
 */
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Name of the file in dist/bin/ → the module of dist/ that it starts. */
const entries = {
  yinfa: 'cli.js',
  thread: 'thread.js',
  'pdf-thread': 'verify/pdf-thread.js',
  'drawing-thread': 'image/drawing-thread.js',
  'background-thread': 'preview/server/background-thread.js',
};

/** Large and rarely needed; they find files of their own beside themselves. */
const external = [/^pdfjs-dist\//, /^@resvg\//];

const dist = new URL('../dist/', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, dist));
const pdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake/package.json'));

/**
 * Libraries bundled by themselves, because a chunk loads all that it requires from another when it starts: name of the import →
 * name of the file in dist/bin/. Of fontkit there is one copy; Node gives `import` and `require` different files of it.
 */
const separate = { fontkit: 'fontkit.js', 'brotli/decompress.js': 'brotli.js' };

/** Libraries that load at their start what is rarely or never used here → what they load on first use instead. */
const late = {
  // Starts subcommands that are files; ours are none.
  'commander/lib/command.js': ['node:child_process'],
  // Unpacks WOFF2, with a dictionary of 120 KB.
  'fontkit/dist/main.cjs': ['brotli/decompress.js'],
  // Encrypted files, fonts given as files, text without lines, PNG: the build does not use them, or (fonts) opens them itself.
  'pdfkit/js/pdfkit.js': [
    '@noble/ciphers/aes',
    '@noble/hashes/sha2',
    '@noble/hashes/utils',
    'js-md5',
    'fontkit',
    'linebreak',
    'png-js',
  ],
  'pdfmake/js/TextBreaker.js': ['linebreak'],
  // Fetches pictures from the network, which a deck never has.
  'pptxgenjs/dist/pptxgen.es.js': ['node:https'],
};

/** Stands for what `load` gives, which is called when it is first read, called or constructed. */
const standIn = `((load) => new Proxy(function () {}, {
  get: (_, key) => (key === '__esModule' ? undefined : load()[key]),
  apply: (_, self, given) => load()(...given),
  construct: (_, given) => new (load())(...given),
}))`;

/** What the command never uses of a library: module → text → what stands for it. */
const unused = {
  // Each description makes a second schema; they are for the JSON schemas of editors, which `scripts/schema.mjs` writes.
  'zod/v4/classic/schemas.js': [
    `    describe(description) {
        const cl = this.clone();
        core.globalRegistry.add(cl, { description });
        return cl;
    },`,
    'describe() { return this; },',
  ],
};

const leaveOut = {
  name: 'leave-out',
  transform(code, id) {
    const found = Object.entries(unused).find(([file]) => id.replaceAll('\\', '/').endsWith(`/node_modules/${file}`));
    if (!found) return undefined;
    const [file, [text, instead]] = found;
    if (!code.includes(text)) throw new Error(`${file} has changed`);
    return { code: code.replace(text, () => instead), map: null };
  },
};

const importLate = {
  name: 'import-late',
  resolveId(source, importer) {
    return importer && source in separate ? { id: `./${separate[source]}`, external: true } : undefined;
  },
  transform(code, id) {
    const module = id.replaceAll('\\', '/');
    // The library finds fontkit with `createRequire`, which a bundler does not follow.
    if (module.endsWith('/dist/font/shaper.js'))
      return { code: code.replace("load('fontkit')", "require('fontkit')"), map: null };
    const found = Object.entries(late).find(([file]) => module.endsWith(`/node_modules/${file}`));
    if (!found) return undefined;
    const [file, names] = found;
    const changed = names.reduce((text, name) => {
      const [call] = ['require', 'yield import']
        .flatMap((word) => [`${word}('${name}')`, `${word}("${name}")`])
        .filter((one) => text.includes(one));
      if (call === undefined) throw new Error(`${file} has changed: it does not load ${name}`);
      const instead = `${standIn}(() => require('${name}'))`;
      return text.replace(call, () => (call.startsWith('require') ? instead : `{ default: ${instead} }`));
    }, code);
    return { code: changed, map: null };
  },
};

/**
 * Code in ASCII: Node makes a string of other code by decoding it and with two bytes for each character, which took as
 * long as all else of loading a file. In strings, patterns and names an escape is the same as its character.
 */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      const after = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(file.code);
      if (after) throw new Error(`${file.fileName}: ${after[0]} cannot be written in ASCII; leave out the backslash`);
      file.code = file.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

const bin = path('bin/');
rmSync(bin, { recursive: true, force: true });

/** Folders of the packages that are in the bundles. */
const bundled = new Set();

async function bundle(input) {
  const build = await rolldown({
    input,
    platform: 'node',
    external,
    // The same code without the threads of Node, which nothing here asks it for.
    resolve: { alias: { fflate: 'fflate/browser' } },
    plugins: [importLate, leaveOut],
    logLevel: 'warn',
  });
  const { output } = await build.write({
    dir: bin,
    format: 'cjs',
    dynamicImportInCjs: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].chunk.js',
    comments: false,
    plugins: [inAscii],
  });
  await build.close();
  for (const { moduleIds = [] } of output)
    for (const id of moduleIds) {
      const [folder] = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id) ?? [];
      if (folder) bundled.add(folder);
    }
}

/** Name, version and licence of a bundled package, with the text of the licence where the package has it. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying)/i.test(file));
  return [
    `${name} ${version}${license ? ` (${license})` : ''}`,
    ...texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()),
  ];
}

await bundle({ 'run-bundle': path('world/compiled-code.js') });
for (const [name, file] of Object.entries(separate)) {
  // As Node finds it from where it is required: brotli is a dependency of fontkit, which is one of pdfkit.
  const from = name === 'fontkit' ? pdfmake : createRequire(pdfmake.resolve('fontkit'));
  await bundle({ [basename(file, '.js')]: from.resolve(name) });
}
const inputs = Object.entries(entries).map(([name, module]) => [`${name}.main`, path(module)]);
await bundle(Object.fromEntries(inputs));
// The colour profile of PDF/A, which pdfkit reads from beside itself.
const profile = 'data/sRGB_IEC61966_2_1.icc';
cpSync(join(dirname(pdfmake.resolve('pdfkit')), profile), path(`bin/${profile}`));
const notices = [...bundled].map((folder) => noticeOf(folder).join('\n\n')).sort();
writeFileSync(path('bin/LICENCES.txt'), `${notices.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`);
writeFileSync(path('bin/package.json'), '{ "type": "commonjs" }\n');
for (const name of Object.keys(entries)) {
  const file = path(`bin/${name}.js`);
  const main = `require('node:path').join(__dirname, '${name}.main.js')`;
  writeFileSync(file, `#!/usr/bin/env node\nrequire('./run-bundle.js').runBundle(${main}, process.argv.slice(2));\n`);
  // So that a shell runs it from a clone, as npm does for an installed package.
  chmodSync(file, 0o755);
}
