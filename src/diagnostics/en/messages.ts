/** Every diagnostic in plain English: the message says what is wrong, the hint what to do. */

import { clip, listItem, type Messages, named, rephrase } from '../phrase.js';
import { importEn } from './import.js';
import { outputEn } from './output.js';
import { allowed, choose, differing, isSentence, list, near, otherDigits, unitName } from './phrase.js';
import {
  blockPlaces,
  fontDamages,
  handlebarsErrors,
  invisibles,
  kinds,
  markupErrors,
  patternErrors,
  pictureFaults,
  readFailures,
  syntaxErrors,
  templateFailures,
  valueForms,
  writeFailures,
} from './reasons.js';
import { revisionEn } from './revision.js';
import { verifyEn } from './verify.js';

export const en: Messages = {
  'world/not-found': ({ path }) => ({
    message: `there is no file or folder “${path}”`,
    hint: 'Check the spelling of the path and the folder you started the command in.',
  }),
  'world/no-report': ({ folder }) => ({
    message: `there is no report.yaml in “${folder}”`,
    hint: 'Put the report in content/<name>/report.yaml, or name its folder: yinfa build <folder>.',
  }),
  'world/unreadable': ({ path, reason }) => ({
    message: `“${path}” cannot be read: ${rephrase(reason, readFailures)}`,
    hint: 'Check that it is a file and that you are allowed to read it.',
  }),
  'world/outside-project': ({ path, root }) => ({
    message: `“${path}” lies outside “${root}”`,
    hint: `Copy the file into “${root}” and write its path from there, without “..”.`,
  }),
  'world/not-utf8': ({ encoding }) => ({
    message: `the file is not UTF-8 text${encoding === 'unknown' ? '' : `; it looks like ${encoding}`}`,
    hint: 'Open it in your editor and save it with the encoding UTF-8.',
  }),
  'world/write-failed': ({ path, reason, detail }) => ({
    message: `“${path}” could not be written: ${writeFailures[reason].message} (${detail})`,
    hint: `${writeFailures[reason].hint} The earlier files are unchanged.`,
  }),
  'world/same-name': ({ name, first }) => ({
    message: `two folders are called “${name}”; the first is “${first}”, and both would be written to the same place`,
    hint: 'Rename one of the folders, or build them one after the other, each with its own --out.',
  }),

  'content/tab': () => ({
    message: 'the line is indented with a tab',
    hint: 'Use spaces: two for each level. YAML does not allow tabs there.',
  }),
  'content/syntax': ({ reason }) => syntaxErrors[reason],
  'content/duplicate-key': ({ key, line }) => ({
    message: `“${key}” is given twice; the first is on line ${line}`,
    hint: `Delete one of the two, or join them under one “${key}”.`,
  }),
  'content/alias': ({ name }) => ({
    message: `“*${name}” is a YAML alias, which content files do not use`,
    hint: 'Write the text out here; if it is text that begins with *, put it in quotation marks.',
  }),
  'content/too-deep': ({ limit }) => ({
    message: `the content is nested more than ${limit} levels deep`,
    hint: 'Check the indentation: a part holds sections, a section holds paragraphs, and no more.',
  }),
  'content/too-large': ({ megabytes, limit }) => ({
    message: `the file has ${megabytes} MB; ${limit} MB is the most`,
    hint: 'Check that it is the right file; keep only text in it.',
  }),
  'content/empty': ({ expected }) => ({
    message: 'the file is empty',
    hint: expected.length > 0 ? `Begin with: ${list(expected)}.` : 'Write its content, or delete the file.',
  }),
  'content/unknown-file': ({ name, nearest, known }) => ({
    message: `“${name}” is no content file, and was not read`,
    hint: `${nearest ? `Rename it to ${nearest} if that is what it is. ` : ''}Content files are ${known.join(', ')}.`,
  }),
  'content/unknown-key': ({ key, nearest, known }) => ({
    message: `“${key}” is not a key known here`,
    hint: isSentence(key)
      ? 'If this is a sentence, use a full-width colon in it, or put the whole text in quotation marks.'
      : choose(nearest, known, 'Delete the line.'),
  }),
  'content/missing-key': ({ key, known }) => ({
    message: `“${key}” is missing here`,
    hint: `Add a line “${key}: …”.${known.length > 0 ? ` Keys of this place: ${list(known)}.` : ''}`,
  }),
  'content/wrong-type': ({ expected, found }) => ({
    message: `${named(expected, kinds, ' or ')} is expected here, but this is ${named(found, kinds, ' or ')}`,
    hint:
      found === 'comment' || (found === 'truth' && expected.startsWith('text'))
        ? 'If it is meant to be text, put it in quotation marks.'
        : `Write ${named(expected, kinds, ' or ')}.`,
  }),
  'content/invalid-value': ({ expected, found }) => ({
    message: `${rephrase(named(expected, kinds, ' or '), valueForms)} is expected here, but this is ${found.trim() === '' ? 'empty' : `“${clip(found)}”`}`,
    hint: `Write ${rephrase(named(expected, kinds, ' or '), valueForms).replace(/,$/, '')}.`,
  }),
  'content/control-character': ({ codePoint }) =>
    codePoint === 'U+FFFD'
      ? {
          message: 'a character was lost here when the file was converted (U+FFFD)',
          hint: 'Look it up in the original and type it again.',
        }
      : codePoint === 'U+000D'
        ? {
            message: 'the lines of this file end with a carriage return alone (U+000D), as on very old computers',
            hint: 'Save the file again with line ends LF, or Unix, in your editor.',
          }
        : {
            message: `an invisible character stands here: ${invisibles[codePoint] ?? 'a control character'} (${codePoint})`,
            hint: 'Delete it: put the cursor behind it and press Backspace. It often comes along with pasted text.',
          },
  'content/unclosed-script': ({ opening }) => ({
    message: `“${opening}” is opened here and not closed`,
    hint: `Close it with “}”, as in PM_{2.5}; if the characters themselves are meant, write “\\${opening}”.`,
  }),

  'content/bad-script': ({ reason, opening }) => ({
    message:
      reason === 'empty' ? `nothing stands in “${opening}}”` : `another “_{” or “^{” stands in this “${opening}”`,
    hint:
      reason === 'empty'
        ? `Write the characters between the braces, or delete “${opening}}”.`
        : 'Close the first before the next is opened: a lowered or raised text holds no other.',
  }),
  'content/misplaced-block': ({ block, known }) => ({
    message: `“${block}” cannot stand here`,
    hint: `${blockPlaces[block] ?? 'Move it to where it belongs.'}${known.length > 0 ? ` Here can stand: a plain text, ${list(known)}.` : ''}`,
  }),
  'content/comment-in-text': ({ comment }) => ({
    message: `“${clip(comment)}” is a comment and will not be printed`,
    hint: 'If it belongs to the text, put the whole text in quotation marks or under “|”; if not, put the comment on a line of its own.',
  }),
  'content/typed-number': ({ number }) => ({
    message: `“${number}” is typed here, but numbers are computed: it would be printed twice`,
    hint: `Delete “${number}” at the beginning.`,
  }),
  'content/uneven-row': ({ cells, columns }) => ({
    message: `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, and the header ${columns}`,
    hint: 'Give every row one cell for each column; write — where there is nothing to say. A cell with a comma in it needs quotation marks.',
  }),
  'content/bad-image': ({ path, reason }) => ({
    message: `“${path}” cannot be printed: ${pictureFaults[reason].message}`,
    hint: pictureFaults[reason].hint,
  }),

  'glossary/not-found': ({ term, nearest }) => ({
    message: `the text of the report does not have the term ${clip(term)}`,
    hint: nearest
      ? `${nearest.file}:${nearest.line} has ${clip(nearest.words)} (${differing(nearest)}). If that is the term, add “marks: [${listItem(nearest.words)}]” to the entry; if not, correct the text or the term.`
      : 'Correct the term or the text, or give the words the text has for it: “marks: [words]”.',
  }),
  'glossary/duplicate-term': ({ term, line }) => ({
    message: `“${clip(term)}” would lead to two entries; the first is on line ${line}`,
    hint: 'Delete one of the two, or join their explanations.',
  }),
  'glossary/idle-mark': ({ words, term }) => ({
    message: `the text of the report does not have “${clip(words)}”, given as other words for “${clip(term)}”`,
    hint: 'Delete it from “marks”, or correct it to the words of the text.',
  }),
  'glossary/order': ({ term, after, count }) => ({
    message: `“${clip(term)}” stands out of the order in which the text has the terms${count > 1 ? `, the first of ${count}` : ''}`,
    hint: `Move the entry ${after ? `right behind “${clip(after.term)}” (line ${after.line})` : 'to the top of the list'}. The book has the order of the text in any case.`,
  }),

  'figure/bad-pattern': ({ id, reason, detail }) => ({
    message: `the pattern of “${id}” ${patternErrors[reason].message}${detail ? `: ${detail}` : ''}`,
    hint: patternErrors[reason].hint,
  }),
  'figure/unit-not-in-pattern': ({ id, unit, hole }) => ({
    message: `the unit “${unit}” of “${id}” does not follow ${hole} in its pattern`,
    hint: `Write “${hole}${unit}” in the pattern, or correct the unit.`,
  }),
  'figure/not-found': ({ id, pattern, nearest }) => ({
    message: `no sentence of the report fits the pattern of “${id}”: ${clip(pattern)}`,
    hint:
      nearest.length > 0
        ? nearest[0]?.digits
          ? `${nearest[0].file}:${nearest[0].line}, “${clip(nearest[0].words)}” would fit, but its number is written in ${otherDigits[nearest[0].digits]}. Write it in the digits 0–9 there, or leave the figure out.`
          : `Compare it with ${nearest.map(near).join('; or with ')}. If it is the sentence you mean, correct the pattern.`
        : 'Copy the words of the sentence into the pattern and put {value} in place of the number.',
  }),
  'figure/ambiguous': ({ id, pattern, values }) => ({
    message: `the pattern of “${id}” reads different values: ${list(values.map(({ value, file, line }) => `${value} (${file}:${line})`))}`,
    hint: `Add words around the hole so that “${clip(pattern)}” fits only the sentence you mean.`,
  }),
  'figure/uneven-list': ({ id, labels, values, file, line }) => ({
    message: `the list of “${id}” has ${labels.length} labels but ${values.length} values (${file}:${line}): ${list(labels)} – ${list(values)}`,
    hint: 'Write the words before and after the list into the pattern, so that each hole takes the whole list; or correct the report.',
  }),
  'figure/two-values': ({ label, values }) => ({
    message: `the report gives “${label}” two values: ${list(values.map(({ id, value, file, line }) => `${value} (${id}, ${file}:${line})`))}`,
    hint: 'Correct the report where one is wrong, or write into the labels what tells the two apart.',
  }),
  'figure/duplicate': ({ id, line }) => ({
    message: `two figures have the id “${id}”; the first is on line ${line}`,
    hint: 'Give this one another id.',
  }),
  'figure/unknown': ({ id, nearest, known }) => ({
    message: `there is no figure “${id}” in figures.yaml`,
    hint: choose(nearest, known, 'Add it to figures.yaml, or delete it here.'),
  }),
  'figure/no-number': ({ id }) => ({
    message: `“${id}” stands in a chart, but the report gives it in words, not as a number`,
    hint: 'Take it out of the chart, or read a number with {value} or {growth} in its pattern.',
  }),

  'figure/mixed-units': ({ id, unit, first }) => ({
    message: `“${id}” is counted in ${unitName(unit)}, but the chart begins with ${unitName(first)}`,
    hint: 'Put only figures of one unit in a chart; make a second chart of the others.',
  }),

  'briefing/not-in-report': ({ words, nearest }) => ({
    message: `the report does not say “${clip(words)}”`,
    hint: nearest
      ? `${nearest.file}:${nearest.line} has “${clip(nearest.words)}” (${differing(nearest)}). A slide says only what the report says: copy its words.`
      : 'A slide says only what the report says: copy words of the report, or leave the line out.',
  }),
  'briefing/cut-number': ({ words, number, file, line }) => ({
    message: `“${clip(words)}” cuts a number: the report has “${number}” there (${file}:${line})`,
    hint: `Quote all of “${number}”, its unit included, or none of it.`,
  }),
  'briefing/unknown-section': ({ words, nearest, known }) => ({
    message: `no section has “${clip(words)}” in its heading`,
    hint: choose(nearest, known, 'Delete it: this part of the report has no sections.'),
  }),
  'briefing/ambiguous-section': ({ words, known }) => ({
    message: `“${clip(words)}” stands in the headings of ${known.length} sections`,
    hint: `Write more words, so that only one of them is meant: ${known.map((heading) => `“${clip(heading)}”`).join(', ')}.`,
  }),
  'briefing/repeated-section': ({ heading, line }) => ({
    message: `the section “${clip(heading)}” is spoken of in line ${line} already`,
    hint: 'Put what both say into one entry, and delete the other.',
  }),
  'briefing/section-elsewhere': ({ heading, part, key }) => ({
    message: `the section “${clip(heading)}” stands in another part of the report, “${clip(part)}”`,
    hint: key
      ? `Move this entry to “${key}”.`
      : 'Delete it: the sections of that part share one slide and cannot be chosen one by one.',
  }),
  'briefing/left-out': ({ key }) => ({
    message: `what “${key}” says is not shown, for leave-out names that slide`,
    hint: `Delete “${key}” here, or take it out of leave-out.`,
  }),
  'briefing/nothing-left': () => ({
    message: 'nothing of the report is left in the deck but its cover and its last words',
    hint: 'Take what should be shown out of leave-out.',
  }),

  'template/missing': ({ name, folder }) => ({
    message: `the template “${name}” is missing in “${folder}”`,
    hint: `Put it back, or delete your own folder “${folder}”: then the templates that came with Yinfa are used.`,
  }),
  'template/syntax': ({ reason }) => ({
    message: `the template is not correct Handlebars: ${rephrase(reason, handlebarsErrors)}`,
    hint: 'Check that every {{#…}} has its {{/…}}, and use {{ }} with two braces.',
  }),
  'template/unknown-variable': ({ name, nearest, known }) => ({
    message: `the template asks for “${name}”, which does not exist here`,
    hint: choose(nearest, known, 'Delete it, or move it to where it exists.'),
  }),
  'template/unknown-helper': ({ name, known }) => ({
    message: `the template calls “${name}”, which is no helper`,
    hint: allowed(known, 'Delete the call.'),
  }),
  'template/unknown-partial': ({ name, nearest, known }) => ({
    message: `the template includes “${name}”, which does not exist`,
    hint: choose(nearest, known, `Write the file “${name}.hbs”, or delete the line.`),
  }),
  'template/left-out': ({ text, count }) => ({
    message: `the templates leave out ${count === 1 ? 'a sentence' : `${count} sentences`} of the report, the first being “${text}…”`,
    hint: 'If that is not meant, look in templates/report for a partial that is empty or prints too little.',
  }),
  'template/failed': ({ reason }) => ({
    message: `the template could not be filled in: ${rephrase(reason, templateFailures)}`,
    hint: 'Mend this place of the template; the templates that came with Yinfa show how it is done.',
  }),

  'markup/malformed': ({ reason }) => ({
    message: `the template writes faulty markup: ${rephrase(reason, markupErrors)}`,
    hint: 'Check the angle brackets and quotation marks of the tag.',
  }),
  'markup/unclosed': ({ name }) => ({
    message: `<${name}> is opened and not closed`,
    hint: `Write </${name}> where it ends.`,
  }),
  'markup/unknown-element': ({ name, nearest, known }) => ({
    message: `<${name}> is not an element known here`,
    hint: choose(nearest && `<${nearest}>`, known, 'Delete it.'),
  }),
  'markup/unknown-attribute': ({ name, element, known }) => ({
    message: `<${element}> has no attribute “${name}”`,
    hint: allowed(known, 'Delete it: this element has no attributes.'),
  }),
  'markup/invalid-attribute': ({ name, element, value, known }) => ({
    message: `${name}="${clip(value)}" is not possible on <${element}>`,
    hint: allowed(known, 'Correct the value.'),
  }),
  'markup/misplaced': ({ name, parent, known }) => ({
    message: parent ? `<${name}> cannot stand in <${parent}>` : `<${name}> cannot be the outermost element`,
    hint: allowed(known, 'Move it to where it belongs.'),
  }),
  'markup/missing-element': ({ name, parent }) => ({
    message: `<${parent}> needs a <${name}>`,
    hint: `Write a <${name}>…</${name}> in it.`,
  }),
  'markup/repeated': ({ name, parent }) => ({
    message: `the template writes a second <${name}> in one <${parent}>`,
    hint: 'Take one of them out.',
  }),
  'markup/stray-text': ({ text, parent }) => ({
    message: `the text “${clip(text)}” stands directly in <${parent}>`,
    hint: 'Put it in an element that holds text, as <p>…</p>, or delete it.',
  }),
  'markup/uneven-row': ({ cells, columns }) => ({
    message: `the row has ${cells} <cell>, and the header ${columns}`,
    hint: 'Write one <cell> for each column of the header.',
  }),

  'markup/uneven-series': ({ name, labels, expected }) => ({
    message: `the series “${clip(name)}” has other labels than the first of its chart: ${list(labels)} – ${list(expected)}`,
    hint: 'Give every <series> of a chart the same labels in the same order, or make two charts.',
  }),

  'font/unknown-role': ({ role, nearest, known }) => ({
    message: `“${role}” is not a font role`,
    hint: choose(nearest, known, 'Delete the line.'),
  }),
  'font/damaged': ({ path, reason }) => ({
    message: `the font “${path}” cannot be used: ${rephrase(reason, fontDamages)}`,
    hint: 'Copy the font file again, or take it out of the fonts folder.',
  }),
  'font/no-glyph': ({ character, codePoint, role, files }) => ({
    message: `no font for ${role} has the character “${character}” (${codePoint})`,
    hint: `Use another character, or add a font that has it. Looked in: ${files.length > 0 ? list(files) : 'no file'}.`,
  }),

  ...importEn,
  ...outputEn,
  ...revisionEn,
  ...verifyEn,

  'usage/unknown-option': ({ option, nearest }) => ({
    message: `there is no option “${option}”`,
    hint: `${nearest ? `Did you mean ${nearest}? ` : ''}yinfa --help lists all options.`,
  }),
  'usage/unknown-command': ({ command, nearest }) => ({
    message: `there is no command “${command}”`,
    hint: `${nearest ? `Did you mean ${nearest}? ` : ''}To build a report: yinfa build [folder…]. yinfa --help lists all commands.`,
  }),
  'usage/missing-value': ({ option }) => ({
    message: `a value is missing after ${option}`,
    hint: 'Write the value behind the option; yinfa --help shows examples.',
  }),
  'usage/missing-argument': ({ command, argument }) => ({
    message: `yinfa ${command} needs a <${argument}>`,
    hint: `yinfa help ${command} shows examples.`,
  }),
  'usage/excess-argument': ({ command }) => ({
    message: `too many words behind yinfa ${command}`,
    hint: `Put a name with spaces in quotation marks; yinfa help ${command} shows examples.`,
  }),
  'usage/not-together': ({ option, other }) => ({
    message: `${option} and ${other} cannot be used together`,
    hint: 'Take one of them away.',
  }),
  'usage/invalid-value': ({ option, value, known }) => ({
    message: `“${value}” is not possible for ${option}`,
    hint: allowed(known, 'yinfa --help shows examples.'),
  }),

  'internal/fault': ({ version, message }) => ({
    message: `this is a fault of Yinfa ${version}, not of your report: ${message}`,
    hint: 'Please report it with the command you typed and, if you may share it, the content folder.',
  }),
};
