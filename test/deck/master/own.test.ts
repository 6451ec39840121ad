import { expect, test } from 'vitest';
import { loadDeckTheme } from '../../../src/deck/canvas/theme.js';
import { withOwnMaster } from '../../../src/deck/master/own.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import type { World } from '../../../src/world/world.js';
import { template } from './template.js';

/** The theme of a report whose own theme names this master, in a folder with the file. */
async function own(name: string) {
  const real = nodeWorld();
  const files = new Map([
    ['content/yunxi/theme.yaml', new TextEncoder().encode(`deck:\n  master: ${name}\n`)],
    ['content/yunxi/单位模板.pptx', await template()],
  ]);
  const world: World = {
    ...real,
    read: (path) => (files.has(path) ? { ok: true, bytes: files.get(path)! } : real.read(path)),
    list: (folder) => (folder === 'content/yunxi' ? ['theme.yaml', '单位模板.pptx'] : real.list(folder)),
  };
  const problems: Diagnostic[] = [];
  const note = (problem: Diagnostic) => void problems.push(problem);
  const found = await withOwnMaster(loadDeckTheme(world, note, 'content/yunxi')!, world, note);
  return { found, problems };
}

test('a master stands beside the file that names it', async () => {
  const { found } = await own('单位模板.pptx');
  expect(found!.master!.layoutFor.task.name).toBe('标题和内容');
  expect(found!.theme.value.area).toBeDefined();
});

test('one that is missing or elsewhere is reported at its line', async () => {
  const { found, problems } = await own('别的.pptx');
  expect(found).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'world/not-found', at: { file: 'content/yunxi/theme.yaml', line: 2 } }]);
  expect((await own('../../其他.pptx')).problems).toMatchObject([{ code: 'world/outside-project' }]);
});

test('a theme without a master is as it was', async () => {
  const theme = loadDeckTheme(nodeWorld(), () => {})!;
  expect(await withOwnMaster(theme, nodeWorld(), () => {})).toEqual({ theme });
});
