/** Writes the tables of rules into docs/proof.md and docs/proof.zh-CN.md from the rules in dist/; run it after a build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ruleTables } from '../dist/proof/rule-table.js';
import { rules } from '../dist/proof/rules.js';

const begin = '<!-- rules -->\n';
const end = '<!-- end of rules -->';
for (const [name, language] of [
  ['proof.md', 'en'],
  ['proof.zh-CN.md', 'zh-CN'],
]) {
  const path = new URL(`../docs/${name}`, import.meta.url);
  const page = readFileSync(path, 'utf8');
  const from = page.indexOf(begin) + begin.length;
  writeFileSync(path, page.slice(0, from) + ruleTables(rules, language) + page.slice(page.indexOf(end)));
}
