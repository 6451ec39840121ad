/**
 * Tracked changes of a part accepted or rejected, as Word does it (ISO/IEC 29500-1 17.13.5): written for the tests,
 * with nothing of the code that makes them.
 */
import type { XmlNode } from '../../../src/diff/word/xml.js';
import { childOf, elementsOf, withChildren } from '../../../src/diff/word/xml.js';

type Way = 'accept' | 'reject';

const inserted = new Set(['w:ins', 'w:moveTo']);
const deleted = new Set(['w:del', 'w:moveFrom']);

/** The part without tracked changes. */
export function resolved(node: XmlNode, way: Way): XmlNode {
  const [kept, gone] = way === 'accept' ? [inserted, deleted] : [deleted, inserted];
  const has = (properties: XmlNode | undefined, names: ReadonlySet<string>) =>
    properties !== undefined && elementsOf(properties).some(({ name }) => names.has(name));
  const goneCell = way === 'accept' ? 'w:cellDel' : 'w:cellIns';
  const one = (node: XmlNode): XmlNode[] => {
    const { name } = node;
    if (/^w:move(From|To)Range/.test(name) || name === 'w:cellIns' || name === 'w:cellDel') return [];
    if (gone.has(name)) return [];
    if (kept.has(name)) return many(elementsOf(node));
    if (name === 'w:tr' && has(childOf(node, 'w:trPr'), gone)) return [];
    if (name === 'w:tc' && childOf(childOf(node, 'w:tcPr'), goneCell)) return [];
    const inner = { ...node, children: [...texts(node), ...many(elementsOf(node))] };
    if (name === 'w:delText') return [{ ...inner, name: 'w:t' }];
    return name === 'w:tbl' && !childOf(inner, 'w:tr') ? [] : [inner];
  };
  /** Paragraphs whose end is gone run into the next one, whose properties stay. */
  const many = (nodes: readonly XmlNode[]): XmlNode[] => {
    const result: XmlNode[] = [];
    let before: XmlNode[] = [];
    for (const node of nodes) {
      if (node.name !== 'w:p') {
        result.push(...one(node));
        continue;
      }
      const endIsGone = has(childOf(childOf(node, 'w:pPr'), 'w:rPr'), gone);
      const [paragraph] = one(node) as [XmlNode];
      const content = elementsOf(paragraph).filter(({ name }) => name !== 'w:pPr');
      if (endIsGone) before.push(...content);
      else {
        const properties = childOf(paragraph, 'w:pPr');
        result.push(withChildren(paragraph, [...(properties ? [properties] : []), ...before, ...content]));
        before = [];
      }
    }
    if (before.some(({ name }) => name === 'w:r')) throw new Error('the end of the last paragraph is gone');
    return result;
  };
  return one(node)[0]!;
}

const texts = ({ children }: XmlNode) => children.filter((one) => typeof one === 'string');

/** Style and words of every paragraph, rows and cells of tables: what a reader sees of a part. */
export function shownIn(node: XmlNode): string[] {
  if (node.name === 'w:sdt') return [];
  if (node.name === 'w:tbl') return ['table', ...elementsOf(node).flatMap(shownIn)];
  if (node.name === 'w:tr') return ['row', ...elementsOf(node).flatMap(shownIn)];
  if (node.name === 'w:p') {
    const properties = childOf(node, 'w:pPr');
    const words = wordsIn(node);
    // A section's end is no paragraph of the text.
    if (childOf(properties, 'w:sectPr') && words === '') return [];
    return [`${childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? ''}: ${words}`];
  }
  return elementsOf(node).flatMap(shownIn);
}

function wordsIn(node: XmlNode): string {
  if (node.name === 'w:pPr' || node.name === 'w:instrText') return '';
  if (node.name === 'w:t') return node.children.join('');
  if (node.name === 'w:tab') return '\t';
  if (node.name === 'w:drawing') return '[picture]';
  if (node.name === 'w:endnoteReference') return '[note]';
  return elementsOf(node).map(wordsIn).join('');
}
