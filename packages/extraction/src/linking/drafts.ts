import type { Finding } from '../cues/finding.ts'
import type { DescribedSource } from '../sources/described-source.ts'
import type { Span } from '../proposal.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Draft } from './draft.ts'
import { findMentions } from './mentions.ts'
import { emptyMemory, resolveSource } from './resolve-source.ts'
import { scoreOf } from './score.ts'

/** Names the source of each finding, in the order of the text, so that later ones can lean on earlier ones. */
export function draftsOf(reading: Reading, findings: readonly Finding[]): Draft[] {
  const memory = emptyMemory(findMentions(reading))
  const speakers: { readonly content: readonly Span[]; readonly source: DescribedSource }[] = []
  return findings.map((finding) => {
    const speaker = speakers.slice(-8).findLast(({ content }) => within(content, at(reading, finding.cue.first).start))?.source ?? null
    const source = finding.source === null ? null : resolveSource(reading, finding.source, memory, speaker)
    if (source !== null && finding.form === 'DIRECT_QUOTE') speakers.push({ content: finding.content, source })
    return {
      finding, source,
      sourceSpans: finding.source === null ? [] : [spanOf(reading, finding.source)],
      claim: finding.content, rule: finding.rule, ownCue: true, sentence: finding.sentence,
      score: scoreOf(reading, finding, source),
    }
  })
}

function within(content: readonly Span[], place: number): boolean {
  return content.some(([start, end]) => start <= place && place < end)
}

function spanOf(reading: Reading, { first, last }: Range): Span {
  return [at(reading, first).start, at(reading, last - 1).end]
}
