import type { Token } from './token.ts'

const word = String.raw`[\p{L}\p{M}\p{N}_]`
const pieces = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"”)]*[^\s<>"”).,;:!?]`,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Rev|Hon|St|Jr|Sr|vs|No)\.(?=\s)`,
    String.raw`\b(?:Co|Inc|Corp|Ltd|Bros|Cos|plc)\.(?=,|\s+\p{Ll})`,
    String.raw`(?<=\p{Lu}\p{Ll}+\s)\p{Lu}\.(?=\s\p{Lu}\p{Ll})`,
    String.raw`(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{2,}`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s|m|bn)?\b`,
    String.raw`${word}+(?:[-‐‑.@&/]${word}+)*`,
    "\\.{3}|--+|''|``",
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
)

const clitic = /^(?:s|m|re|ve|d|ll)$/iu

/**
 * Cuts a text into words, numbers and marks. Offsets are exact: `text.slice(start, end)` is the
 * token. Clitics stand alone as in Universal Dependencies: "don't" is "do" + "n't".
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let apostrophe = -1
  for (const match of text.matchAll(pieces)) {
    const start = match.index
    const piece = match[0]
    const last = tokens.at(-1)
    if (apostrophe >= 0 && last !== undefined && last.end === start && apostrophe === last.start) {
      const before = tokens.at(-2)
      if (before !== undefined && before.end === last.start) {
        if (clitic.test(piece)) {
          tokens[tokens.length - 1] = token(text, last.start, start + piece.length)
          apostrophe = -1
          continue
        }
        if (/^t$/iu.test(piece) && /n$/iu.test(before.text)) {
          splitNegation(text, tokens, before, start + piece.length)
          apostrophe = -1
          continue
        }
        if (/^\p{L}/u.test(piece) && /\p{L}$/u.test(before.text)) {
          tokens.length -= 2
          tokens.push(token(text, before.start, start + piece.length))
          apostrophe = -1
          continue
        }
      }
    }
    tokens.push(token(text, start, start + piece.length))
    apostrophe = piece === "'" || piece === '’' ? start : -1
  }
  return tokens
}

function splitNegation(text: string, tokens: Token[], before: Token, end: number): void {
  tokens.length -= 2
  const cut = before.end - 1
  if (cut > before.start) tokens.push(token(text, before.start, cut))
  tokens.push(token(text, cut, end))
}

function token(text: string, start: number, end: number): Token {
  const words = text.slice(start, end)
  return { start, end, text: words, lower: words.toLowerCase().replaceAll('’', "'"), pos: '' }
}
