/**
 * The book in Typst: the page, margins, fonts, sizes and line grid of yinfa's book, cover, contents, headings, page numbers
 * outside, marks of the glossary raised. Written as a person would, by set and show rules.
 */
import { fonts } from './fonts.mjs';

const escaped = (text) => text.replace(/[\\#$*_`<>@=~[\]/+-]/g, '\\$&');
const pt = (points) => `${points.toFixed(3)}pt`;
/** Latin letters and digits come from their own font, where ours do. */
const fontOf = (font) =>
  font === 'hei' || font === 'title'
    ? `"${fonts[font].family}"`
    : `((name: "${fonts.latin.family}", covers: "latin-in-cjk"), "${fonts[font].family}")`;

/** @returns the source of the document as one text */
export function typstSource({ title, author, page, paragraphs }) {
  return `${preamble(title, author, page)}\n${paragraphs.map((one) => typstParagraph(one)).join('\n\n')}\n`;
}

function preamble(title, author, page) {
  const leading = pt(page.pitch - page.em);
  const number = `[#sym.dash.em #counter(page).display() #sym.dash.em]`;
  return `#set document(title: "${title}", author: "${author}")
#set page(
  width: ${pt(page.width)},
  height: ${pt(page.height)},
  margin: (top: ${pt(page.top)}, bottom: ${pt(page.bottom)}, inside: ${pt(page.inner)}, outside: ${pt(page.outer)}),
  numbering: "1",
  footer: context align(
    if calc.odd(counter(page).get().first()) { right } else { left },
    text(font: "${fonts.folio.family}", size: 14pt)${number},
  ),
)
#set text(
  font: ${fontOf('body')},
  size: ${pt(page.em)},
  lang: "zh",
  region: "cn",
  top-edge: 0.88em,
  bottom-edge: -0.12em,
)
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: ${leading}, spacing: ${leading})
#let other(font, size: 1em, body) = text(font: font, size: size, body)
#let line-of(body, where) = align(where, par(first-line-indent: 0em, body))
#show heading: set block(above: ${leading}, below: ${leading})
#show heading: set text(size: ${pt(page.em)}, weight: "regular")
#show heading.where(level: 1): set text(font: ${fontOf('hei')})
#show heading.where(level: 2): set text(font: ${fontOf('kai')})
#show heading: it => par(it.body)
#show outline.entry: set text(font: ${fontOf('body')}, size: 14pt)`;
}

function typstParagraph({ name, level, pieces, newPage, style }) {
  const start = newPage ? '#pagebreak()\n' : '';
  const text = pieces.map(typstPiece).join('');
  if (name === 'contents') return `${start}#outline(title: [${text}], depth: 3)`;
  if (level !== undefined) return `${start}#heading(level: ${level})[${text}]`;
  if (name === 'paragraph' || name === 'entry') return `${start}${text}`;
  const where = style.align === 'justify' ? 'left' : style.align;
  return `${start}#line-of(other(${fontOf(style.font)}, size: ${pt(style.size)})[${text}], ${where})`;
}

function typstPiece({ text, font, raised }) {
  if (raised) return `#super[${text}]`;
  return font ? `#other(${fontOf(font)})[${escaped(text)}]` : escaped(text);
}
