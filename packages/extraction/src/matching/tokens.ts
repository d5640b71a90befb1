import { stemmer } from 'stemmer'
import { ALIASES, FUNCTION_WORDS, NEGATORS, NUMBER_WORDS, ORDINAL_SUFFIXES, SCALES } from './lexicon.ts'

/** One word of a claim as the index sees it. */
export interface Token {
  /** The looked-up form: a stem, or `#` and a value for a number. */
  readonly term: string
  readonly kind: 'word' | 'number' | 'function' | 'negator' | 'tag'
  /** As written, for reasons shown to an editor. */
  readonly written: string
  /** Written with a capital where a small letter could have stood. */
  readonly name: boolean
}

const PIECE =
  /https?:\/\/\S+|(?:pic\.twitter\.com|t\.co|bit\.ly|youtu\.be)\/\S+|[#@][\p{L}\p{N}_]+|(?:\p{Lu}\.){2,}|\p{N}(?:[\p{N},.]*\p{N})?\p{L}*|\p{L}[\p{L}\p{N}]*(?:'\p{L}+)?|[.!?:;"\n|]/gu
const CAPITAL = /^\p{Lu}/u
const CAMEL = /\p{Lu}?[\p{Ll}]+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu

const stems = new Map<string, string>()
const STEM_CACHE = 50_000

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= STEM_CACHE) stems.clear()
  const stem = stemmer(ALIASES.get(word) ?? word)
  stems.set(word, stem)
  return stem
}

function plain(text: string): string {
  const straight = text.replace(/[\u2018\u2019\u02bc\u0060]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/(?=https?:\/\/|pic\.twitter\.com)/g, ' ')
  // eslint-disable-next-line no-control-regex
  return /^[\0-\x7f]*$/.test(straight) ? straight : straight.normalize('NFKD').replace(/\p{M}/gu, '')
}

function wordToken(written: string, name: boolean): Token {
  const lower = written.toLowerCase()
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower.replaceAll("'", '')
  const value = NUMBER_WORDS.get(bare)
  if (value !== undefined) return { term: `#${value}`, kind: 'number', written, name: false }
  if (NEGATORS.has(bare)) return { term: stemOf(bare), kind: 'negator', written, name: false }
  if (FUNCTION_WORDS.has(bare)) return { term: bare, kind: 'function', written, name: false }
  return { term: stemOf(bare), kind: 'word', written, name }
}

function numberToken(written: string): Token {
  const parts = /^([\p{N},.]+)(\p{L}*)$/u.exec(written)
  const value = Number((parts?.[1] ?? '').replaceAll(',', ''))
  const suffix = (parts?.[2] ?? '').toLowerCase()
  const scale = SCALES.get(suffix)
  if (Number.isFinite(value) && (suffix === '' || scale !== undefined || ORDINAL_SUFFIXES.has(suffix)))
    return { term: `#${value * (scale ?? 1)}`, kind: 'number', written, name: false }
  return { term: written.toLowerCase(), kind: 'word', written, name: false }
}

/** `#SaveTheWhales` and `@JaneDoe` as their words where capitals or digits part them, else whole. */
function tagTokens(written: string): Token[] {
  const body = written.slice(1).replaceAll('_', ' ')
  const parts = body.match(CAMEL) ?? []
  if (parts.length < 2) return [{ term: body.toLowerCase(), kind: 'tag', written, name: false }]
  return parts.map((part) => (/^\p{N}/u.test(part) ? numberToken(part) : wordToken(part, true)))
}

function scaled(before: Token | undefined, written: string): Token | null {
  const scale = SCALES.get(written.toLowerCase())
  if (scale === undefined || written.length < 3 || before?.kind !== 'number') return null
  const value = Number(before.term.slice(1)) * scale
  return { term: `#${value}`, kind: 'number', written: `${before.written} ${written}`, name: false }
}

/** The words of a text in order: links dropped, tags split, numbers as values, words as stems. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let initial = true
  let capitals = 0
  let letters = 0
  for (const [written] of plain(text).matchAll(PIECE)) {
    if (/^[.!?:;"\n|]$/.test(written)) {
      initial = true
      continue
    }
    if (/^https?:|^\w+\.\w+\.?\w*\//.test(written)) continue
    if (/^[#@]/.test(written)) tokens.push(...tagTokens(written))
    else if (/^\p{N}/u.test(written)) tokens.push(numberToken(written))
    else {
      const merged = scaled(tokens.at(-1), written)
      if (merged) tokens[tokens.length - 1] = merged
      else {
        const capital = CAPITAL.test(written)
        letters += 1
        if (capital) capitals += 1
        tokens.push(wordToken(written.includes('.') ? written.replaceAll('.', '') : written, capital && !initial))
      }
    }
    initial = false
  }
  const shouted = letters > 4 && capitals > letters * 0.6
  return shouted ? tokens.map((token) => (token.name ? { ...token, name: false } : token)) : tokens
}
