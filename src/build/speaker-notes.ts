/** A laid out deck → its speaker notes as a Word file, with a picture of every slide. */
import type { LaidOutDeck } from '../deck/make.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { counting } from '../diagnostics/diagnostic.js';
import type { FontTable } from '../print/fonts.js';
import { memoized } from '../world/memo.js';
import type { World } from '../world/world.js';
import { openBooks } from './book-maker.js';
import type { MadeFile } from './files.js';

/** Width of a picture of a slide, pixels: 240 to the inch at half the width of the text. */
const WIDTH = 800;

/**
 * Writes the notes; `undefined` after noting what is wrong with themes or fonts. Notes of the same deck are not written
 * again in a session.
 * @param folder of the report, whose theme overrides that of the templates
 */
export async function makeSpeakerNotes(
  laidOut: LaidOutDeck,
  folder: string,
  path: string,
  date: Date,
  world: World,
  note: Note,
): Promise<MadeFile | undefined> {
  const opened = await openBooks(folder, world, note);
  if (!opened) return undefined;
  const { lecternTheme, speakerNotesOf } = await import('../word/speaker-notes.js');
  const { FontTable } = await import('../print/fonts.js');
  const { noteDamaged } = await import('../print/font-files.js');
  const theme = lecternTheme(opened.themes.values());
  const { fonts } = opened.renderer;
  const { deck, slides, theme: deckTheme } = laidOut;
  const content = await memoized(
    `file ${path}`,
    [laidOut, theme, fonts, date.getTime()],
    world,
    note,
    async (_, note) => {
      const problems = counting(note);
      const table = new FontTable(fonts);
      const pictures = await drawn(laidOut, table, theme.styles.part.font, problems.note).catch((cause: unknown) =>
        noteDamaged(cause, problems.note),
      );
      if (!pictures || problems.errors > 0) return undefined;
      const noted = slides.map(({ slide: { title, notes, pageRuns = [] } }, i) => {
        return { title, notes, pageRuns, picture: pictures[i]! };
      });
      const { width, height } = deckTheme.page;
      return speakerNotesOf({ meta: deck.meta, slides: noted, aspect: width / height }, theme, date);
    },
  );
  if (!content) return undefined;
  return { kind: 'notes', path, bytes: content.length, slides: slides.length, content };
}

/** Every slide as PNG, its text in the fonts of a role, as the handout has it. */
async function drawn(laidOut: LaidOutDeck, table: FontTable, role: string, note: Note) {
  const { picturesOf, svgOf } = await import('../deck/make.js');
  const { drawnSvg } = await import('../image/raster.js');
  const files = svgOf(laidOut);
  const words = files.map((file) =>
    Buffer.from(file)
      .toString()
      .replace(/<[^>]*>/g, ''),
  );
  // The first is that of all text, the others are for the characters that it lacks.
  const { pieces } = table.pieces([{ text: `一${words.join('')}` }], role);
  for (const [i, { placeOf = () => undefined }] of picturesOf(laidOut).entries())
    table.collectFrom(placeOf, table.pieces([{ text: words[i]!.replace(/\s/g, '') }], role).missing, role);
  table.noteMissing(note);
  // What draws the pictures leaves out what it cannot read.
  for (const { text, font } of pieces) font.glyphs.check(text);
  const fonts = [...new Set(pieces.map(({ font }) => font))].map(({ font }) => font.bytes());
  const pictures: Uint8Array[] = [];
  for (const file of files) pictures.push(await drawnSvg(file, WIDTH, fonts));
  return pictures;
}
