import { partners } from '../lexicon/pronouns/objects.ts'
import type { Span } from '../proposal.ts'
import { at, outermostQuotation, type Reading } from '../text/reading.ts'
import { actsBehind, appearancesBefore, surname, type Appearance, type Cast, type Person, type Sex } from './cast.ts'

/** Whom a pronoun stands for: one person for sure, or those between whom the text does not decide. */
export type Antecedent = { readonly person: Person } | { readonly candidates: readonly string[] }

/** What is known of the place where a pronoun stands. */
export interface PronounPlace {
  readonly token: number
  readonly sentence: number
  /** Who is said to speak, when the pronoun may stand for them. */
  readonly speaker: Person | null
  /** What whoever is meant says: nobody calls himself by name, or is spoken of only there. */
  readonly said?: { readonly names: ReadonlySet<string>; readonly spans: readonly Span[] }
  /** Who cannot be meant: in a quotation whoever speaks it. */
  readonly never: string | null
  /** It stands in somebody's own words: only whom these name can be meant for sure. */
  readonly quoted: boolean
  /** Who spoke in the sentence before, when the pronoun is the subject of another cue. */
  readonly chain: Person | null
}

/** How many sentences back anybody may still be meant when none stands nearer. */
const furthest = 5

/** Within how many tokens behind what somebody is called their name stands. */
const furthestName = 10

/** What sex a pronoun tells; null for every other word. */
export function sexOfPronoun(lower: string): Sex | null {
  if (/^(?:he|him|his|himself)$/u.test(lower)) return 'man'
  return /^(?:she|her|hers|herself)$/u.test(lower) ? 'woman' : null
}

/**
 * Whom "he" or "she" stands for. Only somebody who is surely a person, and the only one near who fits, is told;
 * a speaker goes on speaking. Everything else is left to whoever reads on.
 */
export function antecedentOf(reading: Reading, cast: Cast, sex: Sex, place: PronounPlace): Antecedent {
  const fits = ({ person, token }: Appearance): boolean =>
    (person.sex === null || person.sex === sex) &&
    person.name !== place.never &&
    !isSpokenOf(place, person) &&
    !(
      place.said?.spans.some(([start, end]) => start <= at(reading, token).start && at(reading, token).start < end) ??
      false
    )
  const { speaker } = place
  const chain = place.chain !== null && isSpokenOf(place, place.chain) ? null : place.chain
  const near = nearest(cast, place, reading, fits)
  if (chain !== null && chain.named && (chain.sex ?? sex) === sex && chain.certain && !isFollowed(reading, near, chain))
    return { person: chain }
  if (chain !== null && chain.byName && near.every((one) => isCalled(chain, one, reading, cast)))
    return { person: chain }
  const people = distinct([...near.map(({ person }) => person), ...(speaker === null ? [] : [speaker])]).filter(
    (person) => person.sex === null || person.sex === sex,
  )
  const [only] = people
  const heard = !place.quoted || near.some(({ token }) => outermostQuotation(reading, token) >= 0)
  const rest = people.filter((person) => person.certain)
  const told = people.filter((person) => person.certain || mayAct(reading, near, person))
  const [alone] = told
  if (heard && told.length === 1 && alone?.certain === true && alone.named) return { person: alone }
  if (heard && only !== undefined && people.length === 1 && only.certain && (only.named || only === speaker))
    return { person: only }
  const offered = rest.length > 0 ? rest : people.filter(({ named }) => named)
  return { candidates: offered.map(({ name }) => name).slice(0, 4) }
}

/** Somebody else who is surely a person does something behind the place where the chain's person is named last. */
function isFollowed(reading: Reading, near: readonly Appearance[], chain: Person): boolean {
  const last = near.findLast(({ person }) => person === chain)?.token ?? -1
  return (
    last >= 0 &&
    near.some(
      ({ person, token }) => person !== chain && person.named && person.certain && token > last && acts(reading, token),
    )
  )
}

/** Behind the name that starts at the token stands a verb that can carry a sentence. */
function acts(reading: Reading, token: number): boolean {
  if (outermostQuotation(reading, token) >= 0) return false
  let behind = token
  while (/^(?:PROPN|NOUN)$/u.test(at(reading, behind).pos)) behind++
  return actsBehind(reading, behind)
}

/** A name of which nothing shows that it is a person's, but which has two words, does something or has something done to it. */
function mayAct(reading: Reading, near: readonly Appearance[], one: Person): boolean {
  if (one.name.includes(' ')) return true
  return near.some(({ person, token }) => {
    if (person !== one) return false
    const { pos, lower } = at(reading, token - 1)
    return acts(reading, token) || pos === 'VERB' || pos === 'CCONJ' || partners.has(lower)
  })
}

const isSpokenOf = ({ said }: PronounPlace, { name }: Person): boolean => said?.names.has(surname(name)) ?? false

/**
 * Those of this sentence and of the two before it; a paragraph starts afresh where somebody in it speaks;
 * when none fits there, those of the nearest sentence with one who does.
 */
function nearest(
  cast: Cast,
  { token, sentence, speaker }: PronounPlace,
  reading: Reading,
  fits: (appearance: Appearance) => boolean,
): readonly Appearance[] {
  const starts = reading.paragraphOf[sentence] !== reading.paragraphOf[sentence - 1]
  const before = starts ? (speaker === null ? 1 : 0) : 2
  const close = appearancesBefore(cast, token, sentence - before).filter(fits)
  if (close.length > 0) return ownParagraph(reading, sentence, close)
  const far = appearancesBefore(cast, token, sentence - furthest).filter(fits)
  const last = far.at(-1)
  return last === undefined ? [] : far.filter((appearance) => appearance.sentence >= last.sentence - 1)
}

/** Those in the paragraph of the pronoun, where somebody in it is surely a person and named; else all. */
function ownParagraph(reading: Reading, sentence: number, close: readonly Appearance[]): readonly Appearance[] {
  const paragraph = reading.paragraphOf[sentence]
  const here = close.filter((one) => reading.paragraphOf[one.sentence] === paragraph)
  return here.some(({ person }) => person.certain && person.named) ? here : close
}

/** Whether somebody without a name is what the person is called right before the name: "a spokesperson, Maren Ortag,". */
function isCalled(
  person: Person,
  { person: unnamed, token, sentence }: Appearance,
  reading: Reading,
  cast: Cast,
): boolean {
  if (unnamed.named) return false
  const [next] = appearancesBefore(cast, token + furthestName, sentence).filter((one) => one.token > token)
  return (
    next?.person === person && reading.tokens.slice(token, next.token).filter(({ lower }) => lower === ',').length === 1
  )
}

function distinct(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.name, person])).values()].reverse()
}
