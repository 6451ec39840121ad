/** A content folder that is started: every file is one a build takes, and all in it may be switched on. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/build/schemas.js';
import { loadReport } from '../../src/content/load.js';
import { loadDeckTheme } from '../../src/deck/canvas/theme.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { startReport } from '../../src/import/start.js';
import { loadBookThemes } from '../../src/print/theme.js';
import { checkReport } from '../../src/proof/check.js';
import { readYaml } from '../../src/yaml/checked.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';

const themes = ['templates/report/theme.yaml', 'templates/briefing/theme.yaml'];
const templates = Object.fromEntries(themes.map((path) => [path, readFileSync(path, 'utf8')]));
const folder = 'content/yunxi';

function start(files: Readonly<Record<string, string>> = {}) {
  const world = memoryWorld({ ...templates, ...files });
  return { world, result: startReport(folder, world) };
}

const textOf = (world: ReturnType<typeof memoryWorld>, name: string) =>
  new TextDecoder().decode(world.files.get(`${folder}/${name}`));
/** The settings, which follow the first empty comment, without the mark that makes comments of them. */
const switchedOn = (text: string) => text.slice(text.indexOf('\n#\n') + 1).replace(/^# ?/gm, '');

describe('a new folder', () => {
  it('has a report that loads without a warning, and looks as the templates have it', () => {
    const { world, result } = start();
    expect(result).toMatchObject({ ok: true, kept: [], diagnostics: [] });
    expect(result.files).toEqual(['report', 'briefing', 'theme'].map((name) => `${folder}/${name}.yaml`));
    const { value, problems } = loadReport(folder, world);
    expect(problems).toEqual([]);
    expect(value?.briefing.parts.length).toBe(2);
    // What is to be filled in is nothing to correct.
    expect(checkReport(folder, {}, world).findings).toEqual([]);
    const told: Diagnostic[] = [];
    const note = (problem: Diagnostic) => told.push(problem);
    expect(loadDeckTheme(world, note, folder)?.value).toEqual(loadDeckTheme(world, note)?.value);
    expect(loadBookThemes(world, note, folder)).toEqual(loadBookThemes(world, note));
    expect(told).toEqual([]);
  });

  it.each(['briefing', 'theme'])('%s.yaml has nothing but comments, and switched on it fits its schema', (name) => {
    const { world } = start();
    const text = textOf(world, `${name}.yaml`);
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
    const { note, told } = listening();
    const on = memoryWorld({ f: switchedOn(text) });
    const read = readYaml(on, 'f', schemas[name]!, note);
    expect(told).toEqual([]);
    expect(Object.keys(read!.value as object).length).toBeGreaterThan(1);
  });
});

it('a file that is there is never written', () => {
  const { world, result } = start({ [`${folder}/theme.yaml`]: 'deck: {}\n', [`${folder}/report.yaml`]: 'title: 甲\n' });
  expect(result.files).toEqual([`${folder}/briefing.yaml`]);
  expect(result.kept).toEqual([`${folder}/report.yaml`, `${folder}/theme.yaml`]);
  expect([textOf(world, 'theme.yaml'), textOf(world, 'report.yaml')]).toEqual(['deck: {}\n', 'title: 甲\n']);
});

it('what cannot be written is told', () => {
  const world = memoryWorld(templates);
  const failing = { ...world, write: () => ({ ok: false, path: 'x', reason: 'denied', detail: '' }) as never };
  expect(startReport(folder, failing)).toMatchObject({
    ok: false,
    files: [],
    diagnostics: [{ code: 'world/write-failed' }],
  });
});

it('a file that a killed run left of half a folder is written again', () => {
  const world = memoryWorld({ ...templates, [`${folder}/report.yaml`]: 'title: 半份' });
  const recover = (at: string) => void world.files.delete(`${at}/report.yaml`);
  expect(startReport(folder, { ...world, recover })).toMatchObject({ ok: true, kept: [] });
  expect(textOf(world, 'report.yaml')).not.toContain('半份');
});
