import { stemmer } from 'stemmer'
import {
  ALIASES,
  FUNCTION_WORDS,
  NEGATORS,
  NUMBER_WORDS,
  ORDINAL_SUFFIXES,
  SCALES,
  SHORT_FORMS,
} from '../lexicon/matching/terms.ts'

/** One word of a claim as the index sees it. */
export interface Token {
  /** The looked-up form: a stem, or `#` and a value for a number. */
  readonly term: string
  readonly kind: 'word' | 'number' | 'function' | 'negator' | 'tag'
  /** As written, for reasons shown to an editor. */
  readonly written: string
  /** Written with a capital where a small letter could have stood. */
  readonly name: boolean
  /** A second form of words that stand beside it (`KKK` for Ku Klux Klan): helps when met, costs nothing when not. */
  readonly aside?: boolean
  /** Comes from a hashtag, which names a topic or a camp more often than the claim. */
  readonly topic?: boolean
}

const PIECE = new RegExp(
  [
    String.raw`https?:\/\/\S+`,
    String.raw`(?:pic\.twitter\.com|t\.co|bit\.ly|youtu\.be)\/\S+`,
    String.raw`[#@][\p{L}\p{N}_]+`,
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`\p{N}(?:[\p{N},.]*\p{N})?\p{L}*`,
    String.raw`\p{L}-\p{L}{3,}`,
    String.raw`\p{L}[\p{L}\p{N}]*(?:'\p{L}+)?`,
    String.raw`[.!?:;"\n|]`,
  ].join('|'),
  'gu',
)
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
  const straight = text
    .replace(/[\u2018\u2019\u02bc\u0060]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/(?=https?:\/\/|pic\.twitter\.com)/g, ' ')
  return /[^ -~\s]/.test(straight) ? straight.replace(/\p{M}/gu, '').normalize('NFKD').replace(/\p{M}/gu, '') : straight
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
  const topic = written.startsWith('#')
  if (parts.length < 2) return [{ term: body.toLowerCase(), kind: 'tag', written, name: false, topic }]
  const words = parts.map((part) => (/^\p{N}/u.test(part) ? numberToken(part) : wordToken(part, true)))
  const whole: Token = { term: stemOf(body.toLowerCase()), kind: 'word', written, name: true, aside: true }
  return [...words, whole].map((token) => ({ ...token, topic }))
}

const valueOf = (token: Token): number => Number(token.term.slice(1))

/** `4.2 million` and `twenty-one` as one number; null when the word does not go on from a number. */
function joinedNumber(before: Token | undefined, token: Token): Token | null {
  if (before?.kind !== 'number') return null
  const word = token.written.toLowerCase()
  const scale = word.length < 3 ? undefined : SCALES.get(word)
  const written = `${before.written} ${token.written}`
  if (scale !== undefined) return { term: `#${valueOf(before) * scale}`, kind: 'number', written, name: false }
  const unit = word === 'one' ? 1 : NUMBER_WORDS.get(word)
  const tens = NUMBER_WORDS.get(before.written.toLowerCase()) ?? 0
  if (unit === undefined || unit > 9 || tens < 20) return null
  return { term: `#${tens + unit}`, kind: 'number', written, name: false }
}

/** What a run of capitalised words is called for short, or null. */
function shortForm(run: readonly Token[]): Token | null {
  const letters = run.map((token) => token.written[0] ?? '').join('')
  const term = letters.toLowerCase()
  if (run.length > 5 || (run.length < 3 && !SHORT_FORMS.has(term))) return null
  return { term: stemOf(term), kind: 'word', written: letters, name: true, aside: true }
}

class Reader {
  readonly tokens: Token[] = []
  #run: Token[] = []
  #initial = true
  #capitals = 0
  #letters = 0

  /** Most words begin with a capital: a headline or a shout, where capitals mark no names. */
  get shouted(): boolean {
    return this.#letters > 4 && this.#capitals > this.#letters * 0.6
  }

  read(written: string): void {
    if (/^[.!?:;"\n|]$/.test(written)) {
      this.#endRun()
      this.#initial = true
    } else if (/^[#@]/.test(written)) {
      this.#endRun()
      this.tokens.push(...tagTokens(written))
    } else if (/^\p{N}/u.test(written)) {
      this.#endRun()
      this.tokens.push(numberToken(written))
    } else this.#readWord(written)
  }

  end(): Token[] {
    this.#endRun()
    if (!this.shouted) return this.tokens
    return this.tokens.filter((token) => !token.aside).map((token) => (token.name ? { ...token, name: false } : token))
  }

  #readWord(written: string): void {
    const capital = CAPITAL.test(written)
    this.#letters += 1
    if (capital) this.#capitals += 1
    const token = wordToken(written.replace(/[.-]/g, ''), capital && !this.#initial)
    this.#initial = false
    const joined = joinedNumber(this.tokens.at(-1), token)
    if (joined) {
      this.tokens[this.tokens.length - 1] = joined
      return
    }
    if (capital && token.kind === 'word') this.#run.push(token)
    else this.#endRun()
    this.tokens.push(token)
  }

  #endRun(): void {
    const short = this.#run.length > 1 ? shortForm(this.#run) : null
    if (short) this.tokens.push(short)
    this.#run = []
  }
}

/** The words of a text in order: links dropped, tags split, numbers as values, words as stems. */
export function tokenize(text: string): Token[] {
  const reader = new Reader()
  for (const [written] of plain(text).matchAll(PIECE)) {
    if (written.length < 6 || !/^https?:|^\w+\.\w+\.?\w*\//.test(written)) reader.read(written)
  }
  return reader.end()
}
