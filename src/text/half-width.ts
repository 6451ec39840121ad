/** Digits, decimal points and percent signs in full width, read as those in half width. */

const wide = /[０-９％．]/;

/** １２．５％ as 12.5%. Each character stays one UTF-16 unit, so that offsets are those of the text. */
export function halfWidth(text: string): string {
  if (!wide.test(text)) return text;
  return text.replace(/[０-９％]|(?<=[\d０-９])．(?=[\d０-９])/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
