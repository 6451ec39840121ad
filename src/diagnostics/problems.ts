/**
 * The closed table of codes, each with the arguments its message needs. The words stand in `messages/`.
 */

/** Why a file is not YAML as Yinfa reads it. */
export type SyntaxReason =
  | 'indentation'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'missing-colon'
  | 'full-width-colon'
  | 'colon-in-text'
  | 'text-after-value'
  | 'reserved-start'
  | 'escape'
  | 'anchor'
  | 'tag'
  | 'directive'
  | 'several-documents'
  | 'key'
  | 'folded-item'
  | 'folded-key'
  | 'unexpected';

export interface OnSlide {
  path: string;
  slide: string;
}

/** `others` after it are wrong by as much. */
export interface Misnumbered {
  path: string;
  term: string;
  page: string;
  others: number;
}

/** Every code with the arguments of its message. `docs/diagnostics.md` has a row for each. */
export interface Problems {
  'world/not-found': { path: string };
  'world/no-report': { folder: string };
  'world/unreadable': { path: string; reason: string };
  'world/outside-project': { path: string; root: string };
  'world/not-utf8': { encoding: string };
  'world/write-failed': {
    path: string;
    reason: 'full' | 'locked' | 'denied' | 'read-only' | 'is-file' | 'is-folder' | 'broken-link' | 'other';
    detail: string;
  };
  'world/unwatchable': { reason: string };
  'world/same-name': { name: string; first: string };

  'content/syntax': { reason: SyntaxReason };
  'content/tab': Record<never, never>;
  'content/duplicate-key': { key: string; line: number };
  'content/alias': { name: string };
  'content/too-deep': { limit: number };
  'content/too-large': { megabytes: number; limit: number };
  'content/empty': { expected: readonly string[] };
  'content/unknown-file': { name: string; nearest: string | undefined; known: readonly string[] };
  'content/unknown-key': { key: string; nearest: string | undefined; known: readonly string[] };
  'content/missing-key': { key: string; known: readonly string[] };
  'content/wrong-type': { expected: string; found: string };
  'content/invalid-value': { expected: string; found: string };
  'content/control-character': { codePoint: string };
  'content/unclosed-script': { opening: string };
  'content/bad-script': { reason: 'empty' | 'nested'; opening: string };
  'content/misplaced-block': { block: string; known: readonly string[] };
  'content/comment-in-text': { comment: string };
  'content/typed-number': { number: string };
  'content/uneven-row': { cells: number; columns: number };
  'content/bad-image': {
    path: string;
    reason: 'empty' | 'format' | 'damaged' | 'too-large' | 'cmyk';
  };

  'glossary/not-found': {
    term: string;
    /** The words of the text most like it, their place, and the pieces by which the two differ. */
    nearest:
      | { words: string; file: string; line: number; lacks: readonly string[]; has: readonly string[] }
      | undefined;
  };
  'glossary/duplicate-term': { term: string; line: number };
  'glossary/idle-mark': { words: string; term: string };
  'glossary/order': { term: string; after: { term: string; line: number } | undefined; count: number };

  'figure/bad-pattern': {
    id: string;
    reason:
      | 'no-hole'
      | 'unknown-hole'
      | 'repeated-hole'
      | 'unclosed-hole'
      | 'only-holes'
      | 'adjacent-holes'
      | 'half-list';
    detail: string;
  };
  'figure/unit-not-in-pattern': { id: string; unit: string; hole: string };
  'figure/not-found': {
    id: string;
    pattern: string;
    /** The sentences most like it, best first: an excerpt, its place, and the words of the pattern it lacks. */
    nearest: readonly {
      words: string;
      file: string;
      line: number;
      lacks: readonly string[];
      /** Where only the digits differ: how the sentence writes them. */
      digits?: 'full-width' | 'chinese';
    }[];
  };
  'figure/ambiguous': { id: string; pattern: string; values: readonly { value: string; file: string; line: number }[] };
  'figure/uneven-list': {
    id: string;
    labels: readonly string[];
    values: readonly string[];
    file: string;
    line: number;
  };
  'figure/two-values': {
    label: string;
    values: readonly { id: string; value: string; file: string; line: number }[];
  };
  'figure/duplicate': { id: string; line: number };
  'figure/unknown': { id: string; nearest: string | undefined; known: readonly string[] };
  'figure/no-number': { id: string };
  'figure/mixed-units': { id: string; unit: string; first: string };

  'briefing/not-in-report': { words: string; nearest: Problems['glossary/not-found']['nearest'] };
  /** `number` as the report has it at that place, with all that belongs to it. */
  'briefing/cut-number': { words: string; number: string; file: string; line: number };
  'briefing/unknown-section': { words: string; nearest: string | undefined; known: readonly string[] };
  'briefing/ambiguous-section': { words: string; known: readonly string[] };
  'briefing/repeated-section': { heading: string; line: number };
  /** `key`: under which the section would be asked for; `undefined` where its part has no slide for each section. */
  'briefing/section-elsewhere': { heading: string; part: string; key: 'areas' | 'tasks' | undefined };
  'briefing/left-out': { key: string };
  'briefing/nothing-left': Record<never, never>;

  'template/missing': { name: string; folder: string };
  'template/syntax': { reason: string };
  'template/unknown-variable': { name: string; nearest: string | undefined; known: readonly string[] };
  'template/unknown-helper': { name: string; known: readonly string[] };
  'template/unknown-partial': { name: string; nearest: string | undefined; known: readonly string[] };
  'template/left-out': { text: string; count: number };
  'template/failed': { reason: 'endless' | 'not-a-text' | string };

  'markup/malformed': { reason: string };
  'markup/unclosed': { name: string };
  'markup/unknown-element': { name: string; nearest: string | undefined; known: readonly string[] };
  'markup/unknown-attribute': { name: string; element: string; known: readonly string[] };
  'markup/invalid-attribute': { name: string; element: string; value: string; known: readonly string[] };
  'markup/misplaced': { name: string; parent: string; known: readonly string[] };
  'markup/missing-element': { name: string; parent: string };
  'markup/repeated': { name: string; parent: string };
  'markup/stray-text': { text: string; parent: string };
  'markup/uneven-row': { cells: number; columns: number };
  'markup/uneven-series': { name: string; labels: readonly string[]; expected: readonly string[] };

  'font/unknown-role': { role: string; nearest: string | undefined; known: readonly string[] };
  'font/damaged': { path: string; reason: string };
  'font/no-glyph': { character: string; codePoint: string; role: string; files: readonly string[] };

  'print/wide-cell': { text: string; count: number; edition: string };
  'print/cover-full': { lines: number; room: number };
  'print/long-sentence': { sentence: string; lines: number; room: number; edition: string };

  'preflight/font-not-embedded': { font: string };
  'preflight/font-not-subset': { font: string };
  'preflight/missing-glyph': { page: number; font: string };
  /** `page` is `undefined` for an entry of the outline. */
  'preflight/dead-link': { target: string; page: number | undefined };
  /** `page` counts from the first of the file, `label` is what is printed on it. */
  'preflight/page-parity': { page: number; label: string };
  'preflight/unreadable': { reason: 'table' | 'syntax' | 'stream' | 'pages'; detail: string };

  'deck/overfull': { text: string; layout: string; lines: number; room: number };
  'deck/shortened': { text: string; kept: string };
  'deck/split': { title: string; layout: string; slides: number };
  'deck/empty-slide': { layout: string; needs: string };

  'diff/no-git': { revision: string };
  'diff/no-repository': { revision: string };
  'diff/unknown-revision': { revision: string };
  /** `name` is a report that neither revision, or only one, has; absent where none was asked for. */
  'diff/no-report': { name: string | undefined; known: readonly string[] };

  'import/unknown-ending': { ending: string; known: readonly string[] };
  /** `pictures`: how many a draft without text has. */
  'import/empty': { pictures: number };
  'import/too-large': { megabytes: number; limit: number };
  'import/too-much': { limit: number };
  'import/old-word': Record<never, never>;
  'import/password': Record<never, never>;
  'import/damaged': Record<never, never>;
  'import/wrong-kind': {
    expected: 'docx' | 'txt' | 'md';
    found:
      | 'docx'
      | 'xlsx'
      | 'pptx'
      | 'odt'
      | 'ofd'
      | 'zip'
      | 'rtf'
      | 'pdf'
      | 'picture'
      | 'html'
      | 'xml'
      | 'text'
      | 'binary';
  };
  'import/embedded': Record<never, never>;
  'import/encoding': { encoding: string };
  'import/control-character': { codePoint: string; count: number };
  'import/tracked-changes': { count: number };
  'import/picture': Record<never, never>;
  'import/formula': { text: string };
  'import/hidden-text': { text: string };
  'import/text-box': { text: string };
  'import/symbol': { symbol: string };
  'import/html': { count: number };
  'import/front-matter': { lines: number };
  /** `key` of `report.yaml` that the draft does not say. */
  'import/assumed': { key: 'title' | 'issuer' | 'date'; value: string };
  'import/unsure': {
    reason: 'before-text' | 'long-heading' | 'table-caption' | 'table-as-text' | 'term-not-found';
    excerpt: string;
  };
  /** `was` is empty for headings without a number; `count` headings are like the one quoted. */
  'import/numbering': { was: string; now: string; heading: string; count: number };
  'import/dropped': {
    reason: 'page-number' | 'running-head' | 'contents' | 'web-remark' | 'repeated-title';
    excerpt: string;
    count: number;
  };
  /** What draft and result say where they part. */
  'import/lost-text': { draft: string; report: string };
  'import/exists': { folder: string };
  'import/not-updatable': { path: string };
  'import/lost-comment': { comment: string };

  'verify/missing-file': { path: string };
  'verify/unreadable': { path: string; kind: 'pdf' | 'pptx' };
  /** `found` is what the file begins with. */
  'verify/other-report': { path: string; title: string; found: string };
  /** The first of `count` places; an empty wording stands for none. */
  'verify/stale': {
    path: string;
    count: number;
    places: readonly { expected: string; found: string; page: string }[];
  };
  /** `found` stands in its place, if anything does. */
  'verify/missing-text': {
    path: string;
    what:
      | 'cover'
      | 'title'
      | 'occasion'
      | 'speaker'
      | 'salutation'
      | 'heading'
      | 'paragraph'
      | 'table'
      | 'caption'
      | 'annex'
      | 'entry';
    expected: string;
    found: string | undefined;
    page: string;
  };
  'verify/extra-text': { path: string; found: string; page: string };
  'verify/repeated': { path: string; found: string; page: string };
  'verify/order': { path: string; what: Problems['verify/missing-text']['what']; expected: string; page: string };
  'verify/left-out': { path: string; what: 'glossary' | 'table' | 'caption' | 'occasion' | 'speaker'; count: number };
  'verify/contents': { path: string; heading: string; expected: string; found: string | undefined };
  /** `expected` is `undefined` where no mark belongs. */
  'verify/mark': Misnumbered & { expected: number | undefined; found: string | undefined };
  'verify/entry': Misnumbered & { reason: 'number' | 'page'; expected: string; found: string };
  'verify/missing-slide': { path: string; title: string };
  'verify/missing-figure': OnSlide & { label: string; shown: string };
  /** `nearest` is what the report says of the same. */
  'verify/number': OnSlide & { number: string; nearest: { label: string; shown: string } | undefined };
  /** `expected` is `undefined` where the report has no such label. */
  'verify/chart': OnSlide & {
    chart: number;
    where: 'cache' | 'workbook' | 'both';
    label: string;
    expected: string | undefined;
    found: string | undefined;
  };
  /** A sentence that is not the report's, or the number of its page. */
  'verify/note': OnSlide & {
    reason: 'text' | 'page';
    expected: string | undefined;
    found: string;
    sentence?: string;
  };
  /** Further ones of a code that has been told twenty times. */
  'verify/more': { code: string; count: number };

  'usage/unknown-option': { option: string; nearest: string | undefined };
  'usage/unknown-command': { command: string; nearest: string | undefined };
  'usage/missing-value': { option: string };
  'usage/missing-argument': { command: string; argument: string };
  'usage/excess-argument': { command: string };
  'usage/not-together': { option: string; other: string };
  'usage/invalid-value': { option: string; value: string; known: readonly string[] };

  'internal/fault': { version: string; message: string };
}
