/** The beginning of a text. @param most characters that are not cut */
export function shortened(text: string, most = 40): string {
  const characters = [...text.replace(/\n/g, '')];
  return characters.length > most ? `${characters.slice(0, most - 2).join('')}…` : characters.join('');
}
