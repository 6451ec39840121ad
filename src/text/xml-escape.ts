/** Escapes of characters with a meaning in XML, and back. */

/** For the text of an element. */
export function escapeXmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return escapeXmlText(text).replaceAll('"', '&quot;');
}

/** For an element or an attribute in quotes of either kind, as in templates written by users. */
export function escapeXmlAnywhere(text: string): string {
  return escapeXml(text).replaceAll("'", '&apos;');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes these escapes and numeric references; other entities stay as they are. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    name ? (named[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
