import { openingSubordinators } from '../lexicon/clauses/conjunctions.ts'
import { isCountry } from '../lexicon/names/countries.ts'
import { isBody, isRole } from '../lexicon/people/roles.ts'
import { speaksForBody } from '../lexicon/people/spokespeople.ts'
import { ownersAndPlaces } from '../lexicon/pronouns/possessives.ts'
import { unnamedSubjects } from '../lexicon/pronouns/subjects.ts'
import { antecedentOf, sexOfPronoun } from '../linking/antecedent.ts'
import { appearancesBefore, type Cast, type Person, type Sex } from '../linking/cast.ts'
import type { OpenReference } from '../proposal.ts'
import { passage } from '../proposal.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { isPastForm } from '../lexicon/verbs/irregular-past.ts'
import { isFinite, isNominal } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { agreeing, spelledOut } from './agreement.ts'
import type { Edit } from './edits.ts'
import { actsItself, isDoneTo, isExpletive } from './it.ts'

/** Who is said to speak in a claim, and how a statement calls them. */
export interface Voice {
  readonly source: DescribedSource | null
  /** The name as a statement gives it: "Ida Rost", "the Ministry of Trade". */
  readonly name: string
  readonly person: Person | null
}

/** What pronouns of a claim are resolved by. */
export interface PronounContext {
  readonly reading: Reading
  readonly cast: Cast
  readonly sentence: number
  readonly tokens: readonly number[]
  readonly voice: Voice
  /** The first token of the words for who speaks; -1 when the claim has none of its own. */
  readonly namedFrom: number
  /** Who spoke in the sentence before. */
  readonly chain: Person | null
  /** Whether the token is in the speaker's own words. */
  readonly spoken: (token: number) => boolean
}

/** Pronouns written out, and those that stay open. */
export interface ResolvedPronouns {
  readonly edits: readonly Edit[]
  readonly open: readonly OpenReference[]
}

/** Writes "I", "we", "he", "it" and their like out as whoever they surely stand for; lists the others. */
export function resolvePronouns(context: PronounContext): ResolvedPronouns {
  const { tokens, reading } = context
  const edits: Edit[] = []
  const open: OpenReference[] = []
  /** Names that the statement has given so far, by the pronouns that may stand for them again. */
  const given = new Map<string, string>()
  for (const index of tokens) {
    const { lower, pos, text } = at(reading, index)
    if (text === 'US' || text === 'IT' || (pos !== 'PRON' && pos !== 'DET' && !ownersAndPlaces.has(lower))) continue
    // "[I]f", "[T]he": a letter that an editor changed.
    const before = at(reading, index - 1)
    // "the book My Best Games": a title.
    if (text === 'My' && /^\p{Lu}/u.test(at(reading, index + 1).text) && before.pos !== 'PUNCT') continue
    if (/^[[\]]$/u.test(before.text) && before.end === at(reading, index).start) continue
    const outcome = readPronoun(context, index, given)
    if (outcome === null) continue
    if ('candidates' in outcome) {
      const { start, end } = at(reading, index)
      open.push({ ...passage(reading.text, [[start, end]]), candidates: outcome.candidates })
    } else edits.push(...outcome.edits)
  }
  return { edits, open }
}

type Outcome = { readonly edits: readonly Edit[] } | { readonly candidates: readonly string[] } | null

function readPronoun(context: PronounContext, index: number, given: Map<string, string>): Outcome {
  const { reading, spoken, voice } = context
  const { lower } = at(reading, index)
  if (/^(?:i|me|my|mine|myself)$/u.test(lower))
    return spoken(index) ? speakerSingular(context, index, given) : { candidates: [] }
  if (/^(?:we|us|our|ours|ourselves)$/u.test(lower))
    return spoken(index) && voice.source !== null ? speakerPlural(context, index, given) : { candidates: [] }
  if (/^(?:you|your|yours)$/u.test(lower)) return opensClaim(context, index) ? { candidates: [] } : null
  if (sexOfPronoun(lower) !== null) return thirdPerson(context, index, given)
  if (/^(?:it|its|itself)$/u.test(lower)) return thing(context, index, given)
  if (/^(?:they|them|their|theirs|themselves)$/u.test(lower)) return several(context, index, given)
  if (/^(?:this|that|these|those)$/u.test(lower)) return pointsBack(context, index) ? { candidates: [] } : null
  if (lower === 'there' || lower === 'here') return isPlaceWord(context, index) ? { candidates: [] } : null
  return null
}

/** No other word of the claim stands before the token. */
function opensClaim({ reading, tokens }: PronounContext, index: number): boolean {
  for (const token of tokens) {
    if (token >= index) return true
    if (at(reading, token).pos !== 'PUNCT') return false
  }
  return true
}

/** "I" in a quotation is who speaks; the verb follows. */
function speakerSingular(
  { reading, tokens, voice }: PronounContext,
  index: number,
  given: Map<string, string>,
): Outcome {
  if (voice.source === null) return { candidates: [] }
  const { lower } = at(reading, index)
  const again = given.has('I') || isPronoun(voice.name) ? pronounsOf(voice) : null
  if (again !== null && lower !== 'myself') {
    const words = lower === 'i' ? again.subject : lower === 'me' ? again.object : again.possessive
    return {
      edits: [{ first: index, last: index + 1, words }, ...(lower === 'i' ? agreeing(reading, tokens, index) : [])],
    }
  }
  const name = nameAgain(voice, given, 'I')
  if (lower === 'myself') return { edits: [{ first: index, last: index + 1, words: reflexive(voice) }] }
  if (lower === 'my' || lower === 'mine') return { edits: [{ first: index, last: index + 1, words: possessive(name) }] }
  if (lower === 'me') return { edits: [{ first: index, last: index + 1, words: name }] }
  return { edits: [{ first: index, last: index + 1, words: name }, ...agreeing(reading, tokens, index)] }
}

/** "we" in a quotation: a body that speaks, or whom a spokesperson speaks for; anybody else speaks for others too. */
function speakerPlural({ reading, tokens, voice }: PronounContext, index: number, given: Map<string, string>): Outcome {
  const { lower } = at(reading, index)
  const { source } = voice
  if (source === null || /^(?:DOCUMENT|DATASET|PUBLICATION)$/u.test(source.kind)) return { candidates: [] }
  const body =
    source.kind === 'ORGANIZATION'
      ? voice.name
      : source.kind === 'PERSON' &&
          source.affiliation !== null &&
          speaksForBody.test(source.role ?? '') &&
          !source.affiliation.split(/\s+/u).some((word) => isRole(word.toLowerCase()))
        ? withArticle(source.affiliation)
        : null
  if (body === null && source.kind === 'PERSON' && !given.has('we') && !actsWithOthers(reading, index))
    return {
      candidates: [
        ...(source.affiliation === null ? [] : [withArticle(source.affiliation)]),
        `${voice.name} and others`,
      ],
    }
  const again = given.has('we')
  const alone = nameAgain(voice, given, 'I')
  const whole = body ?? (source.kind === 'GROUP' ? voice.name : `${alone} and others`)
  given.set('we', whole)
  if (body !== null) given.set('body', body)
  const single = body !== null
  if (lower === 'our' || lower === 'ours')
    return { edits: [{ first: index, last: index + 1, words: again ? (single ? 'its' : 'their') : possessive(whole) }] }
  if (lower === 'ourselves')
    return { edits: [{ first: index, last: index + 1, words: single ? 'itself' : 'themselves' }] }
  if (lower === 'us')
    return { edits: [{ first: index, last: index + 1, words: again ? (single ? 'it' : 'them') : whole }] }
  const words = again ? (single ? 'it' : 'they') : whole
  return {
    edits: [
      { first: index, last: index + 1, words },
      ...(single ? agreeing(reading, tokens, index) : spelledOut(reading, tokens, index, again)),
    ],
  }
}

/**
 * "We closed it", "we will fish": a deed that is done or promised is one's own and others'. "We need to eat less",
 * "if we can", "our fight" may speak for anybody, so that a name would change what is claimed.
 */
function actsWithOthers(reading: Reading, index: number): boolean {
  if (at(reading, index).lower !== 'we' || /^(?:if|when|unless|whether)$/u.test(at(reading, index - 1).lower))
    return false
  let verb = index + 1
  while (at(reading, verb).pos === 'ADV') verb++
  const { lower, pos } = at(reading, verb)
  if (/^(?:will|'ll|wo|did|were)$/u.test(lower)) return true
  return pos === 'VERB' && isPastForm(lower)
}

/** "he", "her": the only person who fits, unless the statement names them already. */
function thirdPerson(context: PronounContext, index: number, given: Map<string, string>): Outcome {
  const { reading, cast, tokens, voice, spoken, chain, sentence } = context
  const { lower } = at(reading, index)
  const sex = sexOfPronoun(lower)
  if (sex === null) return null
  const named = namedInside(context, index).filter((person) => person.sex === null || person.sex === sex)
  const before = given.get(sex)
  if (named.length > 0 || before !== undefined) {
    const inside = new Set(named.map(({ name }) => name))
    if (before !== undefined) inside.add(before)
    return inside.size === 1 ? null : { candidates: [...inside] }
  }
  if (nameInside(context, index) || isNamedNext(context, index, sex)) return null
  const own = spoken(index)
  if (!own && mayBePerson(voice)) return { candidates: [voice.name] }
  const found = antecedentOf(reading, cast, sex, {
    token: index,
    sentence,
    speaker: own ? null : voice.person,
    never: own ? (voice.person?.name ?? null) : null,
    quoted: own,
    chain:
      own || voice.person === null || chain?.name !== voice.person.name
        ? null
        : onlyIfAlone(context, index, voice.person),
  })
  if ('candidates' in found) return found
  const name = voice.person?.name === found.person.name ? voice.name : found.person.name
  given.set(sex, found.person.name)
  if (lower.endsWith('self')) return null
  const possessed = lower === 'his' || (lower === 'her' && isNominal(reading, index + 1)) || lower === 'hers'
  if (possessed) return { edits: [{ first: index, last: index + 1, words: possessive(name) }] }
  return { edits: [{ first: index, last: index + 1, words: name }, ...spelledOut(reading, tokens, index, false)] }
}

/** How far behind a pronoun whoever it stands for is named. */
const furthestName = 24

/** "Before she left, Ana Sol led": the clause that the pronoun opens leads up to whoever is its subject. */
function isNamedNext({ reading, tokens, cast, sentence }: PronounContext, index: number, sex: Sex): boolean {
  if (!openingSubordinators.has(at(reading, tokens[0] ?? -1).lower) || index - (tokens[0] ?? index) > 3) return false
  const within = new Set(tokens)
  let comma = index + 1
  while (comma < index + furthestName && at(reading, comma).text !== ',') comma++
  const next = appearancesBefore(cast, comma + 6, sentence).find(
    ({ token }) => token > comma && token <= comma + 5 && within.has(token),
  )
  if (next === undefined || !next.person.named || (next.person.sex ?? sex) !== sex) return false
  let verb = next.token
  while (/^(?:PROPN|ADV)$/u.test(at(reading, verb).pos)) verb++
  return isFinite(reading, verb)
}

/** A name of the claim's own, that of no body or state, stands before the pronoun: whoever reads takes it for them. */
function nameInside({ reading, tokens }: PronounContext, index: number): boolean {
  return tokens.some((token) => {
    const { pos, lower, text } = at(reading, token)
    return (
      token < index && pos === 'PROPN' && !isBody(lower) && !isCountry(text) && at(reading, token - 1).pos !== 'ADP'
    )
  })
}

/** One unknown word may be the name of a person as well as of a body: "he" may be whoever bears it. */
function mayBePerson({ source }: Voice): boolean {
  return (
    source?.kind === 'ORGANIZATION' &&
    /^\p{Lu}\p{Ll}+$/u.test(source.name) &&
    !isCountry(source.name) &&
    source.affiliation === null
  )
}

/** The speaker, when nobody else stands between the cue's sentence and the pronoun. */
function onlyIfAlone({ cast, sentence, reading }: PronounContext, index: number, speaker: Person): Person | null {
  const first = at(reading, reading.sentences[sentence]?.first ?? index).start
  const others = appearancesBefore(cast, index, sentence).filter(
    ({ person, token }) => person.name !== speaker.name && at(reading, token).start >= first,
  )
  return others.length === 0 ? speaker : null
}

/** People whom the claim's own words name before the pronoun. */
function namedInside({ cast, tokens, sentence }: PronounContext, index: number): Person[] {
  const within = new Set(tokens)
  return appearancesBefore(cast, index, sentence)
    .filter(({ token }) => within.has(token))
    .map(({ person }) => person)
}

/** Within how many words of its name "it" is the body that speaks: "sued the state over its law, saying it would harm" is not. */
const nearName = 14

/** "it": the body that speaks, when it opens what that body says of its own doing. */
function thing(context: PronounContext, index: number, given: Map<string, string>): Outcome {
  const { reading, tokens, voice, spoken } = context
  const { lower } = at(reading, index)
  if (given.has('it') || given.has('body') || nounInside(context, index)) return null
  if (isExpletive(reading, index)) return null
  const body = voice.source?.kind === 'ORGANIZATION' && !isPronoun(voice.name) && !spoken(index) ? voice.name : null
  // "Its winds reached 185 mph, the weather office said": who is named only then is seldom meant.
  if (index < context.namedFrom) return { candidates: body === null ? [] : [body] }
  const opens = index === tokens[0]
  if (body !== null && lower === 'its') {
    given.set('it', body)
    return { edits: [{ first: index, last: index + 1, words: possessive(body) }] }
  }
  if (body !== null && opens && actsItself(reading, index) && index - context.namedFrom < nearName) {
    given.set('it', body)
    return { edits: [{ first: index, last: index + 1, words: body }, ...spelledOut(reading, tokens, index, false)] }
  }
  return { candidates: body === null ? [] : [body] }
}

/** "they": the group or body that speaks, when it opens what they say. */
function several(context: PronounContext, index: number, given: Map<string, string>): Outcome {
  const { reading, tokens, voice, spoken } = context
  const { lower } = at(reading, index)
  if (given.has('they') || given.has('we') || pluralInside(context, index)) return null
  const group =
    voice.source !== null && voice.source.kind !== 'PERSON' && !isPronoun(voice.name) && !spoken(index)
      ? voice.name
      : null
  if (group === null || lower === 'them' || index < context.namedFrom)
    return { candidates: group === null ? [] : [group] }
  if (lower === 'they' && isDoneTo(reading, index) && othersBefore(context)) return { candidates: [group] }
  given.set('they', group)
  if (lower === 'their') return { edits: [{ first: index, last: index + 1, words: possessive(group) }] }
  return { edits: [{ first: index, last: index + 1, words: group }, ...spelledOut(reading, tokens, index, false)] }
}

/** The sentence of the claim, or the one in front of it in the paragraph, tells of several things before it names who speaks. */
function othersBefore({ reading, sentence, namedFrom }: PronounContext): boolean {
  const joined = reading.paragraphOf[sentence] === reading.paragraphOf[sentence - 1]
  const from = reading.sentences[joined ? sentence - 1 : sentence]?.first ?? namedFrom
  for (let index = from; index < namedFrom; index++)
    if (at(reading, index).pos === 'NOUN' && /[^s]s$/u.test(at(reading, index).lower)) return true
  return false
}

/** "this" alone, not "this plan"; a conjunction or "the plan that" points at nothing. */
function pointsBack({ reading, tokens }: PronounContext, index: number): boolean {
  const { lower, pos } = at(reading, index)
  const next = at(reading, index + 1)
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(next.pos) || (next.pos === 'ADV' && lower !== 'that')) return false
  if (
    /^(?:who|of|whose)$/u.test(next.lower) ||
    (next.pos === 'VERB' && /(?:ed|ing|en)$/u.test(next.lower) && lower === 'those')
  )
    return false
  if (lower === 'that') return index === tokens[0] && pos !== 'SCONJ' && /^(?:AUX|VERB)$/u.test(next.pos)
  return /^(?:AUX|VERB|PUNCT|ADP|PART)$/u.test(next.pos) || next.text === ''
}

/** "people there", not "there is". */
function isPlaceWord({ reading, tokens }: PronounContext, index: number): boolean {
  if (/^(?:AUX|VERB|PART)$/u.test(at(reading, index + 1).pos) || /^(?:AUX|ADV)$/u.test(at(reading, index - 1).pos))
    return false
  for (const token of tokens) {
    if (token >= index) break
    if (/^(?:in|at|to)$/u.test(at(reading, token).lower) && /^(?:PROPN|DET)$/u.test(at(reading, token + 1).pos))
      return false
  }
  return true
}

/** A noun or name of the claim stands before the token: a pronoun may mean it. */
function nounInside({ reading, tokens }: PronounContext, index: number): boolean {
  return tokens.some((token) => token < index && /^(?:NOUN|PROPN)$/u.test(at(reading, token).pos))
}

function pluralInside({ reading, tokens }: PronounContext, index: number): boolean {
  return tokens.some(
    (token) =>
      token < index &&
      ((/^(?:NOUN|PROPN)$/u.test(at(reading, token).pos) &&
        /[^s]s$|^(?:people|police|men|women|children)$/u.test(at(reading, token).lower)) ||
        /^(?:and|those|everyone|anyone|many|some)$/u.test(at(reading, token).lower)),
  )
}

/** "the Ministry of Trade"; "Tal Airways" takes none. */
function withArticle(body: string): string {
  const words = body.toLowerCase().split(/\s+/u)
  return words.length > 1 && words[0] !== 'the' && words.some(isBody) ? `the ${body}` : body
}

/** The source's own words are a pronoun that nothing resolves. */
function isPronoun(name: string): boolean {
  return unnamedSubjects.has(name.toLowerCase())
}

/** The pronouns for a speaker whose sex the text tells, once the statement has named them; null for others. */
function pronounsOf({ source, person }: Voice): { subject: string; object: string; possessive: string } | null {
  const sex = sexOfPronoun(source?.name.toLowerCase() ?? '') ?? person?.sex ?? null
  if (source?.kind !== 'PERSON' || sex === null) return null
  return sex === 'man'
    ? { subject: 'he', object: 'him', possessive: 'his' }
    : { subject: 'she', object: 'her', possessive: 'her' }
}

/** A name at its first place in the statement, afterwards the surname. */
function nameAgain(voice: Voice, given: Map<string, string>, key: string): string {
  const before = given.has(key)
  given.set(key, voice.name)
  return before && voice.source?.kind === 'PERSON' && voice.source.anonymity === 'NAMED'
    ? (voice.name.split(/\s+/u).at(-1) ?? voice.name)
    : voice.name
}

function reflexive({ source, person }: Voice): string {
  if (source?.kind === 'ORGANIZATION') return 'itself'
  if (source?.kind === 'GROUP') return 'themselves'
  return person?.sex === 'man' ? 'himself' : person?.sex === 'woman' ? 'herself' : 'themself'
}

/** "Ida Rost's", "the United Nations'". */
function possessive(name: string): string {
  return /(?:^the .*[^s]s| and others|^\p{Ll}.*[^s]s)$/u.test(name) ? `${name}’` : `${name}’s`
}
