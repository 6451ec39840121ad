/** pdf.js as the server gives it. */
declare module '/pdf.js' {
  export * from 'pdfjs-dist';
}
