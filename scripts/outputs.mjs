/**
 * Prints the SHA-256 of everything the program makes of every report in content/, in a fixed order: the book in all
 * editions, the deck, the slides as pictures, the list of figures, and the redline against a text that differs.
 * Two commits whose lists are equal give the same bytes. Run it after a build: `npm run outputs > before.txt`.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, diffRevisions, nodeWorld, readFigures } from '../dist/index.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'yinfa-outputs-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
for (const folder of ['content', 'templates', 'fonts']) {
  cpSync(join(project, folder), join(root, folder), { recursive: true });
}
const world = nodeWorld(root, {});
const out = 'out';

/** The same text with another first digit in every tenth percentage. */
function revised(text) {
  let count = 0;
  return text.replace(/(?<=\p{Script=Han})[1-8](?=[\d.]*%)/gu, (digit) =>
    ++count % 10 === 0 ? String(Number(digit) + 1) : digit,
  );
}

for (const name of readdirSync(join(root, 'content'))) {
  const folder = `content/${name}`;
  for (const options of [{ edition: 'all' }, { only: 'svg' }]) {
    const { ok, diagnostics } = await build(folder, { out, ...options }, world);
    if (!ok) throw new Error(`${folder}: ${JSON.stringify(diagnostics)}`);
  }
  writeFileSync(join(root, out, name, 'figures.json'), JSON.stringify(await readFigures(folder, world), null, 2));
  const before = `before/${name}`;
  cpSync(join(root, folder), join(root, before), { recursive: true });
  writeFileSync(join(root, before, 'report.yaml'), revised(readFileSync(join(root, folder, 'report.yaml'), 'utf8')));
  const results = await diffRevisions({ before, after: folder, redline: out }, world, () => {});
  const { changes, figures, pages, slides } = results[0];
  writeFileSync(join(root, out, name, 'diff.json'), JSON.stringify({ changes, figures, pages, slides }, null, 2));
}

const files = readdirSync(join(root, out), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(join(root, out).length + 1));
for (const path of paths.map((path) => path.replaceAll('\\', '/')).sort()) {
  const bytes = readFileSync(join(root, out, path));
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${path}`);
}
