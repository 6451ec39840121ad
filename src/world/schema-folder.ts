/** Where an editor finds the schemas of content files. */
import type { World } from './world.js';

/** Beside `content/` in the project itself, and where npm installs it. */
const places = ['schema', 'node_modules/yinfa/schema'];

/**
 * The way from a content folder to the schemas, such as `../../schema`; `undefined` where the project has none, or the
 * folder is not in `content/`.
 */
export function schemaFolder(folder: string, world: World): string | undefined {
  const steps = folder.split(/[/\\]/).filter((step) => step !== '' && step !== '.');
  const isInside = steps[0] === 'content' && steps.length > 1 && !steps.includes('..') && !/^[/\\]/.test(folder);
  const place = isInside ? places.find((each) => world.isFolder(each)) : undefined;
  return place && `${steps.map(() => '../').join('')}${place}`;
}
