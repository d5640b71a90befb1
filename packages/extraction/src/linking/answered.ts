import { stemsOf } from '../claims/stem.ts'
import type { Span } from '../proposal.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Draft } from './draft.ts'

/** The share of the words on which somebody is said to be silent that an answer must hold to be one. */
const sameMatter = 0.5
/** One word in common is not the same matter yet, unless the matter has only that. */
const leastShared = 2

/** Leaves out silences on a matter on which the same text lets the same source, or somebody who speaks for it, answer. */
export function withoutAnswered(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const answers = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (isSilence(draft) || draft.source === null || draft.claim.length === 0) continue
    for (const name of new Set([draft.source.name, draft.source.affiliation ?? draft.source.name])) {
      const list = answers.get(name)
      if (list === undefined) answers.set(name, [draft])
      else list.push(draft)
    }
  }
  return drafts.filter((draft) => {
    if (!isSilence(draft) || draft.source === null) return true
    const given = (answers.get(draft.source.name) ?? []).slice(0, maxAnswers)
    if (given.length === 0) return true
    const matter = stemsOf(matterOf(reading, draft))
    return !given.some((answer) => shared(matter, stemsOf(wordsAt(reading, answer.claim))) >= sameMatter)
  })
}

/** How many answers of one source are looked at. */
const maxAnswers = 20

function isSilence({ finding }: Draft): boolean {
  return /^(?:NOT_COMMENTED|NO_RESPONSE|DECLINES_TO_COMMENT)$/u.test(finding.stance)
}

/** The words behind the cue, up to the end of its sentence: what nobody spoke about. */
function matterOf(reading: Reading, { finding, sentence }: Draft): string {
  const end = reading.sentences[sentence]?.last ?? finding.cue.last
  return end > finding.cue.last
    ? wordsAt(reading, [[at(reading, finding.cue.last).start, at(reading, end - 1).end]])
    : ''
}

function wordsAt(reading: Reading, spans: readonly Span[]): string {
  return spans.map(([start, end]) => reading.text.slice(start, end)).join(' ')
}

function shared(matter: ReadonlySet<string>, answer: ReadonlySet<string>): number {
  let both = 0
  for (const stem of matter) if (answer.has(stem)) both++
  return both < Math.min(leastShared, matter.size) || matter.size === 0 ? 0 : both / matter.size
}
