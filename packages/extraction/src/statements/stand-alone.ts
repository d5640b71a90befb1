import type { FoundCue } from '../cues/found-cue.ts'
import { connectives } from '../lexicon/clauses/adverbs.ts'
import { bareQuestions } from '../lexicon/clauses/questions.ts'
import { fillers } from '../lexicon/speech/talk.ts'
import type { Bodies } from '../linking/bodies.ts'
import type { Cast, Person } from '../linking/cast.ts'
import type { OpenReference, Span } from '../proposal.ts'
import { passage } from '../proposal.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { startsClause } from '../syntax/clause.ts'
import { isFinite, isNominal } from '../syntax/word-class.ts'
import { at, outermostQuotation, type Reading } from '../text/reading.ts'
import { absoluteDates, dayNear } from './absolute-dates.ts'
import type { Day } from './calendar.ts'
import { resolveDefinites, type FullerNames } from './definites.ts'
import { writeOut, type Edit } from './edits.ts'
import { resolvePronouns, type ResolvedPronouns, type Voice } from './pronouns.ts'
import { directForm } from './reported-speech.ts'

/** What a whole text offers for its claims to stand alone. */
export interface StatementContext {
  readonly reading: Reading
  readonly cast: Cast
  readonly bodies: Bodies
  readonly fuller: FullerNames
  /** The day of the text, when it is known. */
  readonly published: Day | null
}

/** A claim to be written so that it stands alone. */
export interface ClaimToState {
  readonly claim: readonly Span[]
  readonly sentence: number
  /** Null for a claim that nobody is named for. */
  readonly finding: FoundCue | null
  readonly source: DescribedSource | null
  readonly sourceWords: string
  /** Who spoke in the sentence before this one. */
  readonly chain: Person | null
  /** An interview's answer: all of it is the speaker's own words. */
  readonly answer: boolean
}

/** A statement, and what in it stays unresolved. */
export interface Statement {
  readonly statement: string
  readonly open: readonly OpenReference[]
}

/** Writes a claim as one sentence that stands alone, and lists what in it cannot be surely resolved. */
export function standAlone(context: StatementContext, told: ClaimToState): Statement {
  const { reading } = context
  const tokens = withoutConnective(reading, tokensOf(reading, told.claim))
  if (tokens.length === 0) return { statement: '', open: [] }
  const voice = voiceOf(context, told)
  const spoken = (token: number): boolean => told.answer || (told.source !== null && isSpoken(reading, told, token))
  const form = directForm(reading, tokens, told.finding, voice)
  const dates = absoluteDates(reading, tokens, {
    published: context.published,
    spoken: told.answer ? context.published : cueDay(context, told),
    quoted: (token) => spoken(token) || outermostQuotation(reading, token) >= 0,
  })
  const turned = form.edits.filter(({ words }) => turnedPronoun.test(words))
  const written = form.edits.filter((edit) => !turned.includes(edit))
  const taken = new Set([...written, ...dates.edits].flatMap(({ first, last }) => range(first, last)))
  const pronouns = resolvePronouns({
    reading,
    cast: context.cast,
    sentence: told.sentence,
    tokens: tokens.filter((token) => !taken.has(token)),
    // "His death was told by Ana Sol": whoever tells it is not meant.
    voice: told.finding?.rule === 'passive' ? { ...voice, person: null } : voice,
    namedFrom: told.finding?.source?.first ?? -1,
    chain: told.chain,
    spoken,
  })
  const definites = resolveDefinites(reading, tokens, context)
  const named = turnedObjects(reading, turned, pronouns, voice)
  const edits = [
    ...written,
    ...dates.edits,
    ...definites.edits,
    ...named.edits,
    ...withoutMarks(reading, tokens, told),
    ...commaBetween(reading, told),
  ]
  const words = writeOut(reading, tokens, edits)
  const open = onceEach([...named.open, ...definites.open, ...dates.open])
  const statement = asSentence(form.lead === '' ? words : `${form.lead} ${words}`)
  const complete =
    form.lead !== '' ||
    (/^(?:verdict|charge|rumour)$/u.test(told.finding?.rule ?? '') && form.edits.length > 0) ||
    (tokens.some((token) => isFinite(reading, token)) && !lacksSubject(reading, told, tokens) && !asks(reading, tokens))
  return complete
    ? { statement, open }
    : { statement, open: [{ ...passage(reading.text, told.claim), candidates: [] }] }
}

const turnedPronoun = /^(?:he|she|they)$/u

/** "called him a liar" is "he is a liar": whom it is said of is no more sure than "him" was, and never who says it. */
function turnedObjects(
  reading: Reading,
  turned: readonly Edit[],
  { edits, open }: ResolvedPronouns,
  { name }: Voice,
): ResolvedPronouns {
  return turned.reduce<ResolvedPronouns>(
    (resolved, edit) => {
      const found = resolved.edits.find(({ first }) => first === edit.first)
      const whom = found?.words.replace(/’s?$/u, '') ?? name
      if (whom !== name)
        return { ...resolved, edits: resolved.edits.map((one) => (one === found ? { ...edit, words: whom } : one)) }
      const { start, end } = at(reading, edit.first)
      const asked = resolved.open.find(({ spans }) => spans[0]?.[0] === start)
      return {
        edits: [...resolved.edits.filter(({ first }) => first !== edit.first), edit],
        open: [
          ...resolved.open.filter((one) => one !== asked),
          { text: edit.words, spans: [[start, end]], candidates: asked?.candidates ?? [] },
        ],
      }
    },
    { edits, open },
  )
}

/** "was safe": whatever it is told of could not be found. */
function lacksSubject(reading: Reading, { finding, claim }: ClaimToState, tokens: readonly number[]): boolean {
  const opens = tokens.find((token) => at(reading, token).pos !== 'PUNCT') ?? -1
  const bare = finding?.rule === 'verb-quote' && /^(?:was|were|is|are|has|had)$/u.test(at(reading, opens).lower)
  return bare || (finding?.rule === 'verb-gap' && claim.length === 1)
}

/** "why it closed" claims nothing. */
function asks(reading: Reading, [first]: readonly number[]): boolean {
  return bareQuestions.has(at(reading, first ?? -1).lower) && first !== undefined && !isNominal(reading, first + 1)
}

/** In the order of the text; a word that is asked about again is asked about once. */
function onceEach(open: readonly OpenReference[]): readonly OpenReference[] {
  const sorted = [...open].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0))
  const key = ({ text, candidates }: OpenReference): string => [text.toLowerCase(), ...candidates].join('|')
  return [...new Map(sorted.toReversed().map((one) => [key(one), one])).values()].toReversed()
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, offset) => first + offset)
}

/** The tokens of the spans. Spans may start or end within a token's neighbours' white space, never within a token. */
function tokensOf(reading: Reading, spans: readonly Span[]): number[] {
  return spans.flatMap(([start, end]) => {
    const tokens: number[] = []
    for (
      let index = firstTokenAt(reading, start);
      at(reading, index).start >= 0 && at(reading, index).start < end;
      index++
    )
      tokens.push(index)
    return tokens
  })
}

function firstTokenAt({ tokens }: Reading, start: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** A claim does not begin with "But" or "However,". */
function withoutConnective(reading: Reading, tokens: readonly number[]): readonly number[] {
  let from = 0
  while (from + 2 < tokens.length) {
    const token = at(reading, tokens[from] ?? -1)
    const next = at(reading, tokens[from + 1] ?? -1)
    const filler = fillerEnd(reading, tokens, from)
    if (filler > from) from = filler
    else if (connectives.has(token.lower) && (next.text === ',' || token.pos === 'CCONJ'))
      from += next.text === ',' ? 2 : 1
    else if (/^[,;:–—]$/u.test(token.text)) from++
    else break
  }
  return from === 0 ? tokens : tokens.slice(from)
}

/** "I mean, ..." and "Well, ..." say nothing. */
function fillerEnd(reading: Reading, tokens: readonly number[], from: number): number {
  const word = (offset: number): string => at(reading, tokens[from + offset] ?? -1).lower
  const mark = /^["“]$/u.test(word(0)) ? 1 : 0
  const two = `${word(mark)} ${word(mark + 1)}`
  if (/^(?:i mean|you know|you see|of course)$/u.test(two) && word(mark + 2) === ',') return from + mark + 3
  return fillers.has(word(mark)) && word(mark + 1) === ',' ? from + mark + 2 : from
}

function isSpoken(reading: Reading, { finding }: ClaimToState, token: number): boolean {
  if (finding === null) return false
  const outer = outermostQuotation(reading, token)
  return outer >= 0
}

function voiceOf({ cast }: StatementContext, { source, sourceWords }: ClaimToState): Voice {
  if (source === null) return { source, name: '', person: null }
  const person =
    source.kind !== 'PERSON'
      ? null
      : (cast.named.get(source.name) ?? {
          name: source.name,
          named: source.anonymity === 'NAMED',
          roles: new Set<string>(),
          sex: null,
          byName: false,
          certain: source.anonymity === 'NAMED',
        })
  const named = source.kind === 'PERSON' && source.anonymity === 'NAMED'
  const definite =
    /^(?:the|this|that)\s/iu.test(sourceWords) && !/^\S+\s(?:same\s)?(?:day|week|month|year)\s/iu.test(sourceWords)
  return {
    source,
    person,
    name: named || !definite || /^the\s/iu.test(source.name) ? source.name : `the ${source.name}`,
  }
}

/** The day that the cue's sentence gives outside the claim: "said on Monday". */
function cueDay({ reading, published }: StatementContext, { finding, claim }: ClaimToState): Day | null {
  if (finding === null) return null
  const bounds = reading.sentences[finding.sentence]
  if (bounds === undefined) return null
  for (let index = bounds.first; index < bounds.last; index++) {
    const { start } = at(reading, index)
    if (claim.some(([from, to]) => start >= from && start < to)) continue
    const day = dayNear(reading, index, index + 1, published)
    if (day !== null && outermostQuotation(reading, index) < 0) return day
  }
  return null
}

/** Leaves the marks out that show that words are quoted; a short quoted name or term keeps both of its own. */
function withoutMarks(reading: Reading, tokens: readonly number[], { claim }: ClaimToState): Edit[] {
  const within = new Set(tokens)
  const edits: Edit[] = []
  for (const [place, index] of tokens.entries()) {
    const { text } = at(reading, index)
    if (
      /^(?:["“”„«»‘]|''|``)$/u.test(text) ||
      (text === '’' && reading.quotationOf[index] !== reading.quotationOf[index + 1])
    ) {
      if (!keepsMarks(reading, index, within)) edits.push({ first: index, last: index + 1, words: '' })
    } else if (text === ',' && endsPart(reading, tokens, place, claim))
      edits.push({ first: index, last: index + 1, words: '' })
  }
  return edits
}

/** "Since then," according to X, "it held": an opening that the cue parts from its clause keeps its comma. */
function commaBetween(reading: Reading, { claim: [opening, clause] }: ClaimToState): Edit[] {
  if (opening === undefined || clause === undefined) return []
  let first = firstTokenAt(reading, opening[0])
  while (at(reading, first).pos === 'PUNCT') first++
  let from = firstTokenAt(reading, clause[0])
  while (at(reading, from).pos === 'PUNCT') from++
  if (!/^(?:ADP|SCONJ)$/u.test(at(reading, first).pos) || !startsClause(reading, from, from + 12)) return []
  return [{ first: from, last: from, words: ',' }]
}

/** "the film “Jaws”": up to four words without a verb, wholly within the claim and not the whole of it. */
function keepsMarks(reading: Reading, mark: number, within: ReadonlySet<number>): boolean {
  const quotation = reading.quotations[reading.quotationOf[mark] ?? -1]
  if (quotation === undefined || !quotation.closed) return false
  let first = mark
  while (at(reading, first - 1).start >= quotation.start) first--
  let last = first
  while (at(reading, last).start >= 0 && at(reading, last).end <= quotation.end) last++
  if (!within.has(first) || !within.has(last - 1) || last - first > 6 || within.size <= last - first) return false
  if (/^[,.;]$/u.test(at(reading, last - 2).text)) return false
  for (let index = first; index < last; index++) if (isFinite(reading, index)) return false
  return true
}

/** A comma at the end of a part of the claim, where the cue stood. */
function endsPart(reading: Reading, tokens: readonly number[], place: number, claim: readonly Span[]): boolean {
  const { end } = at(reading, tokens[place] ?? -1)
  return claim.some(([, to]) => end === to || (end < to && /^[\s"”'’]*$/u.test(reading.text.slice(end, to))))
}

function asSentence(words: string): string {
  const clean = words
    .replaceAll(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replaceAll(/\[[.,;]\]/gu, '')
    .replace(/^\s*\[(?:\.{3}|…)\]\s*/u, '')
    .replace(/\s*\[(?:\.{3}|…)\]\s*\.?$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s,;:–—-]+/u, '')
    .replace(/[\s,;:–—-]+$/u, '')
  const begun = clean.charAt(0).toUpperCase() + clean.slice(1)
  return begun === '' || /[.!?…][”’"']?$/u.test(begun) ? begun : `${begun}.`
}
