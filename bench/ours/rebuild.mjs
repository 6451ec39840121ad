/** One number of the report changes, and the files are made again, as `yinfa build --watch` does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { incrementalBuilder } from '../../dist/build/incremental.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { optimizeLate } from '../../dist/world/optimize-late.js';
import { oneNumberChanged } from '../inputs/report.mjs';
import { answer } from '../measure/warm.mjs';

// As the command does.
optimizeLate();

answer(async ({ folder, name, only }) => {
  const file = join(folder, 'content', name, 'report.yaml');
  const text = readFileSync(file, 'utf8');
  const builder = incrementalBuilder(nodeWorld(folder));
  const work = async () => {
    const { ok, written, diagnostics } = await builder.build(`content/${name}`, { out: 'warm', ...(only && { only }) });
    if (!ok || written.length !== (only ? 1 : 2))
      throw new Error(`the report was not built: ${JSON.stringify(diagnostics)}`);
  };
  await work();
  return {
    before: (run) => writeFileSync(file, oneNumberChanged(text, run)),
    work,
  };
});
