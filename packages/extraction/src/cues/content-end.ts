import { contrasts, leadingSubordinators, subordinators } from '../lexicon/clauses/conjunctions.ts'
import { toldQuestions } from '../lexicon/clauses/questions.ts'
import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import { narratorLabels } from '../lexicon/speech/told-nouns.ts'
import { inferences, otherSpeech } from '../lexicon/speech/verdicts.ts'
import { momentWords } from '../lexicon/time/units.ts'
import { startsClause } from '../syntax/clause.ts'
import { hasFinite, isFinite, isHead, isNominal, isObjectPronoun, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'

/** How a cue ties what it tells: what bounds it depends on this. */
export interface Tie {
  /** The cue stands in a relative clause of a subject whose verb is still to come. */
  readonly owing?: boolean
  /** One's own thought or a state of mind: ", and ..." goes on with the story instead. */
  readonly own: boolean
  /** "that" or a question word ties it firmly: ", but ..." belongs to it too. */
  readonly firm: boolean
}

const loose: Tie = { own: false, firm: false }

/** Where words that start at `first` stop being what the source says, as a token index. */
export function contentEnd(reading: Reading, first: number, high: number, tie: Tie = loose): number {
  const depth = reading.quotationOf[first] ?? -1
  const owing = tie.owing === true ? mainVerb(reading, first, high) : high
  for (let index = first + 1; index < high; index++) {
    const token = at(reading, index)
    if (index === owing) return index
    const outside = (reading.quotationOf[index] ?? -1) === depth
    if (
      token.text === ';' &&
      outside &&
      index > first + 1 &&
      !/^(?:but|and|yet|or|that)$/u.test(at(reading, index + 1).lower) &&
      (startsClause(reading, index + 1, high) || saysNext(reading, index + 1, high))
    )
      return index
    if (token.text === ':' && outside && (reading.quotationOf[index + 1] ?? -1) !== depth) return index
    if (
      token.pos === 'CCONJ' &&
      index > first + 3 &&
      /^["”’]$/u.test(at(reading, index - 1).text) &&
      at(reading, index - 2).text === ',' &&
      newStatement(reading, index + 1, high)
    )
      return index
    if (
      token.pos === 'CCONJ' &&
      index > first + 2 &&
      (ownStatement(reading, index + 1) ||
        (outside &&
          (tellsNext(reading, index + 1, high) ||
            (hasFinite(reading, first, index) && saysNext(reading, index + 1, high)))))
    )
      return index
    if (token.text !== ',' && token.text !== '—' && token.text !== '–' && token.text !== '--') {
      if (index > first + 1 && (outside || token.lower !== 'while') && setsApart(reading, index, high)) return index
      continue
    }
    if (outside && index > first + 1 && endsAt(reading, first, index, high, tie)) return index
  }
  return high
}

/** "the hall was full | while Ivo Brand wrote he had left", "| although it rained": another clause, set against what is told. */
function setsApart(reading: Reading, index: number, high: number): boolean {
  const { lower } = at(reading, index)
  if (lower === 'while') return saysNext(reading, index + 1, high)
  return /^(?:although|whereas)$/u.test(lower) && startsClause(reading, index + 1, high)
}

/** "those who say the dam held | are wrong": the second verb without a conjunction; `high` when there is none. */
function mainVerb(reading: Reading, first: number, high: number): number {
  let verbs = 0
  for (let index = first; index < high; index++) {
    const { lower, text, pos } = at(reading, index)
    if (
      /^[.,;:—–]$/u.test(text) ||
      pos === 'CCONJ' ||
      (verbs > 0 && subordinators.has(lower)) ||
      (verbs > 0 && /^(?:who|which|that|what|how)$/u.test(lower))
    )
      return high
    if (!isFinite(reading, index)) continue
    if (verbs > 0 && /^(?:NOUN|PROPN|NUM|ADJ)$/u.test(at(reading, index - 1).pos)) return index
    verbs++
    while (/^(?:AUX|ADV|PART|VERB)$/u.test(at(reading, index + 1).pos) && index + 1 < high) index++
  }
  return high
}

/** The comma or dash at `index` ends what is told. */
function endsAt(reading: Reading, first: number, index: number, high: number, { own, firm }: Tie): boolean {
  const next = at(reading, index + 1)
  const second = at(reading, index + 2)
  if (at(reading, index).text !== ',') return false
  if (
    contrasts.has(next.lower) &&
    !/^(?:that|only|not|also|rather)$/u.test(second.lower) &&
    startsClause(reading, index + 2, high) &&
    !(firm && !own && next.lower === 'but' && !newStatement(reading, index + 2, high))
  )
    return true
  if (inferences.has(next.lower) || (next.lower === 'as' && saysNext(reading, index + 2, high))) return true
  if (next.lower === 'and' && newStatement(reading, index + 2, high)) return true
  if (tagFollows(reading, index + 1, high)) return true
  if (own && /^(?:and|so)$/u.test(next.lower) && second.lower !== 'that' && startsClause(reading, index + 2, high))
    return true
  if (next.pos === 'VERB' && /(?:ed|s|aid)$/u.test(next.lower) && tellsNext(reading, index + 1, high)) return true
  if (isSubjectPronoun(reading, index + 1) && next.lower !== 'who' && splices(reading, first, index)) return true
  if (next.pos === 'DET' && narratorLabels.has(second.lower)) return true
  if (next.lower === 'which' && /^(?:i|we)$/u.test(second.lower)) return true
  if (/^(?:though|right)$/u.test(next.lower) && /^[.,;?!]$/u.test(second.text)) return true
  if (
    /^(?:you|mind)$/u.test(next.lower) &&
    /^(?:know|see|you)$/u.test(second.lower) &&
    /^[.,;?!"”]$/u.test(at(reading, index + 3).text)
  )
    return true
  return momentWords.has(next.lower) && /^(?:after|before)$/u.test(second.lower)
}

/** "it does, they say": behind the comma another sentence starts without a conjunction. */
function splices(reading: Reading, first: number, comma: number): boolean {
  if (!isFinite(reading, comma + 2) && !(at(reading, comma + 2).pos === 'ADV' && isFinite(reading, comma + 3)))
    return false
  let verbs = 0
  for (let index = first; index < comma; index++) {
    if (subordinators.has(at(reading, index).lower) && index > first) return false
    if (isFinite(reading, index)) verbs++
  }
  return verbs > 0 && !leadingSubordinators.has(at(reading, first).lower)
}

/** "and I actually notice", "and so he said". */
function ownStatement(reading: Reading, from: number): boolean {
  let index = from
  while (at(reading, index).pos === 'ADV' || at(reading, index).lower === 'so') index++
  if (!isSubjectPronoun(reading, index)) return false
  index++
  while (at(reading, index).pos === 'ADV' || at(reading, index).pos === 'AUX') index++
  return at(reading, index).pos === 'VERB' && cueVerb(at(reading, index).lower)?.clause === true
}

/** "and | warned they would leave", "but | added: ...": the source goes on to tell something else. */
function tellsNext(reading: Reading, from: number, high: number): boolean {
  const verb = at(reading, from).pos === 'ADV' ? from + 1 : from
  const { lower, pos } = at(reading, verb)
  if (at(reading, from - 1).lower === 'but' && pos === 'VERB' && otherSpeech.has(lower)) return true
  const cue = cueVerb(lower)
  if (
    pos !== 'VERB' ||
    cue?.clause !== true ||
    cue.mental ||
    cue.evidence ||
    lower.endsWith('ing') ||
    /^(?:tell|make|rule|point|spell)$/u.test(cue.lemma)
  )
    return false
  const behind = at(reading, verb + 1)
  if (cue.addressee && isObjectPronoun(reading, verb + 1) && toldQuestions.has(at(reading, verb + 2).lower)) return true
  return (
    behind.lower === 'that' ||
    (/^(?:only|simply)$/u.test(behind.lower) && at(reading, verb + 2).lower === 'that') ||
    behind.text === ':' ||
    behind.text === ',' ||
    /^["“]$/u.test(behind.text) ||
    startsClause(reading, verb + 1, high)
  )
}

/** ", and the minister said ..." starts a statement of its own. */
function newStatement(reading: Reading, from: number, high: number): boolean {
  if (isSubjectPronoun(reading, from) && isFinite(reading, from + 1))
    return cueVerb(at(reading, verbBehind(reading, from + 1)).lower) !== undefined
  return saysNext(reading, from, high)
}

/** The main verb of the group that starts at `from`. */
function verbBehind(reading: Reading, from: number): number {
  let index = from
  while (/^(?:AUX|PART|ADV)$/u.test(at(reading, index).pos)) index++
  return index
}

function saysNext(reading: Reading, from: number, high: number): boolean {
  for (let index = from; index < Math.min(high, from + 8); index++) {
    const token = at(reading, index)
    if (index > from && isFinite(reading, index) && token.pos === 'VERB') {
      const verb = cueVerb(token.lower)
      return verb !== undefined && verb.clause && (!verb.mental || at(reading, index + 1).lower === 'that')
    }
    if (
      !isNominal(reading, index) &&
      token.pos !== 'AUX' &&
      token.pos !== 'ADV' &&
      token.pos !== 'ADP' &&
      token.pos !== 'PART'
    )
      return false
  }
  return false
}

/** ", officials said" or ", said officials" up to the end of the sentence or the next comma. */
function tagFollows(reading: Reading, from: number, high: number): boolean {
  let seen = false
  for (let index = from; index < Math.min(high + 1, from + 14); index++) {
    const token = at(reading, index)
    if (token.text === ',' || token.text === '.' || index >= high) return seen
    const verb = token.pos === 'VERB' ? cueVerb(token.lower) : undefined
    if (verb !== undefined && verb.quote && !verb.nominal && isHead(reading, index - 1)) {
      const after = at(reading, index + 1).text
      return after === ',' || after === '.' || index + 1 >= high
    }
    if (!isNominal(reading, index) && token.pos !== 'ADP' && token.pos !== 'PART' && token.pos !== 'CCONJ') return false
    seen = false
  }
  return false
}
