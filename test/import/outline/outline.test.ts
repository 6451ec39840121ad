/** The committed report read from its draft in whole. The forms of its parts have tests beside their modules. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GlossaryFile, ReportFile } from '../../../src/report/schema.js';
import { glossarySchema, reportSchema } from '../../../src/report/schema.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import { readYaml } from '../../../src/yaml/checked.js';
import { read } from '../outlined.js';

describe('the seed', () => {
  const seed = readFileSync(new URL('../../fixtures/report-2024.txt', import.meta.url), 'utf8');
  const { report, glossary, problems } = read(seed.replaceAll('PM_{', 'PM\\_{'));
  const world = nodeWorld();
  const committed = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]) =>
    readYaml(world, `content/yuexiu-2024/${name}.yaml`, schema, (problem) => {
      throw new Error(problem.code);
    })!.value;
  const lean = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? inner.trim() : inner)));

  it('is read as the committed report, but for what was curated by hand', () => {
    const { paper, ...wanted } = lean(committed<ReportFile>('report', reportSchema));
    expect(paper).toBe('广州市越秀区第十七届人民代表大会第四次会议文件');
    // Cut right after a full stop, at a page end that nothing in the file shows: one paragraph is two.
    const parted = /("[^"]*标杆城区。)"\},"(深化全省首批[^"]*")/;
    const found = JSON.stringify(lean(report));
    expect(found).toMatch(parted);
    expect(JSON.parse(found.replace(parted, '$1\\n$2}'))).toEqual(wanted);
  });

  it('has the committed glossary, but for one slip', () => {
    const found = JSON.parse(JSON.stringify(lean(glossary)).replace('街区and海珠', '街区和海珠'));
    expect(found).toEqual(lean(committed<GlossaryFile>('glossary', glossarySchema)));
  });

  it('leaves nothing to be unsure of', () => {
    expect(problems).toEqual([]);
  });
});
