/** Elements of WordprocessingML that the library has no class for. */
import { BuilderElement, type ParagraphChild, Run, type XmlComponent } from 'docx';

/** An element with these attributes and children: `element('w:fldChar', { 'w:fldCharType': 'begin' })`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  const entries = Object.entries(attributes).map(([key, value]) => [key, { key, value }]);
  const built = new BuilderElement({ name, attributes: Object.fromEntries(entries) });
  for (const child of children) built.addChildElement(child);
  return built;
}

/**
 * A field with the result it shows until Word updates it, in the long form, which Word itself writes and every reader
 * supports: begin, instruction, separator, result, end.
 */
export function field(instruction: string, result: readonly ParagraphChild[]): ParagraphChild[] {
  return [...fieldBegin(instruction), ...result, fieldEnd()];
}

export function fieldBegin(instruction: string): ParagraphChild[] {
  const words = element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `]);
  return [fieldCharacter('begin'), runWith(words), fieldCharacter('separate')];
}

export function fieldEnd(): ParagraphChild {
  return fieldCharacter('end');
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): ParagraphChild {
  return runWith(element('w:fldChar', { 'w:fldCharType': type }));
}

function runWith(child: XmlComponent): Run {
  // The library writes any element that a run may hold, but names in its types only those that it has classes for.
  return new Run({ children: [child as never] });
}
