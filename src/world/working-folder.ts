/** The folder that the process works in. */

/** Its path, or the reason of the system if it has been deleted or may not be read. */
export function workingFolder(): { readonly path: string } | { readonly path?: never; readonly reason: string } {
  try {
    return { path: process.cwd() };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return { reason: code ?? message };
  }
}
