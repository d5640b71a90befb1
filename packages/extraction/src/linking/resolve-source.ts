import type { DescribedSource } from '../sources/described-source.ts'
import { describeSource } from '../sources/describe-source.ts'
import { isRole } from '../lexicon/roles.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { at, outermostQuotation, type Reading } from '../text/reading.ts'
import { antecedentOf, sexOfPronoun } from './antecedent.ts'
import type { Cast, Person } from './cast.ts'
import type { Mention } from './mentions.ts'

/** Sources met so far, for pronouns and short names to fall back on. */
interface SourceMemory {
  readonly mentions: readonly Mention[]
  readonly cast: Cast
  /** Who was named last as speaking outside quotation marks, and in which sentence. */
  speaking: { readonly sentence: number; readonly name: string } | null
  readonly met: DescribedSource[]
  /** The longest name that the text has for each surname. */
  readonly people: Map<string, DescribedSource>
  /** First names and surnames of those whom the text names in full. */
  readonly parts: Set<string>
}

const reach = 250
/** How many of the sources met last a pronoun or a bare role can mean. */
const recall = 300

/** A memory of what the text mentions and of no source yet. */
export function emptyMemory(mentions: readonly Mention[], cast: Cast): SourceMemory {
  const memory: SourceMemory = { mentions, cast, speaking: null, met: [], people: new Map(), parts: new Set() }
  for (const mention of mentions) rememberPerson(memory, mention.described)
  return memory
}

function rememberPerson({ people, parts }: SourceMemory, one: DescribedSource): void {
  if (one.kind !== 'PERSON' || one.anonymity !== 'NAMED') return
  const words = one.name.split(/\s+/u)
  if (words.length > 1) for (const word of words) parts.add(word)
  const surname = surnameOf(one.name)
  const known = people.get(surname)
  if (known === undefined || one.name.length > known.name.length || (one.name === known.name && known.role === null))
    people.set(surname, one)
}

function surnameOf(name: string): string {
  return name.split(/\s+/u).at(-1) ?? name
}

/** Describes a source, reading pronouns, surnames and "the minister" as whom the text named before. */
export function resolveSource(
  reading: Reading,
  range: Range,
  memory: SourceMemory,
  speaker: DescribedSource | null,
): DescribedSource {
  const described = unnamedHere(reading, range, resolve(reading, range, memory, speaker))
  if (described.anonymity === 'NAMED' || described.kind === 'GROUP') memory.met.push(described)
  if (described.kind === 'PERSON' && outermostQuotation(reading, range.first) < 0)
    memory.speaking = { sentence: sentenceAt(reading, range.first), name: described.name }
  rememberPerson(memory, described)
  return described
}

function resolve(
  reading: Reading,
  range: Range,
  memory: SourceMemory,
  speaker: DescribedSource | null,
): DescribedSource {
  const single = range.last - range.first === 1 ? at(reading, range.first).lower : ''
  if (/^(?:i|we|us|me)$/u.test(single) && speaker !== null) return speaker
  if (sexOfPronoun(single) !== null) return somebody(reading, range, memory, single)
  if (single === 'they')
    return (
      lastMention(memory, range.first, (one) => one.kind === 'GROUP') ??
      lastMet(memory, (one) => one.kind === 'ORGANIZATION') ??
      describeSource(reading, range)
    )
  if (single === 'it')
    return lastMet(memory, (one) => one.kind !== 'PERSON' && one.kind !== 'GROUP') ?? describeSource(reading, range)
  if (single === 'who' || single === 'which')
    return antecedent(reading, memory, range.first) ?? describeSource(reading, range)
  const described = describeSource(reading, range)
  if (described.anonymity === 'ROLE_ONLY') return sameRole(reading, range, memory, described)
  if (described.kind === 'PERSON' && described.anonymity === 'NAMED')
    return bodyUnlessPerson(reading, range, memory, fullName(memory, described))
  return described
}

/** Whom "he", "she" and "him" stand for; where that is not sure the pronoun stays, and its candidates are listed. */
function somebody(reading: Reading, range: Range, memory: SourceMemory, single: string): DescribedSource {
  const sex = sexOfPronoun(single) ?? 'man'
  const sentence = sentenceAt(reading, range.first)
  const { speaking, cast } = memory
  const goesOn = speaking !== null && sentence - speaking.sentence <= 1 && sentence >= speaking.sentence
  const found = antecedentOf(reading, cast, sex, {
    token: range.first,
    sentence,
    speaker: null,
    never: null,
    chain: goesOn ? (cast.named.get(speaking.name) ?? null) : null,
  })
  if ('candidates' in found) return { ...describeSource(reading, range), kind: 'PERSON', candidates: found.candidates }
  const { person } = found
  const met = lastMet(memory, (one) => one.kind === 'PERSON' && one.name === person.name)
  return met ?? describePerson(memory, person)
}

function describePerson({ people }: SourceMemory, { name, named }: Person): DescribedSource {
  return (
    people.get(surnameOf(name)) ?? {
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

/** Whoever is named in full somewhere, or has a role, is surely a person. */
function isPerson({ parts }: SourceMemory, { kind, name, role }: DescribedSource): boolean {
  return kind === 'PERSON' && (role !== null || /\s/u.test(name) || parts.has(name))
}

/** A single name that no full name in the text explains is rather that of a body or a state: people are introduced in full. */
function bodyUnlessPerson(reading: Reading, range: Range, memory: SourceMemory, one: DescribedSource): DescribedSource {
  if (isPerson(memory, one) || one.affiliation !== null) return one
  const meant = misspelt(memory, one.name)
  if (meant !== null) return meant
  const introduced = range.last - range.first > 1 || /^(?:,|who)$/u.test(at(reading, range.last).lower)
  return introduced ? one : { ...one, kind: 'ORGANIZATION' }
}

/** "Saarn" after "Yaro Sarn": one letter more or less in a surname of four letters or more. */
function misspelt({ people }: SourceMemory, name: string): DescribedSource | null {
  if (name.length < 4 || name.includes(' ')) return null
  for (let index = 0; index < name.length; index++) {
    const met = people.get(name.slice(0, index) + name.slice(index + 1))
    if (met !== undefined && met.name.includes(' ') && index > 0) return met
  }
  return null
}

/** Somebody without a name who speaks "on condition of anonymity", wherever the sentence says so. */
function unnamedHere(reading: Reading, range: Range, one: DescribedSource): DescribedSource {
  if (
    (one.anonymity !== 'ROLE_ONLY' && one.anonymity !== 'UNIDENTIFIED') ||
    (one.kind !== 'PERSON' && one.kind !== 'GROUP')
  )
    return one
  if (
    range.last - range.first === 1 &&
    /^(?:i|we|you|he|she|they|it|who|that|which)$/u.test(at(reading, range.first).lower)
  )
    return one
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

/** The nearest fitting one: the first named in the nearest sentence before, as subjects come first. */
function lastMention(
  memory: SourceMemory,
  token: number,
  fits: (one: DescribedSource, token: number) => boolean,
): DescribedSource | undefined {
  const before = mentionsBefore(memory, token).filter((mention) => fits(mention.described, mention.token))
  const nearest = before.at(-1)
  if (nearest === undefined) return lastMet(memory, (one) => fits(one, -1))
  const first = before.find((mention) => mention.sentence === nearest.sentence) ?? nearest
  return known(memory, first.described)
}

/** Whom "who" stands for: the phrase right before it. */
function antecedent(reading: Reading, memory: SourceMemory, token: number): DescribedSource | undefined {
  const end = at(reading, token - 1).text === ',' ? token - 1 : token
  const phrase = subjectBefore(reading, end, Math.max(0, end - 12))
  return phrase === null ? undefined : known(memory, describeSource(reading, phrase))
}

/** The fuller description of the same name, when a source was met under it. */
function known(memory: SourceMemory, one: DescribedSource): DescribedSource {
  return one.kind === 'PERSON' && one.anonymity === 'NAMED' ? fullName(memory, one) : one
}

function fullName(memory: SourceMemory, one: DescribedSource): DescribedSource {
  const fuller = memory.people.get(surnameOf(one.name))
  if (fuller === undefined || (fuller.name !== one.name && !fuller.name.endsWith(` ${one.name}`))) return one
  return { ...fuller, role: one.role ?? fuller.role, affiliation: one.affiliation ?? fuller.affiliation }
}

/** The mentions within reach before a token. */
function mentionsBefore({ mentions }: SourceMemory, token: number): readonly Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.token ?? 0) < token) low = middle + 1
    else high = middle
  }
  let first = low
  while (first > 0 && (mentions[first - 1]?.token ?? 0) > token - reach) first--
  return mentions.slice(first, low)
}

/** "The minister" after "Foreign Minister Ana Sol" is Ana Sol. */
function sameRole(reading: Reading, range: Range, memory: SourceMemory, described: DescribedSource): DescribedSource {
  if (!/^(?:the|this|that)$/u.test(at(reading, range.first).lower)) return described
  const head = wordsOf(reading, range).findLast((word) => isRole(word))
  if (head === undefined) return described
  const named = lastMet(
    memory,
    (one) =>
      one.kind === 'PERSON' &&
      one.anonymity === 'NAMED' &&
      (one.role ?? '')
        .toLowerCase()
        .split(/[\s,]+/u)
        .includes(head),
  )
  return named ?? described
}

function wordsOf(reading: Reading, range: Range): string[] {
  const words: string[] = []
  for (let index = range.first; index < range.last; index++) words.push(at(reading, index).lower)
  return words
}
