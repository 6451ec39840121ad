/**
 * Runs the tries of the workplace, or those named, one after another; ends with 1 if one of them fails. A try that fails
 * is made again, twice at most, since a browser on a busy machine may be slower than a try expects; that it was is
 * printed.
 */
import { readdirSync } from 'node:fs';

const asked = process.argv.slice(2);
const files = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.try.mjs'))
  .filter((name) => asked.length === 0 || asked.includes(name.replace('.try.mjs', '')))
  .sort();

for (const name of files) {
  const { title, attempt } = await import(`./${name}`);
  for (const words of ['FAILED, made again', 'FAILED, made again', 'FAILED']) {
    const start = performance.now();
    const cause = await attempt().then(
      () => undefined,
      (error) => error,
    );
    if (cause === undefined) {
      console.log(`passed: ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      break;
    }
    console.error(`${words}: ${title}\n${cause.stack}`);
    if (words === 'FAILED') process.exitCode = 1;
  }
}
if (files.length === 0) process.exitCode = 1;
