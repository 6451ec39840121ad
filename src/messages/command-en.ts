/** The words of the command in English. Lines are broken by hand at 78 cells. */
import type { CommandWords } from './command.js';

const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const commandEn: CommandWords = {
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options of every command:',
    'Commands:': 'Commands:',
  },
  help: {
    program: {
      description: `Yinfa makes a printed book (PDF) and a briefing deck (PowerPoint) from a work
report kept as text files. Every number on a slide is read from the report.`,
      usage: '<command> [options]',
      buildTerm: 'build [folder…]',
      buildSummary: 'make the PDF and the PowerPoint file of each report',
      figuresTerm: 'figures [folder…]',
      figuresSummary: 'list the numbers read from each report, and where',
      helpTerm: 'help [command]',
      helpSummary: 'show how a command is used',
      more: `
Examples:
  yinfa build                        build every report in content/
  yinfa build content/yuexiu-2024    build this one
  yinfa figures                      list every number read, and its sentence
  yinfa help build                   all about building

Exit codes:
  0  all is well (there may be warnings)
  1  there are errors; the files of that report were not written
  2  the command was not understood`,
    },
    build: {
      description: `Reads each content folder, checks it, and writes the book and the deck.
A report with an error is not written: the files of the last good build stay.`,
      usage: '[folder…] [options]',
      folders: {
        term: 'folder…',
        description: 'folders with a report.yaml; else all those in content/',
      },
      more: `
A content folder:
  content/yuexiu-2024/
    report.yaml      the report itself (required)
    glossary.yaml    terms explained in the annex
    figures.yaml     which numbers to read, and from which words
    briefing.yaml    which numbers and tasks go on the slides

Output, named after the folder:
  out/yuexiu-2024/report.pdf
  out/yuexiu-2024/briefing.pptx
  out/yuexiu-2024/slides/01.svg …     with --only svg: the slides as pictures
  out/yuexiu-2024/report-large.pdf    and the like, for other editions

Editions of the book, described in templates/report/theme.yaml:
  session     cover, contents, text, glossary (made where none is asked for)
  official    as an official document after GB/T 9704, without a cover
  large       in large type
  podium      for the speaker: no sentence goes over to another page

Examples:
  yinfa build                                   every report in content/
  yinfa build content/yuexiu-2024               one report
  yinfa build content/a content/b --out dist    two, written below dist/
  yinfa build --only pdf                        the books without the decks
  yinfa build --edition all                     every edition of the book
  yinfa build --json > result.json              for other programs

Exit codes: 0 all is well, 1 errors in a report, 2 command not understood`,
    },
    figures: {
      description: `Lists every number that figures.yaml reads from a report, with its unit, its
change, the line it stands on and the words around it. Nothing is written.`,
      usage: '[folder…] [options]',
      json: 'print the figures as one JSON array on standard output',
      more: `
A number that cannot be read is an error on standard error; the others are
listed all the same.

Examples:
  yinfa figures                           every report in content/
  yinfa figures content/yuexiu-2024       one report
  yinfa figures --sentences               with whole sentences
  yinfa figures --json > figures.json     for other programs

Exit codes: 0 all is well, 1 errors in a report, 2 command not understood`,
    },
    options: {
      out: { term: '--out <folder>', description: 'write below this folder instead of out/' },
      only: { term: '--only <kind>', description: 'make only one kind of file: pdf, pptx or svg' },
      edition: {
        term: '--edition <name>',
        description: 'book edition: session, official, large, podium, or all',
      },
      sentences: { term: '--sentences', description: 'print the whole sentence of each figure' },
      json: { term: '--json', description: 'print the result as one JSON object on standard output' },
      lang: {
        term: '--lang <language>',
        description: 'language of messages: en or zh-CN (zh); else the system’s',
      },
      version: { term: '-V, --version', description: 'print the version' },
      help: { term: '-h, --help', description: 'show this help' },
    },
  },
  building: (folder) => `Building ${folder} …`,
  built: ({ name, files, warnings, seconds }) =>
    `${name}: ${some(files, 'file')} in ${seconds} s${warnings > 0 ? `, ${some(warnings, 'warning')}` : ''}`,
  failed: ({ name, errors, warnings }) =>
    `${name}: not written, ${some(errors, 'error')}${warnings > 0 ? `, ${some(warnings, 'warning')}` : ''}`,
  figuresRead: ({ name, count, errors }) =>
    `${name}: ${some(count, 'figure')}${errors > 0 ? `, ${some(errors, 'error')}` : ''}`,
  page: (label) => `p. ${label}`,
  pages: (count) => some(count, 'page'),
  links: (count) => some(count, 'link'),
  minutes: (count) => `${some(count, 'minute')} of reading`,
  slides: (count) => some(count, 'slide'),
  figures: (count) => some(count, 'figure'),
  separator: ', ',
  unwritable: (detail) => `Standard output could not be written (${detail}).`,
  apology: (version, message) => `Sorry, this is a fault of Yinfa ${version}, not of your report: ${message}
Please report it with the command you typed and, if you may share it, the content folder.
With YINFA_DEBUG=1 set, the command also prints where in the program it happened.`,
};
