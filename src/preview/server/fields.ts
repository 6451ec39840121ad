/** The fields of a JSON body, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** `undefined` where the body is no JSON object. */
export function fieldsIn(body: Uint8Array): Fields | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}
