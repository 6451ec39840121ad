/** pandoc: the book through XeLaTeX, the deck by its pptx writer. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFolder, fonts } from './fonts.mjs';

const works = (command, ...words) => spawnSync(command, words, { stdio: 'ignore' }).status === 0;

/** pandoc, XeLaTeX, and what pandoc's template and Chinese text ask of TeX. */
export const pandocIsInstalled = () =>
  works('pandoc', '--version') &&
  works('kpsewhich', 'xeCJK.sty', 'lmodern.sty', 'pzdr.tfm') &&
  works('xelatex', '--version');

const escaped = (text) => text.replace(/[\\`*_{}[\]()#+.!|<>~^$@"'-]/g, '\\$&');
const plain = (pieces) => pieces.map(({ text, raised }) => (raised ? `^${text}^` : escaped(text))).join('');

/** Writes the two sources into `folder`; the command makes `book.pdf` and `deck.pptx` of them there. */
export function writePandoc(folder, manuscript) {
  writeFileSync(join(folder, 'book.md'), bookOf(manuscript));
  writeFileSync(join(folder, 'deck.md'), deckOf(manuscript));
}

export const pandocCommand = [
  'sh',
  '-c',
  'pandoc book.md -o book.pdf --pdf-engine=xelatex --toc --toc-depth=3 && pandoc deck.md -o deck.pptx --slide-level=2',
];

function bookOf({ title, author, page, paragraphs }) {
  const mm = (points) => `${((points / 72) * 25.4).toFixed(2)}mm`;
  const text = paragraphs.filter(({ name }) => name !== 'contents').map(markdownOf);
  return `---
title: ${title}
author: ${author}
documentclass: article
classoption: twoside
geometry: [paperwidth=${mm(page.width)}, paperheight=${mm(page.height)}, top=${mm(page.top)}, bottom=${mm(page.bottom)}, inner=${mm(page.inner)}, outer=${mm(page.outer)}]
mainfont: ${fonts.latin.file}
mainfontoptions: [Path=${fontFolder}]
CJKmainfont: ${fonts.body.file}
CJKoptions: [Path=${fontFolder}, BoldFont=${fonts.hei.file}, ItalicFont=${fonts.kai.file}]
indent: true
header-includes:
  - \\AtBeginDocument{\\fontsize{${page.em.toFixed(2)}}{${page.pitch.toFixed(2)}}\\selectfont}
  - \\setlength{\\parindent}{2em}
---

${text.join('\n\n')}
`;
}

function markdownOf({ level, pieces }) {
  if (level !== undefined) return `${'#'.repeat(level)} ${plain(pieces)}`;
  return pieces
    .map((piece) => (piece.font && piece.text.trim() ? `*${escaped(piece.text)}*` : plain([piece])))
    .join('');
}

/** A slide for each section, its leads or the beginning of its paragraphs as its points. */
function deckOf({ title, author, paragraphs }) {
  const lines = [`% ${title}\n% ${author}`];
  for (const { level, name, pieces } of paragraphs) {
    if (level !== undefined) lines.push(`${'#'.repeat(level)} ${plain(pieces)}`);
    else if (name === 'paragraph') {
      const lead = pieces.filter(({ font }) => font === 'kai');
      lines.push(`- ${plain(lead.length > 0 ? lead : [{ text: pieces[0].text.slice(0, 40) }])}`);
    }
  }
  return `${lines.join('\n\n')}\n`;
}
