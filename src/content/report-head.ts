/** Title and date of a report, read without its text: for lists of many reports, of which none is loaded. */
import type { World } from '../world/world.js';
import { readText } from '../yaml/decode.js';
import { find } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { sourceText } from '../yaml/source-text.js';

export interface ReportHead {
  /** Empty where the file does not have it, or cannot be read. */
  readonly title: string;
  /** ISO date; likewise empty. */
  readonly date: string;
}

/** The head of the report in a content folder. */
export function reportHead(folder: string, world: World): ReportHead {
  const ignore = () => {};
  const path = `${folder}/report.yaml`;
  const whole = readText(world, path, ignore);
  const root = whole && parseYaml(sourceText(path, withoutLists(whole.text)), ignore);
  const value = (key: string) => {
    const node = root && find(root, [key])?.node;
    return node?.kind === 'scalar' ? node.text.trim() : '';
  };
  return { title: value('title'), date: value('date') };
}

/** The file without its two long lists. Their lines are indented, or begin with the dash of an item. */
function withoutLists(text: string): string {
  let isInList = false;
  return text
    .split('\n')
    .filter((line) => {
      if (/^[^\s#-]/.test(line)) isInList = /^(?:body|annexes) *:/.test(line);
      return !isInList;
    })
    .join('\n');
}
