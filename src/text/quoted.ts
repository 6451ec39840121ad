/** Words in quotation marks, those inside them in the inner ones (GB/T 15834-2011 4.8.3.3). */

/** `“词”`; a text that is quoted as a whole keeps its own marks: “百千万工程” is not ““百千万工程””. */
export function quoted(text: string): string {
  if (/^“[^“”]*”$/.test(text)) return text;
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
