import { shortBody, shortForm } from '../lexicon/names/honorifics.ts'
import { numberEnding } from '../lexicon/tagging/tokens.ts'
import type { Token } from './token.ts'

/** What has more groups of digits than this is no number: without a bound, a failed match would be tried again from each group. */
const maxGroups = 20
const word = String.raw`[\p{L}\p{M}\p{N}_]`
const patterns = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"”)]*[^\s<>"”).,;:!?]`,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\b(?:${shortForm})\.(?=\s)`,
    String.raw`\b(?:${shortBody})\.(?=,|\s+\p{Ll})`,
    String.raw`(?<=\p{Lu}\p{Ll}{1,24}\s(?:\p{Lu}\.\s){0,2})\p{Lu}\.(?=\s(?:\p{Lu}\.\s){0,2}\p{Lu}\p{Ll})`,
    String.raw`(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{2,}`,
    String.raw`\p{N}+(?:[.,:]\p{N}+){0,${maxGroups}}(?:${numberEnding})?\b`,
    String.raw`${word}+(?:[-‐‑.@&/]${word}+)*`,
    "\\.{3}|--+|''|``",
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
)

/** Pictures and the marks that join or colour them are no words; they stand between words like white space. */
const pictures = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f)$/u

const clitic = /^(?:s|m|re|ve|d|ll)$/iu

interface Piece {
  readonly start: number
  readonly end: number
}

/**
 * Cuts a text into words, numbers and marks. Offsets are exact: `text.slice(start, end)` is the
 * token. Clitics stand alone as in Universal Dependencies: "don't" is "do" + "n't".
 */
export function tokenize(text: string): Token[] {
  const pieces: Piece[] = []
  for (const match of text.matchAll(patterns))
    if (!pictures.test(match[0])) addPiece(text, pieces, match[0], match.index)
  return pieces.map(({ start, end }) => {
    const words = text.slice(start, end)
    return { start, end, text: words, lower: words.toLowerCase().replaceAll('’', "'"), pos: '' }
  })
}

/** Adds a piece, or joins it to a word and an apostrophe that stand right before it. */
function addPiece(text: string, pieces: Piece[], words: string, start: number): void {
  const end = start + words.length
  const mark = pieces.at(-1)
  const before = pieces.at(-2)
  if (mark?.end === start && before?.end === mark.start && isApostrophe(text, mark)) {
    const lastOfWord = text.slice(Math.max(before.start, before.end - 2), before.end)
    if (clitic.test(words)) pieces.splice(-1, 1, { start: mark.start, end })
    else if (/^t$/iu.test(words) && /n$/iu.test(lastOfWord)) {
      const cut = before.end - 1
      pieces.splice(-2, 2, ...(cut > before.start ? [{ start: before.start, end: cut }] : []), { start: cut, end })
    } else if (/^\p{L}/u.test(words) && /\p{L}$/u.test(lastOfWord)) pieces.splice(-2, 2, { start: before.start, end })
    else pieces.push({ start, end })
  } else pieces.push({ start, end })
}

function isApostrophe(text: string, { start, end }: Piece): boolean {
  return end - start === 1 && /^['’]$/u.test(text.charAt(start))
}
