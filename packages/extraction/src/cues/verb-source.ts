import { askingAuxiliaries, beForms } from '../lexicon/clauses/auxiliaries.ts'
import { demonstratives } from '../lexicon/pronouns/determiners.ts'
import { possessives } from '../lexicon/pronouns/possessives.ts'
import { reportedThat } from '../lexicon/speech/verb-limits.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { isFinite, isHead } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { opensQuotation, type Complement } from './complement-shape.ts'
import type { FoundSource } from './found-source.ts'
import { opensWithThat } from './gap.ts'
import { isImperative } from './imperative.ts'
import { infinitiveSource, participleSource } from './nonfinite-source.ts'
import { sharedSubject } from './shared-subject.ts'
import type { Site } from './site.ts'

const isHeard = /^(?:tell|inform|assure|warn|advise|remind)$/u

/** Who is the subject of the cue; "none" when the site is no attribution at all. */
export function sourceOf(reading: Reading, site: Site, complement: Complement): FoundSource | 'none' {
  const { group, low, verb } = site
  const before = at(reading, group.subjectEnd - 1)
  const plain = { lead: null, cueFirst: group.first, trust: 0.8 }
  if (group.participle) {
    if (before.lower === 'as') {
      const quoted = quotedSpeaker(reading, group.subjectEnd - 1, low)
      return quoted === null ? 'none' : { ...plain, range: quoted }
    }
    return participleSource(reading, site, complement)
  }
  if (group.passive && (complement.shape === 'quote' || verb.lemma === 'ask')) return 'none'
  if (group.passive && verb.addressee && (complement.shape !== 'bare' || isHeard.test(verb.lemma)))
    return { ...plain, range: null, trust: 0.35 }
  if (group.passive) {
    return before.lower === 'it' && reportedThat.has(verb.lemma) ? { ...plain, range: null, trust: 0.7 } : 'none'
  }
  if (group.infinitive) return infinitiveSource(reading, site, complement)
  if (before.pos === 'CCONJ' || (before.text === ',' && at(reading, group.subjectEnd - 2).pos === 'CCONJ')) {
    const range = sharedSubject(reading, group.subjectEnd - 1, low, verb)
    if (
      range !== null &&
      verb.addressee &&
      group.leading.length === 0 &&
      joinsPassive(reading, group.subjectEnd - 1, low, range)
    )
      return { ...plain, range: null, trust: 0.35 }
    if (range !== null) return { ...plain, range, trust: 0.7 }
  }
  const range = subjectBefore(reading, group.subjectEnd, low) ?? subjectOutside(reading, site) ?? listed(reading, site)
  if (range === null || !namesSomeone(reading, range) || at(reading, range.last - 1).lower === 'there')
    return isImperative(reading, site, complement) ? { ...plain, range: null, trust: 0.3 } : 'none'
  if (complement.shape === 'gap' && opensWithThat(reading, range.first, range.last))
    return { ...plain, range: { first: range.first + 1, last: range.last } }
  if (range.last - range.first === 1 && /^(?:me|us|him|them)$/u.test(at(reading, range.first).lower))
    return letBy(reading, range.first, low, plain)
  if (isUntold(reading, range, site)) return 'none'
  const lead = at(reading, range.first - 1)
  const asks = askingAuxiliaries.has(lead.lower) && group.leading.length === 0
  return {
    range,
    lead: asks ? { first: range.first - 1, last: range.first } : null,
    cueFirst: group.first,
    trust: asks ? 0.3 : 0.8,
  }
}

/** How many words may tell of a speaker behind the verb. */
const longestSpeaker = 14

/** `Added | the mayor of Tal |, "..."`: who speaks stands behind a verb that opens the sentence. */
export function speakerBehind(reading: Reading, { sentence, group, verb }: Site): Range | null {
  const opens = group.first === reading.sentences[sentence]?.first && group.last === group.first + 1
  if (!opens || !verb.quote || !verb.clause || verb.addressee) return null
  const first = group.last
  let last = first
  while (/^(?:NOUN|PROPN|DET|ADJ|ADP)$/u.test(at(reading, last).pos) && last - first < longestSpeaker) last++
  if (last === first || at(reading, first).pos === 'ADP' || !/^[,:]$/u.test(at(reading, last).text)) return null
  return opensQuotation(reading, last + 1, reading.quotationOf[group.first] ?? -1) ? { first, last } : null
}

/** "it is to know", "not even Tal knows": nobody in particular, or somebody of whom it is told that they do not know. */
function isUntold(reading: Reading, { first }: Range, { group, verb }: Site): boolean {
  const lead = at(reading, first - 1).lower
  if (lead === 'even' && at(reading, first - 2).lower === 'not') return true
  if (lead === 'not' && verb.mental) return true
  const impersonal = at(reading, first).lower === 'it'
  return impersonal && group.leading.includes('to') && group.leading.some((word) => beForms.has(word))
}

/** "was hauled in and told that ...": the second verb is a passive too. */
function joinsPassive(reading: Reading, end: number, low: number, subject: Range): boolean {
  for (let index = end - 1; index > low && index > end - 12; index--) {
    if (at(reading, index).pos === 'VERB' && isFinite(reading, index)) {
      const group = verbGroup(reading, index, low)
      return group.passive && subjectBefore(reading, group.subjectEnd, low)?.first === subject.first
    }
  }
  return false
}

/** `fans "just want to know ..."`: the subject stands in front of the quotation mark. */
function subjectOutside(reading: Reading, { sentence, group, low }: Site): Range | null {
  const first = reading.sentences[sentence]?.first ?? low
  return low > first && group.subjectEnd <= low + 1 ? subjectBefore(reading, low, first) : null
}

/** "Firm confirms breach, says ...": headlines string verbs together with commas. */
function listed(reading: Reading, { group, low, verb }: Site): Range | null {
  const tight =
    at(reading, group.subjectEnd - 1).text === ',' &&
    !group.leading.some((word) => !/^(?:do|does|did|n't|not|never)$/u.test(word)) &&
    (verb.quote || group.leading.length > 0)
  return tight ? sharedSubject(reading, group.subjectEnd - 1, low, verb) : null
}

/** "has let us know that ...": who lets; nobody in "let me say that ...". */
function letBy(reading: Reading, pronoun: number, low: number, plain: { readonly cueFirst: number }): FoundSource {
  if (!/^(?:let|lets|letting)$/u.test(at(reading, pronoun - 1).lower))
    return { ...plain, range: null, lead: null, trust: 0.3 }
  const letting = verbGroup(reading, pronoun - 1, low)
  const range = subjectBefore(reading, letting.subjectEnd, low)
  return {
    ...plain,
    range,
    lead: range === null ? null : { first: letting.first, last: letting.last },
    trust: range === null ? 0.3 : 0.6,
  }
}

/** Who speaks in "X was quoted as saying" and "Reuters quoted X as saying". */
function quotedSpeaker(reading: Reading, as: number, low: number): Range | null {
  for (let index = as - 1; index > low && index > as - 10; index--) {
    if (!/^(?:quot|cit|describ|report)ed$/u.test(at(reading, index).lower)) continue
    const group = verbGroup(reading, index, low)
    if (group.passive) return subjectBefore(reading, group.subjectEnd, low)
    const last = basePhrase(reading, index + 1, as)
    return last > index + 1 ? { first: index + 1, last } : null
  }
  return null
}

/** A bare article or possessive is no source. */
function namesSomeone(reading: Reading, { first, last }: Range): boolean {
  for (let index = first; index < last; index++) {
    if (isHead(reading, index) && !possessives.has(at(reading, index).lower)) return true
    if (demonstratives.has(at(reading, index).lower) || at(reading, index).pos === 'ADJ') return true
  }
  return false
}
