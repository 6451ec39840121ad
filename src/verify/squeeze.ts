/** The form in which texts are compared. White space is ignored: line ends and gaps between Han and digits are layout. */

/** The text without white space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
