/** pdfmake's types do not describe its parts; `internals.ts` does, as far as they are used. */
declare module 'pdfmake/js/*.js' {
  const module: unknown;
  export default module;
}
