import { sentenceStarts } from '../lexicon/clauses/openings.ts'
import { shortBeforeNumbers, shortTitles } from '../lexicon/names/honorifics.ts'
import { speechTags } from '../lexicon/speech/talk.ts'
import { behindDateline } from './dateline.ts'
import type { Token } from './token.ts'

/** A sentence as a half-open range of token indices. */
export interface Sentence {
  readonly first: number
  readonly last: number
}

/** A text without full stops is cut, so that no rule has to look further than this many tokens. */
const longest = 300
const closers = /^["”’'»)\]]+$/u
const openers = /^["“‘'«([]+$/u

/** Cuts the tokens `from` until `to` (one paragraph) into sentences. */
export function splitSentences(tokens: readonly Token[], from: number, to: number): Sentence[] {
  const sentences: Sentence[] = []
  let first = behindDateline(tokens, from, to)
  if (first > from) sentences.push({ first: from, last: first })
  for (let index = first; index < to; index++) {
    if (index - first >= longest) {
      sentences.push({ first, last: index + 1 })
      first = index + 1
      continue
    }
    if (!mayEnd(tokens, index)) continue
    let last = index + 1
    while (last < to && isCloser(tokens, last)) last++
    if (last >= to) break
    if (!startsSentence(tokens, last, to, tokens[index]?.text ?? '')) continue
    sentences.push({ first, last })
    first = last
    index = last - 1
  }
  if (first < to) sentences.push({ first, last: to })
  return sentences
}

function mayEnd(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text ?? ''
  if (text === '.' || text === '!' || text === '?' || text === '...' || text === '…' || text === ';') return true
  return text.length > 1 && text.endsWith('.') && !shortTitles.has(text.slice(0, -1))
}

function isCloser(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  return token !== undefined && before !== undefined && closers.test(token.text) && before.end === token.start
}

function startsSentence(tokens: readonly Token[], index: number, to: number, end: string): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (token === undefined || before === undefined || before.end === token.start) return false
  let head = index
  while (head < to - 1 && openers.test(tokens[head]?.text ?? '')) head++
  const word = tokens[head]?.text ?? ''
  if (end === '.' && token.text === '(' && goesOnBehind(tokens, index, to)) return false
  if (end === ';') return openers.test(token.text) && token.text !== '('
  if (/^\p{Ll}/u.test(word)) return false
  if (end === '.' && /^\p{N}/u.test(word) && shortBeforeNumbers.has(tokens[index - 2]?.text ?? '')) return false
  // "Roe v. Wade"
  if (end === '.' && /^vs?$/u.test(tokens[index - 2]?.text ?? '')) return false
  if (/^(?:\p{L}\.)+$/u.test(end)) return head > index || sentenceStarts.has(word.toLowerCase())
  if ((end === '?' || end === '!') && closers.test(before.text)) return !speechTagFollows(tokens, head, to)
  if (end === '.' && /^\p{Lu}$/u.test(tokens[index - 2]?.text ?? '') && !closers.test(before.text))
    return sentenceStarts.has(word.toLowerCase())
  return true
}

/** "HDT Ipari Kft. | (HDT) bought": a sentence does not go on in small letters behind a parenthesis that opens it. */
function goesOnBehind(tokens: readonly Token[], open: number, to: number): boolean {
  for (let close = open + 1; close < Math.min(open + 12, to - 1); close++)
    if (tokens[close]?.text === ')') return /^\p{Ll}/u.test(tokens[close + 1]?.text ?? '')
  return false
}

/** `"Why?" Ana Sol asked.`: a name and a verb of saying right after the quotation mark belong to the quotation. */
function speechTagFollows(tokens: readonly Token[], index: number, to: number): boolean {
  for (let at = index; at < Math.min(index + 6, to); at++) {
    const lower = tokens[at]?.lower ?? ''
    if (speechTags.has(lower)) return at > index
    if (/^[.,;:?!]$/u.test(lower)) return false
  }
  return false
}
