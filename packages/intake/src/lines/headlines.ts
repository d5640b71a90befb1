/** Whether a line at the head of a text is its headline, and no sentence of it. */
export function looksLikeHeadline(line: string): boolean {
  const words = line.split(/\s+/u)
  const scripted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(line)
  return (
    (words.length >= 2 || scripted) &&
    words.length <= 20 &&
    line.length <= 140 &&
    !/[.:;,。：；，]["”’)]?$/u.test(line) &&
    !/^["“]/u.test(line)
  )
}

/** Whether a line between headline and text is a summary: one sentence, shorter than a paragraph. */
export function looksLikeDek(line: string, below: readonly string[]): boolean {
  const sentences = line.split(/[.!?]["”’]?\s+/u).length
  return (
    sentences === 1 &&
    line.length >= 20 &&
    line.length <= 200 &&
    !/["”.]$/u.test(line) &&
    below.some((paragraph) => paragraph.length > line.length)
  )
}

/** Whether a line is a word or two as they tell a section or a story. */
export const looksLikeLabel = (line: string): boolean =>
  line.length <= 40 && line.split(/\s+/u).length <= 4 && /\p{L}{2}/u.test(line) && !/[.!?]$/u.test(line)

/** Whether a line is a label in capitals, so that it stands above a headline that is not known yet. */
export const looksLikeKicker = (line: string): boolean =>
  looksLikeLabel(line) && line === line.toUpperCase() && line !== line.toLowerCase()
