import { it } from 'vitest';
import { build } from '../src/pipeline.js';
import { nodeWorld } from '../src/world.js';
import { cpSync, rmSync } from 'node:fs';
it('b', async () => {
  for (const silent of [false, true]) {
    const root = `/tmp/yb-${silent}`;
    cpSync('content', root + '/content', { recursive: true });
    if (silent) rmSync(root + '/content/yuexiu-2024/briefing.yaml');
    for (const only of ['pptx', 'svg'] as const) {
      const r = await build('content/yuexiu-2024', { out: 'out', only }, nodeWorld(root, {}));
      console.log(silent, only, r.ok, JSON.stringify(r.diagnostics.map((d) => [d.code, d.args])), r.files.length, JSON.stringify(r.files[0]));
    }
  }
}, 60000);
