/** Headers of every reply: nothing but our own files runs, nothing is embedded elsewhere, nothing is kept by a cache. */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  // Pages are drawn from fonts of the PDF, slides are pictures of this server, drafts are read as blobs.
  "font-src 'self' data: blob:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const usual: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Of pictures, which may be opened as pages: they load and run nothing, and stand in an origin of their own. */
const pictures = "default-src 'none'; img-src data:; frame-ancestors 'none'; sandbox";

/** The headers of a reply with content of a type. */
export function headersFor(type: string): Readonly<Record<string, string>> {
  return type.startsWith('image/svg') ? { ...usual, 'Content-Security-Policy': pictures } : usual;
}
