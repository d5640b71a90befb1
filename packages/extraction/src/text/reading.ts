import { findQuotations, type Quotation } from '../quotes/quotation.ts'
import { splitParagraphs, type Paragraph } from './paragraph.ts'
import { withoutNoteMarks } from './note-marks.ts'
import { mendNames } from './tag-repair.ts'
import { tagParts } from './part-of-speech.ts'
import { splitSentences, type Sentence } from './sentence.ts'
import { noToken, type Token } from './token.ts'
import { tokenize } from './tokenizer.ts'
import { findTurns, type Turn } from './turn.ts'

/** A text as the rules see it: tokens with parts of speech, sentences, paragraphs and quotations. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Index of the paragraph of each sentence. */
  readonly paragraphOf: readonly number[]
  readonly paragraphs: readonly Paragraph[]
  /** Whose turn each paragraph is; null where the text is no conversation. */
  readonly turns: readonly (Turn | null)[]
  readonly quotations: readonly Quotation[]
  /** For each token the innermost quotation around it, or -1. The marks themselves count as inside. */
  readonly quotationOf: Int32Array
}

/** Reads a text once, for all rules. */
export function readText(text: string): Reading {
  const paragraphs = splitParagraphs(text)
  const words = withoutNoteMarks(text)
  const tokens = tokenize(words)
  const turns = findTurns(text, paragraphs)
  const sentences: Sentence[] = []
  const paragraphOf: number[] = []
  let from = 0
  paragraphs.forEach((paragraph, index) => {
    while (from < tokens.length && (tokens[from]?.start ?? 0) < paragraph.start) from++
    let to = from
    while (to < tokens.length && (tokens[to]?.start ?? 0) < paragraph.end) to++
    tagParts(words, tokens.slice(from, to), paragraph.start, paragraph.end)
    const spoken = behindLabel(tokens, from, to, turns[index] ?? null)
    if (spoken > from) {
      sentences.push({ first: from, last: spoken })
      paragraphOf.push(index)
    }
    for (const sentence of splitSentences(tokens, spoken, to)) {
      sentences.push(sentence)
      paragraphOf.push(index)
    }
    from = to
  })
  mendNames(tokens, sentences)
  const quotations = findQuotations(text, paragraphs)
  return {
    text,
    tokens,
    sentences,
    paragraphOf,
    paragraphs,
    turns,
    quotations,
    quotationOf: innermost(tokens, quotations),
  }
}

/** The first token behind the label of a turn. */
function behindLabel(tokens: readonly Token[], from: number, to: number, turn: Turn | null): number {
  let index = from
  while (turn !== null && index < to && (tokens[index]?.start ?? 0) < turn.from) index++
  return index
}

/** The token at `index`, or one that matches nothing when there is none. */
export function at(reading: Reading, index: number): Token {
  return reading.tokens[index] ?? noToken
}

function innermost(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const inside = new Int32Array(tokens.length).fill(-1)
  let first = 0
  quotations.forEach((quotation, index) => {
    while (first > 0 && (tokens[first]?.start ?? 0) > quotation.start) first--
    while (first < tokens.length && (tokens[first]?.start ?? 0) < quotation.start) first++
    for (let at = first; at < tokens.length && (tokens[at]?.start ?? 0) < quotation.end; at++) inside[at] = index
  })
  return inside
}

/** The index of the last outer quotation that starts at or before the character `place`, or 0. */
export function outerQuotationNear({ quotations }: Reading, place: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  let index = Math.max(0, low - 1)
  while (index > 0 && (quotations[index]?.parent ?? -1) >= 0) index--
  return index
}

/** The outermost quotation around the token at `index`, or -1. */
export function outermostQuotation(reading: Reading, index: number): number {
  let inside = reading.quotationOf[index] ?? -1
  for (let parent = inside; parent >= 0; parent = reading.quotations[parent]?.parent ?? -1) inside = parent
  return inside
}

/** Tells whether the token at `index` stands inside the quotation, at any depth. */
export function isWithinQuotation(reading: Reading, index: number, quotation: number): boolean {
  for (let inside = reading.quotationOf[index] ?? -1; inside >= 0; inside = reading.quotations[inside]?.parent ?? -1) {
    if (inside === quotation) return true
  }
  return false
}
