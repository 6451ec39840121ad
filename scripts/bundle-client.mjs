/** Bundles the browser's side of the workplace into dist/client/: one script, one style sheet and the page. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const source = new URL('../src/preview/client/', import.meta.url);
const target = new URL('../dist/client/', import.meta.url);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const build = await rolldown({
  input: fileURLToPath(new URL('main.tsx', source)),
  platform: 'browser',
  tsconfig: fileURLToPath(new URL('tsconfig.json', source)),
  // The server gives pdf.js under this name, as the package has it.
  external: ['/pdf.js'],
  resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  logLevel: 'warn',
});
await build.write({ file: fileURLToPath(new URL('client.js', target)), format: 'esm', minify: true, comments: false });
await build.close();
const styles = readdirSync(new URL('style/', source)).sort();
const css = styles.map((name) => readFileSync(new URL(`style/${name}`, source), 'utf8'));
writeFileSync(new URL('client.css', target), css.join('\n'));
cpSync(new URL('index.html', source), new URL('index.html', target));
