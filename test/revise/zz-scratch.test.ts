import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { test } from 'vitest';
import { suggestFigures } from '../../src/revise/suggest-figures.js';
import { outlineOf } from '../../src/revise/outline.js';
import { readDraft } from '../../src/revise/read-draft.js';
import { memoryWorld } from '../memory-world.js';
import { loadFigures } from '../../src/content/load-figures.js';
import { figuresYaml, reportYaml } from '../../src/revise/write-yaml.js';
import { plain } from '../../src/document/text.js';

const names = ['abr_guowuyuan_2008','abr_hailaer_2012','abr_hailaer_2014','abr_hailaer_2015','abr_hailaer_2016','abr_hailaer_2017_notitle_halfwidth','abr_hailaer_2018','abr_hailaer_2019','abr_hangzhou_2026','abr_shenzhen_2026','full_guowuyuan_2020','full_hailaer_2013'];
function show(name: string, report: any) {
  const times: number[] = [];
  let f: any;
  for (let i = 0; i < 3; i++) { const t = performance.now(); f = suggestFigures(report); times.push(Math.round(performance.now() - t)); }
  const told: string[] = [];
  const w = memoryWorld({ 'c/report.yaml': reportYaml(report, 'c'), 'c/figures.yaml': figuresYaml(f, 'c') });
  const groups = loadFigures('c', w, (p) => told.push(JSON.stringify(p)));
  const out = [`## ${name} ${times} ms; ${f.groups.reduce((n: number, g: any) => n + g.figures.length, 0)} figures; told ${told.length}`, ...told];
  const all = groups.flatMap((g) => g.figures);
  for (const g of f.groups) {
    out.push(`# ${g.name}`);
    for (const s of g.figures) {
      const read = all.filter((x) => x.id === s.id || x.id.startsWith(s.id + '-') && s.pattern.includes('{values}'));
      out.push(`  ${s.label} | ${read.map((x) => (s.pattern.includes('{values}') ? plain(x.label) + '=' : '') + plain(x.shown) + (x.movement ? ' <' + x.movement + '>' : '') + (x.change.length ? ' (' + plain(x.change) + ')' : '')).join(' ; ')} | ${s.id} | ${s.pattern}${s.unit ? ' [' + s.unit + ']' : ''}`);
    }
  }
  writeFileSync(`/tmp/sfig/${name}.txt`, out.join('\n') + '\n');
  return all;
}
test('all', async () => {
  for (const n of names) {
    const raw = readFileSync(`/tmp/reports/txt/${n}.txt`);
    const draft = await readDraft('d.txt', memoryWorld({ 'd.txt': raw }), () => {});
    const o = outlineOf(draft!, () => {});
    if (o) show(n, o.report);
  }
  const y = parse(readFileSync('content/yuexiu-2024/report.yaml', 'utf8'));
  const mine = show('yuexiu', y);
  const w = memoryWorld({ 'c/report.yaml': readFileSync('content/yuexiu-2024/report.yaml'), 'c/figures.yaml': readFileSync('content/yuexiu-2024/figures.yaml') });
  const theirs = loadFigures('c', w, () => {}).flatMap((g) => g.figures);
  const key = (x: any) => plain(x.sentence) + '|' + plain(x.value);
  const k = new Map(mine.map((x) => [key(x), plain(x.label)]));
  const t = new Set(theirs.map(key));
  const lines = theirs.map((x) => `${k.has(key(x)) ? '+ ' + plain(x.label) + '  ~  ' + k.get(key(x)) : '- ' + plain(x.label) + ' ' + plain(x.shown) + ' | ' + plain(x.sentence)}`);
  writeFileSync('/tmp/sfig/compare.txt', `found ${theirs.filter((x) => k.has(key(x))).length} of ${theirs.length}; extra ${mine.filter((x) => !t.has(key(x))).length} of ${mine.length}\n` + lines.join('\n') + '\n\nextra:\n' + mine.filter((x) => !t.has(key(x))).map((x) => plain(x.label) + ' ' + plain(x.shown) + ' | ' + plain(x.sentence)).join('\n'));
}, 60000);
