import { supposing } from '../lexicon/clauses/auxiliaries.ts'
import { supposingWords } from '../lexicon/clauses/conjunctions.ts'
import { isNoOne } from '../lexicon/people/nobody.ts'
import { impersonal } from '../lexicon/pronouns/subjects.ts'
import { cueVerb, type CueVerb } from '../lexicon/speech/cue-verb.ts'
import { stanceOf } from '../lexicon/speech/stance.ts'
import { retractable } from '../lexicon/speech/told-nouns.ts'
import { cautiousVerbs, standAloneVerbs } from '../lexicon/speech/verb-limits.ts'
import type { Span } from '../proposal.ts'
import { startsClause } from '../syntax/clause.ts'
import type { Range } from '../syntax/range.ts'
import { verbGroup, type VerbGroup } from '../syntax/verb-group.ts'
import { isFinite, isNominal, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Complement } from './complement-shape.ts'
import { complementAfter } from './complement.ts'
import type { FoundCue } from './found-cue.ts'
import type { FoundSource } from './found-source.ts'
import { formOf } from './form.ts'
import { gapAfter } from './gap.ts'
import { isParted, tiedContent } from './parted-content.ts'
import { behindColon, givesReasons, rejectsNoun } from './reasons.ts'
import { saidBefore } from './said-before.ts'
import { isVerbHere, within, type Site } from './site.ts'
import { contentOf, nextSentence } from './verb-content.ts'
import { sourceOf, speakerBehind } from './verb-source.ts'

/** Finds verbs of saying, holding and showing in the sentence, each with its source and what is said. */
export function findVerbCues(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let head = bounds.first; head < bounds.last; head++) {
    const verb = cueVerb(at(reading, head).lower)
    if (verb === undefined || !isVerbHere(reading, head, bounds.last)) continue
    const [low, high] = within(reading, head, bounds.first, bounds.last)
    const site = { sentence, verb, group: verbGroup(reading, head, low), low, high }
    const finding = readSite(reading, site)
    if (finding === null) continue
    found.push(finding)
    const content = finding.rule === 'verb-after' ? tiedContent(reading, site) : null
    if (content !== null) found.push({ ...finding, content: [content], form: formOf(reading, [content]), goesOn: true })
  }
  return found
}

function readSite(reading: Reading, site: Site): FoundCue | null {
  const { verb, group } = site
  const speaker = speakerBehind(reading, site)
  if (speaker !== null) {
    const quoted = contentOf(reading, site, { shape: 'quote', first: speaker.last + 1 }, speaker)
    return finish(reading, site, speaker, quoted, 'verb-quote', group.first, 0.8)
  }
  const following = complementAfter(reading, group.last, site.high, verb) ?? gapAfter(reading, site)
  const complement =
    following === null || following.shape === 'nominal'
      ? (nextSentence(reading, site) ?? behindColon(reading, site) ?? following)
      : following
  const parted = complement !== null && isParted(reading, group.last, complement.first)
  const before =
    !parted && (complement?.shape === 'that' || complement?.shape === 'gap')
      ? null
      : saidBefore(reading, site, !parted && complement !== null && complement.shape !== 'next')
  if (before !== null) return finish(reading, site, before.source, before.content, 'verb-after', group.first, 0.9)
  if (complement === null) return null
  const source = sourceOf(reading, site, complement)
  if (source === 'none') return null
  if (rejectsNoun(reading, verb, complement, source.range)) return null
  if (!worthTelling(reading, site, complement, source.range)) return null
  const content = contentOf(reading, site, complement, source.range)
  if (content.length === 0) return null
  const finding = finish(
    reading,
    site,
    source.range,
    content,
    `verb-${complement.shape}`,
    source.cueFirst,
    source.trust,
  )
  return finding === null
    ? null
    : {
        ...finding,
        ...unsettled(complement, group, finding),
        ...(complement.shape === 'next' && finding.form === 'PARAPHRASE' ? { form: 'DIRECT_QUOTE' as const } : {}),
        ...(givesReasons(reading, complement, finding) ? { stance: 'ASSERTS' as const, refers: false } : {}),
        ...(isUnsaid(reading, source) ? { stance: 'DOES_NOT_CONFIRM' as const, hedged: false } : {}),
        cueLead: source.lead,
        position: verb.position || (complement.shape === 'infinitive' && verb.lemma !== 'claim'),
      }
}

/** "if Sol says so", "nobody said so", "without saying so": nobody has said it. */
function isUnsaid(reading: Reading, { range, unrealized }: FoundSource): boolean {
  if (unrealized === true) return true
  return (
    range !== null &&
    (isNoOne(at(reading, range.first).lower) || supposingWords.has(at(reading, range.first - 1).lower))
  )
}

/** Who does not know, mind or see who, why or whether something is so, contests nothing. */
function unsettled({ shape }: Complement, { negated }: VerbGroup, { stance }: FoundCue): Partial<FoundCue> {
  return shape === 'question' && negated && stance === 'DISPUTES' ? { stance: 'DOES_NOT_CONFIRM', hedged: false } : {}
}

function finish(
  reading: Reading,
  site: Site,
  source: Range | null,
  content: readonly Span[],
  rule: string,
  cueFirst: number,
  trust: number,
): FoundCue | null {
  if (content.length === 0) return null
  if (refusesComment(reading, content)) {
    return {
      rule: 'silence-declines-to-comment',
      sentence: site.sentence,
      verb: null,
      source,
      content: [],
      cue: { first: cueFirst, last: site.group.last },
      cueLead: null,
      stance: 'DECLINES_TO_COMMENT',
      hedged: false,
      position: false,
      form: null,
      trust,
      refers: true,
    }
  }
  const { stance, hedged } = stanceOf(site.verb, site.group)
  const noAnswer = stance === 'NOT_COMMENTED' || stance === 'DECLINES_TO_COMMENT' || stance === 'NO_RESPONSE'
  return {
    rule,
    sentence: site.sentence,
    verb: site.verb,
    source,
    content,
    stance,
    hedged,
    trust,
    cue: { first: cueFirst, last: site.group.last },
    cueLead: null,
    position: site.verb.position,
    form: noAnswer ? null : formOf(reading, content),
    refers: stance !== 'ASSERTS',
  }
}

/** "I hear they left", unlike "I heard them leave" and "I saw it break". */
function isReport(reading: Reading, first: number): boolean {
  const { lower } = at(reading, first)
  const verb = at(reading, at(reading, first + 1).pos === 'ADV' ? first + 2 : first + 1)
  if (lower === 'it' || lower === 'you') return verb.pos === 'AUX' || /(?:ed|s)$/u.test(verb.lower)
  if (lower === 'there' || lower === "that's") return true
  return isSubjectPronoun(reading, first)
    ? isFinite(reading, first + 1) || at(reading, first + 1).pos === 'ADV'
    : (startsClause(reading, first, first + 7) &&
        verb.pos !== 'VERB' &&
        verb.pos !== 'ADV' &&
        !/^(?:DET|NUM)$/u.test(at(reading, first).pos)) ||
        false
}

/** `"No comment," X said.` tells nothing. */
function refusesComment({ text }: Reading, [first]: readonly Span[]): boolean {
  return (
    first !== undefined &&
    first[1] - first[0] < 24 &&
    /^["“‘']?no (?:further )?comment[,.!]?["”’']?$/iu.test(text.slice(first[0], first[1]))
  )
}

function worthTelling(reading: Reading, { verb, group }: Site, complement: Complement, source: Range | null): boolean {
  const { first, shape } = complement
  if (verb.lemma === 'withdraw' && !isTold(reading, first)) return false
  if (shape === 'next' && (source === null || impersonal.has(at(reading, source.first).lower))) return false
  if (shape === 'nominal' || shape === 'infinitive') {
    if (
      source === null ||
      group.passive ||
      (isSubjectPronoun(reading, source.first) && !mayBeMeantBy(verb, shape)) ||
      impersonal.has(at(reading, source.first).lower)
    )
      return false
    if (verb.stance === 'ASSERTS' && group.leading.some((word) => supposing.has(word))) return false
    return (
      !isSubjectPronoun(reading, first) &&
      (isNominal(reading, first + 1) || !/^(?:it|them|him|her|this|that)$/u.test(at(reading, first).lower))
    )
  }
  const word = source !== null && source.last - source.first === 1 ? at(reading, source.first).lower : ''
  if (/^(?:mean|imply)$/u.test(verb.lemma) && /^(?:it|this|that|which)$/u.test(word)) return false
  if (shape === 'bare' && first === group.last && mayStandAlone(reading, verb, source)) return false
  if (shape === 'bare' && verb.mental && at(reading, first - 1).text === ',') return true
  if (shape === 'bare' && verb.lemma === 'mean' && at(reading, first - 1).text === ',') return true
  if (shape === 'bare' && /^(?:see|hear)$/u.test(verb.lemma) && at(reading, first - 1).text !== ',')
    return isReport(reading, first)
  if (shape === 'bare' && verb.lemma === 'find' && isFoundSo(reading, first)) return false
  if (shape === 'bare' && cautiousVerbs.has(verb.lemma))
    return isSubjectPronoun(reading, first)
      ? !/^it$/u.test(at(reading, first).lower) || isFinite(reading, first + 1)
      : startsClause(reading, first, first + 7)
  return true
}

/** "when you write | you can describe": the verb needs nothing behind it; "while Ivo Brand wrote he had left" tells something. */
function mayStandAlone(reading: Reading, { lemma }: CueVerb, source: Range | null): boolean {
  if (!standAloneVerbs.has(lemma) || source === null) return false
  const opener = at(reading, source.first - 1).lower
  if (opener === 'while') return at(reading, source.first).pos !== 'PROPN'
  return /^(?:when|whenever|if|as|once)$/u.test(opener)
}

/** "she denied it", "she promised to resign": what a pronoun is the subject of is told of somebody; "they want to leave" is not told. */
function mayBeMeantBy({ stance, infinitive }: CueVerb, shape: Complement['shape']): boolean {
  return stance !== 'ASSERTS' || (shape === 'infinitive' && infinitive)
}

/** "found the strike | justified and ...": a participle without anything of its own tells how something was found. */
function isFoundSo(reading: Reading, first: number): boolean {
  for (let index = first; index < first + farthest + 1; index++) {
    const { pos, lower } = at(reading, index)
    if (pos === 'PUNCT' || pos === 'AUX') return false
    if (pos !== 'VERB' || !isFinite(reading, index)) continue
    const rows = at(reading, index + 1).pos === 'CCONJ' && at(reading, index + 2).pos === 'VERB'
    return lower.endsWith('ed') && rows && !isSubjectPronoun(reading, index - 1)
  }
  return false
}

/** How many words may stand before the noun: "withdrew his long and angry remarks". */
const farthest = 5

/** Whether what is taken back was told, as remarks are: patrol boats and troops are withdrawn too. */
function isTold(reading: Reading, first: number): boolean {
  for (let index = first; index < first + farthest && index < reading.tokens.length; index++) {
    if (retractable.has(at(reading, index).lower)) return true
    if (/^(?:VERB|AUX|ADP|PUNCT)$/u.test(at(reading, index).pos)) return false
  }
  return false
}
