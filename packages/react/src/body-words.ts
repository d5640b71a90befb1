/** What a body says besides its words, for those who cannot see it. */
export interface BodyWords {
  /** Names a table without a caption. */
  table: string
  /** Names the notes at the end. */
  footnotes: string
  /** Names the sign that leads to a note. */
  footnote: (number: number) => string
  /** Names the sign that leads back from a note: to the first place that names it, the second and so on, from 1. */
  backToText: (number: number, nth: number) => string
}

/** The words of a body in English. */
export const englishWords: BodyWords = {
  table: 'Table',
  footnotes: 'Notes',
  footnote: (number) => `Note ${number}`,
  backToText: (number, nth) =>
    nth === 1 ? `Back to note ${number} in the text` : `Back to note ${number}, place ${nth}`,
}
