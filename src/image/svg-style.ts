/** Style sheets of an SVG: which of their declarations may apply to an element. */

/** The declarations of style sheets, as `name:value`, by what their selectors mention. */
export type StyleRules = ReadonlyMap<string, readonly string[]>;

/**
 * The declarations of a style sheet by the classes (`.a`), names of elements (`a`) and identifiers (`#a`) in their selectors;
 * those of selectors without any by `*`. One with several is under each, so that it applies to more than it should.
 */
export function styleRules(style: string): StyleRules {
  const rules = new Map<string, string[]>();
  for (const rule of withoutComments(style).split('}')) {
    const at = rule.lastIndexOf('{');
    const found = declarations(rule.slice(at + 1));
    if (found.length === 0) continue;
    const selectors = rule.slice(0, Math.max(0, at)).replace(/\[[^\]]*\]?|:[\w-]*/g, ' ');
    const mentioned = selectors.match(/[.#]?[\w\-\u0080-\uffff]+|\*/g) ?? ['*'];
    for (const key of new Set(mentioned.map((one) => (/^[.#]/.test(one) ? one : one.toLowerCase())))) {
      const known = rules.get(key) ?? [];
      known.push(...found);
      rules.set(key, known);
    }
  }
  return rules;
}

/** Those that may apply to an element. */
export function applying(rules: StyleRules, name: string, id: string | undefined, classes: string): string[] {
  const keys = ['*', name, ...(id === undefined ? [] : [`#${id}`]), ...classes.split(/\s+/).map((one) => `.${one}`)];
  return [...new Set(keys)].flatMap((key) => rules.get(key) ?? []);
}

/** The parts of a list of declarations, as `name:value` without white space around the two. */
export function declarations(style: string): string[] {
  return style.split(';').flatMap((one) => {
    const at = one.indexOf(':');
    return at < 0 ? [] : [`${one.slice(0, at).trim().toLowerCase()}:${one.slice(at + 1).trim()}`];
  });
}

function withoutComments(style: string): string {
  const [first = '', ...others] = style.split('/*');
  return [first, ...others.map((part) => part.slice(part.includes('*/') ? part.indexOf('*/') + 2 : part.length))].join(
    ' ',
  );
}
