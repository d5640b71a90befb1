import type { Finding } from '../cues/finding.ts'
import { supposingWords } from '../lexicon/clauses/conjunctions.ts'
import { isAnybody, isNoOne } from '../lexicon/people/nobody.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import { at, type Reading } from '../text/reading.ts'

/**
 * How much a finding deserves an editor's look, from 0 to 1: the rule's trust, lowered for states of
 * mind, for "I", "you" and "we", for questions, and for sources that the text does not name.
 */
export function scoreOf(reading: Reading, finding: Finding, source: DescribedSource | null): number {
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
  if (source === null) score *= 0.6
  return Math.round(Math.min(0.99, score) * 100) / 100
}

/** "they" of whom the text does not tell, "my role", "somebody": nobody whom an editor could name. */
function isNobody({ name, candidates }: DescribedSource, word: string): boolean {
  if (/^(?:my|your|our)$/u.test(word) || isNoOne(word)) return true
  const lower = name.toLowerCase()
  if (/^(?:it|they|them|these|those)$/u.test(lower)) return candidates !== undefined || lower === 'them'
  return isAnybody(lower)
}
