/** Runs the tries of the workplace, or those named, one after another; ends with 1 if one of them fails. */
import { readdirSync } from 'node:fs';

const asked = process.argv.slice(2);
const files = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.try.mjs'))
  .filter((name) => asked.length === 0 || asked.includes(name.replace('.try.mjs', '')))
  .sort();

for (const name of files) {
  const { title, attempt } = await import(`./${name}`);
  const start = performance.now();
  try {
    await attempt();
    console.log(`passed: ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (cause) {
    console.error(`FAILED: ${title}\n${cause.stack}`);
    process.exitCode = 1;
  }
}
if (files.length === 0) process.exitCode = 1;
