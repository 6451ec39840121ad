/** One number of the report changes, and the proof-reader reads it again in the same process. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport } from '../../dist/proof/check.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { oneNumberChanged } from '../inputs/report.mjs';
import { answer } from '../measure/warm.mjs';

/** How many times the report is read before anything is measured, so that V8 has optimized the code. */
const WARMING = 10;

answer(({ folder, name, times }) => {
  const file = join(folder, 'content', name, 'report.yaml');
  const text = readFileSync(file, 'utf8');
  const world = nodeWorld(folder);
  const work = () => {
    const { ok, diagnostics } = checkReport(`content/${name}`, {}, world);
    if (!ok) throw new Error(`the report was not read: ${JSON.stringify(diagnostics)}`);
  };
  for (let done = 0; done < WARMING; done += times) work();
  return {
    before: (run) => writeFileSync(file, oneNumberChanged(text, run)),
    work,
  };
});
