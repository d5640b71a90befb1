import { subjectBefore } from '../syntax/subject.ts'
import { sharedSubject } from './shared-subject.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { startsClause } from '../syntax/clause.ts'
import { beForms, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd, trimmedSpan } from './content.ts'
import { subordinateEnd } from './verb-content.ts'
import type { Finding } from './finding.ts'
import { formOf } from './form.ts'

const states = new Set(
  'sure confident certain aware unaware convinced adamant hopeful optimistic pessimistic concerned worried afraid sceptical skeptical doubtful glad surprised clear unsure persuaded mindful proud disappointed'.split(' '),
)

/** Finds "X is confident that ...". */
export function findPredicates(reading: Reading, sentence: number): Finding[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: Finding[] = []
  for (let index = bounds.first + 1; index < bounds.last - 2; index++) {
    const token = at(reading, index)
    if (!states.has(token.lower)) continue
    const that = at(reading, index + 1).lower === 'that'
    if (!that && !(isSubjectPronoun(reading, index + 1) && startsClause(reading, index + 1, bounds.last))) continue
    const group = verbGroup(reading, index, bounds.first)
    const source = subjectBefore(reading, group.subjectEnd, bounds.first) ?? sharedSubject(reading, group.subjectEnd - 1, bounds.first, null)
    if (source === null || !group.leading.some((word) => beForms.has(word)) || at(reading, source.first).lower === 'it') continue
    const span = trimmedSpan(reading, index + 1, contentEnd(reading, index + 1, subordinateEnd(reading, bounds.first, group.first, bounds.last)))
    if (span === null) continue
    found.push({
      rule: 'predicate', sentence, verb: null, source, content: [span], stance: group.negated ? 'DOES_NOT_CONFIRM' : 'ASSERTS', hedged: group.negated,
      position: false, cue: { first: group.first, last: index + 1 }, cueLead: null, form: formOf(reading, [span]), trust: 0.5, refers: false,
    })
  }
  return found
}
