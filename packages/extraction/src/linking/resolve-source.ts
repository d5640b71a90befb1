import { isSurname } from '../lexicon/names/surnames.ts'
import { nationNamed } from '../lexicon/names/nations.ts'
import { isBody } from '../lexicon/people/roles.ts'
import { bareSources } from '../lexicon/pronouns/subjects.ts'
import type { Span } from '../proposal.ts'
import { describeSource } from '../sources/describe-source.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { at, outermostQuotation, outerQuotationNear, type Reading } from '../text/reading.ts'
import { antecedentOf, sexOfPronoun } from './antecedent.ts'
import type { Bodies } from './bodies.ts'
import { appearancesBefore, holdersOf, noteRole, type Cast, type Person } from './cast.ts'
import { isOneOfMore, peopleDescribed } from './traits.ts'
import type { NamedEntity } from './named-entities.ts'
import { othersBetween } from './others-between.ts'
import { misspelt, nobody, personMeant, personNamed, rememberPerson, type People } from './people.ts'

/** Whom and what a text names, collected before its sources are read. */
export interface Told {
  readonly entities: readonly NamedEntity[]
  readonly cast: Cast
  readonly bodies: Bodies
}

/** Sources met so far, for pronouns and short names to fall back on. */
interface SourceMemory extends Told {
  /** Who was named last as speaking outside quotation marks, in which sentence, and the token behind. */
  speaking: {
    readonly sentence: number
    readonly last: number
    readonly name: string
    readonly one: DescribedSource
  } | null
  readonly met: DescribedSource[]
  readonly people: People
  /** What the text calls a newspaper, agency or broadcaster. */
  readonly publications: ReadonlySet<string>
}

/** How many of the sources met last a pronoun or a bare role can mean. */
const recall = 300

/** A memory of what the text entities and of no source yet. */
export function emptyMemory(told: Told): SourceMemory {
  const publications = new Set(
    told.entities.flatMap(({ described: { kind, name } }) => (kind === 'PUBLICATION' ? [name] : [])),
  )
  const memory: SourceMemory = { ...told, speaking: null, met: [], people: nobody(), publications }
  for (const mention of told.entities) rememberPerson(memory.people, mention.described)
  return memory
}

/** Describes a source, reading pronouns, surnames and "the minister" as whom the text named before. */
export function resolveSource(
  reading: Reading,
  range: Range,
  memory: SourceMemory,
  speaker: DescribedSource | null,
  claim: readonly Span[] = [],
): DescribedSource {
  const described = unnamedHere(reading, range, resolve(reading, range, memory, speaker, claim))
  if (described.anonymity === 'NAMED' || described.kind === 'GROUP' || described.kind === 'ORGANIZATION')
    memory.met.push(described)
  if (described.candidates === undefined && outermostQuotation(reading, range.first) < 0)
    memory.speaking = {
      sentence: sentenceAt(reading, range.first),
      last: range.last,
      name: described.name,
      one: described,
    }
  rememberPerson(memory.people, described)
  if (described.role !== null) noteRole(memory.cast, described.name, described.role)
  return described
}

function resolve(
  reading: Reading,
  range: Range,
  memory: SourceMemory,
  speaker: DescribedSource | null,
  claim: readonly Span[],
): DescribedSource {
  const single = range.last - range.first === 1 ? at(reading, range.first).lower : ''
  if (/^(?:i|we|us|me)$/u.test(single) && speaker !== null) return speaker
  if (sexOfPronoun(single) !== null) return somebody(reading, range, memory, { single, claim })
  if (single === 'they' || single === 'it') return stillSpeaking(reading, range, memory, single)
  if (single === 'who' || single === 'which')
    return antecedent(reading, memory, range.first) ?? describeSource(reading, range)
  const described = asCalledBefore(memory, range.first, describeSource(reading, range))
  const owned = ownedSource(reading, range, memory, described)
  if (owned !== null) return owned
  const person = describedPerson(reading, range, memory, described)
  if (person !== null) return person
  if (described.kind === 'ORGANIZATION' || memory.bodies.byLetters.has(described.name))
    return bodyMeant(reading, range, memory, described)
  if (described.anonymity === 'ROLE_ONLY') return sameRole(reading, range, memory, described)
  if (described.kind === 'PERSON' && described.anonymity === 'NAMED')
    return bodyUnlessPerson(reading, range, memory, personMeant(memory.people, described))
  return described
}

/** Whom "he", "she" and "him" stand for; where that is not sure the pronoun stays, and its candidates are listed. */
function somebody(
  reading: Reading,
  range: Range,
  memory: SourceMemory,
  { single, claim }: { readonly single: string; readonly claim: readonly Span[] },
): DescribedSource {
  const sex = sexOfPronoun(single) ?? 'man'
  const sentence = sentenceAt(reading, range.first)
  const { speaking, cast } = memory
  const goesOn = speaking !== null && sentence - speaking.sentence <= 1 && sentence >= speaking.sentence
  const found = antecedentOf(reading, cast, sex, {
    token: range.first,
    sentence,
    speaker: null,
    never: null,
    said: { names: namesIn(reading, claim), spans: claim },
    quoted: false,
    chain: goesOn ? (cast.named.get(speaking.name) ?? null) : null,
  })
  if ('candidates' in found) return { ...describeSource(reading, range), kind: 'PERSON', candidates: found.candidates }
  const { person } = found
  const met = lastMet(memory, (one) => one.kind === 'PERSON' && one.name === person.name)
  return met ?? describePerson(memory, person)
}

/** "Népszava" after "the daily Népszava" is a paper; "Bloomberg said" after "Michael Bloomberg" is he. */
function asCalledBefore(
  { publications, people, cast }: SourceMemory,
  first: number,
  one: DescribedSource,
): DescribedSource {
  if (one.anonymity !== 'NAMED' || one.role !== null) return one
  if (one.kind === 'PUBLICATION' && cast.namesakes.has(first)) return personMeant(people, { ...one, kind: 'PERSON' })
  return publications.has(one.name) && (one.kind === 'ORGANIZATION' || one.kind === 'PERSON')
    ? { ...one, kind: 'PUBLICATION' }
    : one
}

/** "Her memoirs", "his lawyer": named by whose they are; without that, open. */
function ownedSource(
  reading: Reading,
  range: Range,
  memory: SourceMemory,
  described: DescribedSource,
): DescribedSource | null {
  const { lower } = at(reading, range.first)
  if (/^(?:its|their)$/u.test(lower) && described.kind === 'DOCUMENT')
    return ownedByBody(reading, range, memory, described)
  const sex = sexOfPronoun(lower)
  const rest = described.name.replace(/^(?:his|her)\s+/iu, '')
  const named = described.anonymity === 'NAMED' && (rest === described.name || /\p{Lu}/u.test(rest))
  if (sex === null || !/^(?:his|her)$/u.test(lower) || named) return null
  const found = antecedentOf(reading, memory.cast, sex, {
    token: range.first,
    sentence: sentenceAt(reading, range.first),
    speaker: null,
    never: null,
    quoted: false,
    chain: null,
  })
  const whose = {
    ...described,
    anonymity: described.anonymity === 'NAMED' ? ('ROLE_ONLY' as const) : described.anonymity,
  }
  if ('candidates' in found) return { ...whose, candidates: found.candidates }
  return { ...whose, name: `${found.person.name}’s ${rest}` }
}

/** "Their statement": that of the body that spoke before it in the paragraph, with no others between; else open. */
function ownedByBody(
  reading: Reading,
  range: Range,
  { speaking }: SourceMemory,
  described: DescribedSource,
): DescribedSource {
  const thing = described.name.replace(/^(?:its|their)\s+/iu, '')
  const body = speaking !== null && /^(?:GROUP|ORGANIZATION)$/u.test(speaking.one.kind) ? speaking : null
  const here = sentenceAt(reading, range.first)
  const near = body !== null && reading.paragraphOf[body.sentence] === reading.paragraphOf[here]
  return near && !othersBetween(reading, body.name, body.last, range.first)
    ? { ...described, name: `${body.name}’s ${thing}` }
    : { ...described, name: thing, anonymity: 'ROLE_ONLY', candidates: body === null ? [] : [body.name] }
}

/** How far, in characters, a quotation is read on for whom it names. */
const furthestQuoted = 2_000

/** The words with a capital in what is said, and in the quotations behind it in its paragraph where it is one. */
function namesIn(reading: Reading, claim: readonly Span[]): ReadonlySet<string> {
  const { text, quotations } = reading
  const names = new Set<string>()
  const [start = 0] = claim[0] ?? []
  const parts: Span[] = [...claim]
  const end = Math.min(endOfLine(text, start), start + furthestQuoted)
  if (/["“]/u.test(text.charAt(start)))
    for (let index = outerQuotationNear(reading, start); (quotations[index]?.start ?? end) < end; index++) {
      const { start: from, end: to } = quotations[index] ?? { start, end: start }
      parts.push([from, Math.min(to, end)])
    }
  for (const [from, to] of parts)
    for (const [word] of text.slice(from, to).matchAll(/\p{Lu}[\p{L}\p{M}’'-]+/gu))
      names.add(word.replace(/['’]s$/u, ''))
  return names
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function describePerson({ people }: SourceMemory, { name, named }: Person): DescribedSource {
  return (
    personNamed(people, name) ?? {
      kind: 'PERSON',
      name: name.replace(/^the\s+/u, ''),
      role: null,
      affiliation: null,
      anonymity: named ? 'NAMED' : 'UNIDENTIFIED',
    }
  )
}

/** The sentence that the token stands in. */
function sentenceAt({ sentences }: Reading, token: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.last ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return low
}

/** "It" and "they" are the body or group that spoke in the sentence before; otherwise whoever spoke last is a candidate. */
function stillSpeaking(reading: Reading, range: Range, memory: SourceMemory, single: 'it' | 'they'): DescribedSource {
  const { speaking } = memory
  const fits = ({ kind }: DescribedSource): boolean =>
    kind !== 'PERSON' && (single === 'they' ? kind === 'GROUP' || kind === 'ORGANIZATION' : kind !== 'GROUP')
  if (speaking !== null && fits(speaking.one) && goesOn(reading, speaking.sentence, sentenceAt(reading, range.first)))
    return speaking.one
  const last = lastMet(memory, fits)
  return { ...describeSource(reading, range), candidates: last === undefined ? [] : [last.name] }
}

/** How many sentences of a quotation may stand between who speaks and "they also said". */
const longestQuoted = 8

/** Nothing but a quotation stands between the two sentences of one paragraph, or nothing at all. */
function goesOn(reading: Reading, from: number, to: number): boolean {
  if (to - from <= 1) return true
  if (to - from > longestQuoted || reading.paragraphOf[from] !== reading.paragraphOf[to]) return false
  for (let sentence = from + 1; sentence < to; sentence++)
    if (outermostQuotation(reading, reading.sentences[sentence]?.first ?? -1) < 0) return false
  return true
}

/** "The council" and "TWB" are the body that the text names so, when it is the only one. */
function bodyMeant(reading: Reading, range: Range, { bodies }: SourceMemory, one: DescribedSource): DescribedSource {
  const full = bodies.byLetters.get(one.name)
  if (full !== undefined) return { ...one, kind: 'ORGANIZATION', name: full, role: null, anonymity: 'NAMED' }
  const plain = range.last - range.first === 2 && /^(?:the|this)$/u.test(at(reading, range.first).lower)
  const [only, ...others] = plain ? (bodies.byNoun.get(at(reading, range.last - 1).lower) ?? []) : []
  const short = one.anonymity !== 'NAMED' || one.name.toLowerCase() === at(reading, range.last - 1).lower
  return only !== undefined && others.length === 0 && short ? { ...one, name: only, anonymity: 'NAMED' } : one
}

/** Whoever is named in full somewhere, or has a role, is surely a person. */
function isPerson({ people: { parts } }: SourceMemory, { kind, name, role }: DescribedSource): boolean {
  return kind === 'PERSON' && (role !== null || /\s/u.test(name) || parts.has(name))
}

/** A single name that no full name in the text explains is rather that of a body or a state: people are introduced in full. */
function bodyUnlessPerson(reading: Reading, range: Range, memory: SourceMemory, one: DescribedSource): DescribedSource {
  if (isCalledBody(reading, range)) return { ...one, kind: 'ORGANIZATION' }
  if (isPerson(memory, one) || one.affiliation !== null) return one
  const meant = misspelt(memory.people, one.name)
  if (meant !== null) return meant
  const introduced = range.last - range.first > 1 || /^(?:,|who)$/u.test(at(reading, range.last).lower)
  return introduced || isSurname(one.name) || saysOfOne(reading, range, memory) ? one : { ...one, kind: 'ORGANIZATION' }
}

/** "a group called | Red Dawn": the noun in front tells that it is a body. */
function isCalledBody(reading: Reading, { first, last }: Range): boolean {
  for (let index = first; index < last; index++)
    if (/^(?:called|named|dubbed)$/u.test(at(reading, index - 1).lower) && isBody(at(reading, index - 2).lower))
      return true
  return false
}

/** "Brand said he could not": "he" right behind the cue, where the text has told of nobody else, is who speaks. */
function saysOfOne(reading: Reading, { last }: Range, { cast }: SourceMemory): boolean {
  for (let index = last; index < last + 5; index++)
    if (/^(?:he|she)$/u.test(at(reading, index).lower))
      return appearancesBefore(cast, index, 0).every(({ token }) => token >= last - 1)
  return false
}

/** Somebody without a name who speaks "on condition of anonymity", wherever the sentence says so. */
function unnamedHere(reading: Reading, range: Range, one: DescribedSource): DescribedSource {
  if (
    (one.anonymity !== 'ROLE_ONLY' && one.anonymity !== 'UNIDENTIFIED') ||
    (one.kind !== 'PERSON' && one.kind !== 'GROUP')
  )
    return one
  if (range.last - range.first === 1 && bareSources.has(at(reading, range.first).lower)) return one
  for (let index = range.first; index < range.last + 24 && !/^[.;?!]$/u.test(at(reading, index).text); index++)
    if (asksForAnonymity(reading, index)) return { ...one, anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER' }
  for (let index = range.first - 1; index > range.first - 12 && !/^[.;?!]$/u.test(at(reading, index).text); index--)
    if (asksForAnonymity(reading, index)) return { ...one, anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER' }
  return one
}

function asksForAnonymity(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  if (lower.startsWith('anonym')) return true
  if (/^(?:named|identified)$/u.test(lower))
    return at(reading, index - 1).lower === 'be' && /^(?:not|n't|to)$/u.test(at(reading, index - 3).lower)
  return /^authori[sz]ed$/u.test(lower) && /^(?:not|n't)$/u.test(at(reading, index - 1).lower)
}

function lastMet(memory: SourceMemory, fits: (one: DescribedSource) => boolean): DescribedSource | undefined {
  const { met } = memory
  for (let index = met.length - 1; index >= Math.max(0, met.length - recall); index--) {
    const one = met[index]
    if (one !== undefined && fits(one)) return one
  }
  return undefined
}

/** Whom "who" stands for: the phrase right before it. */
function antecedent(reading: Reading, memory: SourceMemory, token: number): DescribedSource | undefined {
  const end = at(reading, token - 1).text === ',' ? token - 1 : token
  const phrase = subjectBefore(reading, end, Math.max(0, end - 12))
  if (phrase === null) return undefined
  // "led by Ida Moen, a biologist in Tal, who said": the name stands in front of what she is.
  let first = phrase.first - 1
  if (at(reading, first).text === ',') while (at(reading, first - 1).pos === 'PROPN') first--
  const plain = describeSource(reading, phrase)
  const named = first < phrase.first - 1 && plain.anonymity !== 'NAMED'
  return known(memory, named ? describeSource(reading, { first, last: phrase.last }) : plain)
}

/** The fuller description of the same name, when a source was met under it. */
function known(memory: SourceMemory, one: DescribedSource): DescribedSource {
  return one.kind === 'PERSON' && one.anonymity === 'NAMED' ? personMeant(memory.people, one) : one
}

/** Whom a description with "the" stands for by what the text told of them; null when it tells of none or of several. */
function describedPerson(
  reading: Reading,
  range: Range,
  memory: SourceMemory,
  described: DescribedSource,
): DescribedSource | null {
  const plain = range.last - range.first === 2
  const nation = plain && nationNamed(at(reading, range.last - 1).lower) !== null
  if (at(reading, range.first).lower !== 'the' || (described.anonymity === 'NAMED' && !nation)) return null
  if (described.kind !== 'PERSON' && !nation && !described.name.endsWith('-year-old')) return null
  const people = peopleDescribed(reading, range, sentenceAt(reading, range.first), memory.cast)
  const [only, ...others] = people
  if (only !== undefined && others.length === 0) return describePerson(memory, only)
  if (!nation || (only === undefined && isPeople(at(reading, range.last - 1).lower))) return null
  return { ...described, kind: 'PERSON', anonymity: 'UNIDENTIFIED', candidates: people.map(({ name }) => name) }
}

/** "The French" are a people; "the Norwegian" is one of them. */
function isPeople(lower: string): boolean {
  return /(?:sh|ch|ese|ss)$/u.test(lower)
}

/** "The minister" after "Foreign Minister Ana Sol" is Ana Sol. */
function sameRole(reading: Reading, range: Range, memory: SourceMemory, described: DescribedSource): DescribedSource {
  if (!/^(?:the|this|that)$/u.test(at(reading, range.first).lower)) return described
  const words: string[] = []
  for (let index = range.first + 1; index < range.last && /^(?:NOUN|PROPN|ADJ)$/u.test(at(reading, index).pos); index++)
    words.push(at(reading, index).lower)
  if (words.length === 0 || words.length < range.last - range.first - 1) return described
  const holders = holdersOf(memory.cast, words)
  const [only, ...others] = holders
  if (only === undefined || isOneOfMore(reading, range, sentenceAt(reading, range.first), memory.cast)) return described
  if (others.length > 0) return { ...described, candidates: holders.map(({ name }) => name) }
  return describePerson(memory, only)
}
