/** The folder that the process works in. */

/** Its path, or what the system says where it has been deleted or may not be read. */
export function workingFolder(): { readonly path: string } | { readonly path?: never; readonly reason: string } {
  try {
    return { path: process.cwd() };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return { reason: code ?? message };
  }
}
