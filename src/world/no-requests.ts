/**
 * Node's classes for requests over a network, replaced by empty ones before a library looks at them: pdf.js and resvg do,
 * and Node then loads a module of WebAssembly that reserves gigabytes of addresses, and ends the process with a
 * trace where a system limits them. Only entry points of the command call this; nothing is fetched at run time.
 */
export function withoutRequests(): void {
  for (const name of ['Request', 'Response', 'Headers'] as const)
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true });
}
