/** The words of `--help` in English. Lines are broken by hand at 78 cells. */
import type { HelpWords } from '../help.js';

/** The way of a draft from Word to Word and to the book, the same under each of its commands. */
const loop = `
From Word to Word, and to the book:
  1. take over the first draft
     npx yinfa import draft.docx --to content/yuexiu-2025
  2. make a Word file of it, for colleagues to mark up
     npx yinfa build content/yuexiu-2025 --only docx
  3. copy the folder to “before”, and take over their text; changes are listed
     npx yinfa import marked.docx --to content/yuexiu-2025 --update
  4. see what changed, also as a document
     npx yinfa diff before content/yuexiu-2025 --redline pdf,docx
  5. make book and deck, and check them
     npx yinfa build content/yuexiu-2025 --verify
With git no copy is needed: commit after steps 1 and 5, and compare with HEAD.`;

export const helpEn: HelpWords = {
  program: {
    description: `Yinfa makes a printed book (PDF) and a briefing deck (PowerPoint) from a work
report kept as text files. Every number on a slide is read from the report.`,
    usage: '<command> [options]',
    more: `
Examples:
  npx yinfa import draft.docx            take over a draft from Word
  npx yinfa build --only docx            a Word file, for colleagues to mark up
  npx yinfa build                        build every report in content/
  npx yinfa build --watch                build again whenever a file is saved
  npx yinfa diff HEAD~1                  what changed since the last commit
  npx yinfa help build                   all about building

Exit codes:
  0  all is well (there may be warnings)
  1  there are errors; the files of that report were not written
  2  the command was not understood`,
  },
  commands: {
    build: {
      term: 'build [folder…]',
      summary: 'make the PDF and the PowerPoint file of each report',
      description: `Reads each content folder, checks it, and writes the book and the deck.
A report with an error is not written: the files of the last good build stay.`,
      usage: '[folder…] [options]',
      more: `
A content folder:
  content/yuexiu-2024/
    report.yaml      the report itself with its annexes (required)
    glossary.yaml    terms explained in the annex
    figures.yaml     which numbers to read, and from which words
    briefing.yaml    which numbers and tasks go on the slides
    theme.yaml       looks of this report that differ from templates/
    proof.yaml       settings of the proof-reader

Output, named after the folder:
  out/yuexiu-2024/report.pdf
  out/yuexiu-2024/briefing.pptx
  out/yuexiu-2024/slides/01.svg …     with --only svg: the slides as pictures
  out/yuexiu-2024/handout.pdf         with --only handout: slides and notes
  out/yuexiu-2024/report.docx         with --only docx: the book as a Word file
  out/yuexiu-2024/speaker-notes.docx  with --only notes: notes in large type
  out/yuexiu-2024/report-large.pdf    and the like, for other editions

Editions of the book, described in templates/report/theme.yaml:
  session     cover, contents, text, annexes, glossary (the default)
  official    as an official document after GB/T 9704, without a cover
  large       in large type
  podium      for the speaker: no sentence goes over to another page

Examples:
  npx yinfa build                                 every report in content/
  npx yinfa build content/yuexiu-2024             one report
  npx yinfa build content/a content/b --out dist  two, written below dist/
  npx yinfa build --only pdf                      the books without the decks
  npx yinfa build --edition all                   every edition of the book
  npx yinfa build drafts --shard 2/8              the second eighth of a folder
  npx yinfa build --watch                         again after each change
  npx yinfa build --verify                        and read the files back
  npx yinfa build --only docx                     the whole text as a Word file
  npx yinfa build --json > result.json            for other programs
${loop}

Exit codes: 0 all is well, 1 errors in a report, 2 command not understood`,
    },
    import: {
      term: 'import <file>',
      summary: 'take over a draft from Word or a text file',
      description: `Makes the files of a content folder from a draft: .docx, .txt or .md. Headings,
title, speaker and glossary are found by their usual forms. Nothing is lost: the
text is compared with the draft before anything is written.`,
      usage: '<file> [options]',
      more: `
What is not certain is reported as a warning with its place: a line, in a Word
file a page, a heading and the first words. Pages broken by hand, page numbers
and a typed table of contents are dropped. Comments and tracked changes of a
Word file are listed by sentence; changes count as accepted, and those to refuse
are rejected in Word before the import.

Examples:
  npx yinfa import draft.docx                           into content/draft
  npx yinfa import draft.docx --to content/yuexiu-2025  into this folder
  npx yinfa import draft.docx --to content/yuexiu-2025 --update --dry-run
                                                        show what would change
  npx yinfa import draft.docx --to content/yuexiu-2025 --update
                                                        the new text, the old
                                                        figures and comments
  npx yinfa import draft.docx --to content/yuexiu-2025 --prune
                                                        without the figures
                                                        that are gone
  pandoc draft.odt -t docx | npx yinfa import - --to content/yuexiu-2025
                                                        from another program
${loop}

Exit codes: 0 all is well, 1 errors and nothing written,
            2 command not understood`,
    },
    init: {
      term: 'init [folder]',
      summary: 'start a content folder, or give one what it lacks',
      description: `Writes a small report.yaml, and briefing.yaml and theme.yaml with everything
that may be set in them, commented out. A file that is there is left as it is.`,
      usage: '[folder] [options]',
      more: `
Without a folder: that of the only report in content/, else content/report.

Examples:
  npx yinfa init content/yuexiu-2025  a new report
  npx yinfa init                      an own theme for the report that is there

Exit codes: 0 all is well, 1 nothing written, 2 command not understood`,
    },
    diff: {
      term: 'diff <old> [new]',
      summary: 'what changed between two revisions: words, figures, pages',
      description: `Compares two revisions of a report: changed, added, removed and moved
paragraphs, figures, glossary and numbering; pages to print again and slides to
replace, by what is really set on each.`,
      usage: '<old> [new] [options]',
      more: `
A revision is a content folder or a revision of git, such as HEAD~1 or a tag.
Where the new one is left out it is what is in content/ now.

Examples:
  npx yinfa diff HEAD                        what is not committed yet
  npx yinfa diff HEAD~1                      since the commit before the last
  npx yinfa diff v1 v2 --report yuexiu-2024  between two tags, one report
  npx yinfa diff old/yuexiu-2024 content/yuexiu-2024
  npx yinfa diff HEAD --redline              and …/revision/redline.pdf
  npx yinfa diff HEAD --redline docx         and …/redline.docx, tracked changes
  npx yinfa diff HEAD --redline pdf,docx     both
${loop}

Exit codes: 0 compared, 1 errors in a revision, 2 command not understood`,
    },
    verify: {
      term: 'verify [folder…]',
      summary: 'hold the finished PDF and PowerPoint file against the text',
      description: `Reads the finished files with other software than made them, and compares them
with the content: every paragraph printed once and in order, every mark and
entry of the glossary, every number on every slide and in every chart.`,
      usage: '[folder…] [options]',
      more: `
Examples:
  npx yinfa verify                        every report in content/
  npx yinfa verify content/yuexiu-2024    one report
  npx yinfa verify --out dist             files that were written below dist/

Exit codes: 0 all is printed as it is written, 1 something differs,
            2 command not understood`,
    },
    check: {
      term: 'check [folder…]',
      summary: 'mark what a proof-reader would mark, with reason and fix',
      description: `Reads each report as a proof-reader of official documents would: marks,
numerals, numbers against each other, words, structure. Each finding stands at
its line, with its reason and, where there is one, its fix; its number is what
--accept takes.`,
      usage: '[folder…] [options]',
      more: `
Findings are certain, likely, or hints. docs/proof.md lists the rules.
proof.yaml in the content folder switches rules off and lists words, names and
phrases of the office. A comment above a text, or behind it, ignores a finding,
and --accept writes it:
  # proof: ignore marks/half-width 「,」 as in the name of the company

--format docx writes out/<name>/proof.docx: the text as Word file with each
finding as a comment on its characters. --out names a folder or a file ending in
.docx. A file that was saved by another program since is never overwritten.

Examples:
  npx yinfa check                              every report in content/
  npx yinfa check content/yuexiu-2024 --strict  likely findings fail, too
  npx yinfa check --fix --dry-run              show what would be corrected
  npx yinfa check --fix                        correct what is certain
  npx yinfa check --accept a1b2c3 --reason "as quoted"
  npx yinfa check content/yuexiu-2024 --format docx
                                               comments in a Word file
  npx yinfa check --format sarif > proof.sarif for editors and code hosts
  npx yinfa check --template statistics.xlsx   a table to be filled in
  npx yinfa check --against statistics.xlsx    numbers that differ from it
  npx yinfa check content/yuexiu-2024 --against content/yuexiu-2023
                                               what is left from last year

Exit codes: 0 nothing that is certain (with --strict nothing likely, either),
            1 certain findings or errors in a report, 2 command not understood`,
    },
    open: {
      term: 'open [folder]',
      summary: 'open the workplace in the browser',
      description: `Shows the reports of a folder in the browser of this machine: pages and slides,
numbers, problems, revisions. What is corrected there is saved in the YAML
files.`,
      usage: '[folder] [options]',
      more: `
Without a folder: content/. The workplace is reached from this machine alone,
and only with the address that is printed. Nothing is sent to a network.

Examples:
  npx yinfa open                      the reports in content/
  npx yinfa open content/yuexiu-2024  one report

Exit codes: 0 ended with Ctrl+C, 1 not started, 2 command not understood`,
    },
    figures: {
      term: 'figures [folder…]',
      summary: 'list the numbers read from each report, and where',
      description: `Lists every number read from a report, by figures.yaml where there is one, with
its unit, its change, the line it stands on and the words around it. Nothing is
written.`,
      usage: '[folder…] [options]',
      json: 'print the figures as one JSON object on standard output',
      more: `
A number that cannot be read is reported on standard error; the others are
listed all the same.

Examples:
  npx yinfa figures                           every report in content/
  npx yinfa figures content/yuexiu-2024       one report
  npx yinfa figures --sentences               with whole sentences
  npx yinfa figures --uncovered               the numbers that nothing reads
  npx yinfa figures --core                    what is said of core indicators
  npx yinfa figures --json > figures.json     for other programs

Exit codes: 0 all is well, 1 errors in a report, 2 command not understood`,
    },
    help: {
      term: 'help [command]',
      summary: 'show how a command is used',
      description: 'show how a command is used',
      usage: '[command]',
      more: '',
    },
  },
  arguments: {
    folders: { term: 'folder…', description: 'folders with a report.yaml; else all those in content/' },
    folder: { term: 'folder', description: 'the content folder, new or there already' },
    file: { term: 'file', description: 'the draft: .docx, .txt or .md; quote a name with blanks' },
    old: { term: 'old', description: 'a content folder or a revision of git' },
    new: { term: 'new', description: 'the same; else what is in content/ now' },
  },
  options: {
    out: { term: '--out <folder>', description: 'write below this folder instead of out/' },
    only: { term: '--only <kind>', description: 'make only one kind: pdf, pptx, svg, handout, docx or notes' },
    edition: { term: '--edition <name>', description: 'book edition: session, official, large, podium, or all' },
    shard: { term: '--shard <i/n>', description: 'of many reports only the i-th of n equal parts' },
    watch: { term: '--watch', description: 'build again whenever a file is saved' },
    verify: { term: '--verify', description: 'read the finished files back and compare them' },
    to: { term: '--to <folder>', description: 'content folder to write; else content/ and the file’s name' },
    update: { term: '--update', description: 'put the new text into a folder that is there already' },
    prune: { term: '--prune', description: 'update, and take out figures and quotations it lacks' },
    convert: { term: '--convert', description: 'have LibreOffice convert a .doc, .wps, .rtf or .odt draft' },
    as: { term: '--as <line=role>', description: 'what lines are: 12=section,30=left-out; --json lists them' },
    dryRun: { term: '--dry-run', description: 'show what would be written, and write nothing' },
    report: { term: '--report <name>', description: 'compare only this report of content/' },
    redline: {
      term: '--redline [kinds]',
      description: 'write revision/redline.pdf, or docx with tracked changes',
    },
    author: { term: '--author <name>', description: 'author of changes or comments in Word; else see the docs' },
    date: { term: '--date <date>', description: 'their date, 2025-01-06T10:20; else of the commit or report' },
    core: { term: '--core', description: 'list what the text says of each core indicator instead' },
    against: {
      term: '--against <path>',
      description: 'with last year’s folder, or statistics (.xlsx, .csv, .tsv)',
    },
    template: { term: '--template <file>', description: 'write such a table to fill in: .xlsx or .csv' },
    strict: { term: '--strict', description: 'likely findings fail, too' },
    fix: { term: '--fix', description: 'correct signs and digits that are certain, shown first' },
    port: { term: '--port <number>', description: 'the port of the workplace (default: any that is free)' },
    noBrowser: { term: '--no-browser', description: 'print the address, start no browser' },
    accept: { term: '--accept <id>', description: 'accept this finding: write a comment beside it' },
    reason: { term: '--reason <text>', description: 'why, for the comment of --accept' },
    format: { term: '--format <format>', description: 'sarif: print as SARIF; docx: comments in a Word file' },
    uncovered: { term: '--uncovered', description: 'list the numbers of the text that nothing reads instead' },
    sentences: { term: '--sentences', description: 'print the whole sentence of each figure' },
    json: { term: '--json', description: 'print the result as one JSON object on standard output' },
    lang: { term: '--lang <language>', description: 'language of messages: en or zh-CN (zh); else the system’s' },
    version: { term: '-V, --version', description: 'print the version' },
    help: { term: '-h, --help', description: 'show this help' },
  },
};
