import type { FoundCue } from '../cues/found-cue.ts'
import { supposingWords } from '../lexicon/clauses/conjunctions.ts'
import { attaching } from '../lexicon/clauses/prepositions.ts'
import { isCountry } from '../lexicon/names/countries.ts'
import { sexOfGivenName } from '../lexicon/names/given-names.ts'
import { thingNames } from '../lexicon/names/thing-names.ts'
import { isAnybody, isNoOne } from '../lexicon/people/nobody.ts'
import { isPersonNoun, personEnding } from '../lexicon/people/references.ts'
import { counts, pointers } from '../lexicon/people/pointers.ts'
import { isBody, isBodyNameWord, isGroup } from '../lexicon/people/roles.ts'
import { asksOnly } from '../lexicon/speech/complement-class.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { at, type Reading } from '../text/reading.ts'
import { sexOfPronoun } from './antecedent.ts'

/** From this trust on a rule is right as a rule, and who is named decides how sure the attribution is. */
const trusted = 0.7

/**
 * How surely name, kind, role and stance of an attribution are right, from 0 to 1. It is low for states of mind, for
 * "I", "you" and "we", for questions, and for whom the text does not name; what scores 0.95 or more is right 95 times of 100.
 */
export function scoreOf(reading: Reading, finding: FoundCue, source: DescribedSource | null): number {
  const word = finding.source === null ? '' : at(reading, finding.source.first).lower
  const bounds = reading.sentences[finding.sentence]
  const asks = bounds !== undefined && at(reading, bounds.last - 1).text === '?'
  let score = finding.trust
  if (finding.verb?.mental === true) score *= 0.75
  if (finding.verb?.evidence === true && finding.verb.quote === false) score *= 0.8
  if (/^(?:i|you|we|this|that|which)$/u.test(word) || (word === 'it' && source?.name.toLowerCase() === 'it'))
    score *= 0.4
  if (asks || (finding.source !== null && supposingWords.has(at(reading, finding.source.first - 1).lower))) score *= 0.4
  if (source !== null && isNobody(source, word)) score *= 0.4
  if (finding.verb !== null && asksOnly.has(finding.verb.lemma) && finding.form !== 'DIRECT_QUOTE') score *= 0.4
  if (finding.verb !== null && asksOnly.has(finding.verb.lemma) && isQuestion(reading, finding)) score *= 0.4
  if (source === null) score *= 0.6
  if (source !== null && namesNoOne(source)) score *= 0.4
  if (source !== null && score >= trusted) score = reliabilityOf(finding) * certaintyOf(source, word)
  return Math.round(Math.min(0.99, score) * 100) / 100
}

/** "asked, 'Is it true?'" claims nothing. */
function isQuestion({ text }: Reading, { content }: FoundCue): boolean {
  const [start, end] = content.at(-1) ?? [0, 0]
  return /\?["”’']*$/u.test(text.slice(start, end))
}

/** "agreed facts", "royal laws": a plural of no people, which only a word for one of them could tell. */
function areThings(name: string): boolean {
  const words = name.replace(/,.*$/u, '').split(/\s+/u)
  const tie = words.findIndex((word) => attaching.has(word))
  const head = words.at(tie > 0 ? tie - 1 : -1) ?? ''
  const single = head.replace(/ies$/u, 'y').replace(/s$/u, '')
  return /^\p{Ll}+[^s]s$/u.test(head) && personEnding.exec(single) === null && !isPersonNoun(single) && !isBody(single)
}

/** A thing of which nothing tells that it was written, and half of a name: "the official name", "Street". */
function namesNoOne(source: DescribedSource): boolean {
  const { kind, name, anonymity } = source
  if (kind === 'GROUP' && anonymity === 'UNIDENTIFIED') return !isDescribed(source) && areThings(name)
  if (kind === 'DOCUMENT' && anonymity === 'UNIDENTIFIED') return true
  return anonymity === 'NAMED' && kind !== 'PUBLICATION' && thingNames.has(name.toLowerCase())
}

/** "they" of whom the text does not tell, "my role", "somebody": nobody whom an editor could name. */
function isNobody({ name, candidates }: DescribedSource, word: string): boolean {
  if (/^(?:my|your|our)$/u.test(word) || isNoOne(word)) return true
  const lower = name.toLowerCase()
  if (/^(?:it|they|them|these|those)$/u.test(lower))
    return candidates !== undefined || /^th(?:em|ose|ese)$/u.test(lower)
  return isAnybody(lower)
}

/** How often a rule finds what is said, and where its source stands, when nothing speaks against it. */
function reliabilityOf({ rule }: FoundCue): number {
  if (/^(?:verb-(?:that|bare|after|quote)|according-to|silence-|reserve)/u.test(rule)) return 0.99
  if (/^(?:verb-infinitive|charge)/u.test(rule)) return 0.97
  return 0.93
}

/** How surely the text tells who or what a source is. */
function certaintyOf(source: DescribedSource, word: string): number {
  const { kind, name, role, anonymity, candidates } = source
  if (candidates !== undefined) return 0.6
  if (sexOfPronoun(word) !== null || /^(?:it|they|them)$/u.test(word)) return 0.9
  if (anonymity !== 'NAMED') return standInCertainty(source, word)
  if (kind === 'PERSON') return name.includes(' ') ? personCertainty(name, role) : role === null ? 0.48 : 0.8
  if (kind === 'ORGANIZATION') return isKnownBody(name) ? 0.99 : 0.8
  return kind === 'GROUP' ? 0.9 : 0.98
}

/**
 * Somebody without a name. Where several capitals follow one another a name may be hidden in the description; a bare
 * "statement" speaks for whoever made it, and a plural of things for nobody.
 */
function standInCertainty(source: DescribedSource, word: string): number {
  if (source.anonymity === 'PSEUDONYM') return 0.97
  if (!isDescribed(source)) return source.kind === 'GROUP' ? 0.48 : 0.7
  if (pointsBack(word, source.name)) return 0.7
  if (source.kind === 'PERSON' && hiddenName.test(source.name)) return 0.48
  return source.kind === 'DOCUMENT' || source.kind === 'DATASET' ? 0.9 : 0.98
}

/** Whether the text says elsewhere who these are: "both governments", "the two ministers", unlike "two ministers". */
const pointsBack = (word: string, name: string): boolean =>
  pointers.has(word) ||
  (/^(?:the|these|those|all)$/u.test(word) && counts.has(name.split(' ', 1).join('').toLowerCase()))

/** Two words with a capital behind one that ties them to an office: "ambassador to the United Nations Nina Hale". */
const hiddenName = /\s(?:of|to|for)\s(?:the\s)?(?:\p{Lu}\S*\s){2,}\p{Lu}/u

/** A noun for people or bodies says what a source is: "nurses", unlike "pleas" and "some". */
function isDescribed({ kind, name, anonymity }: DescribedSource): boolean {
  if (kind === 'PERSON') return anonymity !== 'UNIDENTIFIED'
  if (kind !== 'GROUP') return true
  const words = name.toLowerCase().split(/\s+/u)
  return words.some(
    (word) =>
      (isGroup(word) || isBody(word.replace(/s$/u, ''))) && !/^(?:some|many|most|few|several|others)$/u.test(word),
  )
}

/** A role or a given name shows that somebody is a person. */
function personCertainty(name: string, role: string | null): number {
  if (name.split(/\s+/u).some((part) => isBody(part.toLowerCase()))) return 0.6
  if (role !== null) return 0.99
  return sexOfGivenName(name.split(/\s+/u, 1).join('').toLowerCase()) === null ? 0.9 : 0.97
}

/** Its name says that it is a body: a country, letters, or a noun for one. */
function isKnownBody(name: string): boolean {
  return (
    isCountry(name) ||
    /^[\p{Lu}\p{N}.&]{2,}$/u.test(name) ||
    name.split(/[\s-]+/u).some((part) => isBodyNameWord(part.toLowerCase()))
  )
}
