import { clauseCut, phraseCut } from '../lexicon/clauses/cuts.ts'
import { splitSentences } from '../text/sentence.ts'
import { tokenize } from '../text/tokenizer.ts'

const longest = 100

/**
 * Draws a headline from the first sentence of a paragraph: its own words in their order, cut where a
 * part can end. Nothing is added.
 */
export function proposeHeadline(paragraph: string): string {
  const tokens = tokenize(paragraph)
  const first = splitSentences(tokens, 0, tokens.length)[0]
  const end = first === undefined ? paragraph.length : (tokens[first.last - 1]?.end ?? paragraph.length)
  const sentence = paragraph
    .slice(0, end)
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.;:,]+(?=["”’)]?$)/u, '')
    .trim()
  if (sentence.length <= longest) return sentence
  const lastOf = (pattern: RegExp, shortest: number): number | undefined =>
    Array.from(sentence.matchAll(pattern), (match) => match.index).findLast(
      (place) => place >= shortest && place <= longest,
    )
  const cut = lastOf(clauseCut, 30) ?? lastOf(phraseCut, 50)
  if (cut !== undefined)
    return sentence
      .slice(0, cut)
      .replace(/,? according to [^,]*$/iu, '')
      .trim()
  const short = sentence.slice(0, longest)
  return `${short.slice(0, short.lastIndexOf(' ')).trim()} …`
}
