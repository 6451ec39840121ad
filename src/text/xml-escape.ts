/** Characters that mean something in XML, as text; and back. */

/** For the text of an element. */
export function escapeXmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return escapeXmlText(text).replaceAll('"', '&quot;');
}

/** For an element or an attribute in quotes of either kind, where somebody else writes them. */
export function escapeXmlAnywhere(text: string): string {
  return escapeXml(text).replaceAll("'", '&apos;');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes any of these, and numeric references; an entity that XML does not know stays as it is. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    name ? (named[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
