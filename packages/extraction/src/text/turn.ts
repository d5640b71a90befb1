import { interviewers } from '../lexicon/people/interviewers.ts'
import type { Paragraph } from './paragraph.ts'

/** Whose turn a paragraph of an interview is. */
export interface Turn {
  /** "Voss" in "Voss: I have left."; an earlier paragraph may bear it. */
  readonly label: string
  /** Where the label starts and where what is said does, in this paragraph; both its start when it bears none. */
  readonly start: number
  readonly from: number
  /** This speaker asks the questions. */
  readonly asks: boolean
}

const pattern =
  /^[*_]{0,2}(\p{Lu}[\p{L}\p{N}.'’-]*(?:[ \u00a0][\p{L}\p{N}.'’-]+){0,3})[*_]{0,2}:[*_]{0,2}\s+(?=\S)|^([QA])\.\s+(?=\S)/u
/** Fewer labelled paragraphs than this are no conversation. */
const fewest = 4

/** The turns of a conversation whose paragraphs name their speakers; null for each paragraph of any other text. */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): readonly (Turn | null)[] {
  const labels = paragraphs.map(({ start, end }) => labelOf(text.slice(start, end)))
  const counts = new Map<string, { turns: number; questions: number }>()
  labels.forEach((found, index) => {
    if (found === null) return
    const count = counts.get(found.label) ?? { turns: 0, questions: 0 }
    const asks = text[(paragraphs[index]?.end ?? 0) - 1] === '?'
    counts.set(found.label, { turns: count.turns + 1, questions: count.questions + (asks ? 1 : 0) })
  })
  const speakers = [...counts].filter(([, { turns }]) => turns > 1)
  const total = speakers.reduce((sum, [, { turns }]) => sum + turns, 0)
  if (speakers.length < 2 || total < fewest) return paragraphs.map(() => null)
  const known = new Map(
    speakers.map(
      ([label, { turns, questions }]) =>
        [label, interviewers.has(label.toLowerCase()) || questions / turns > 0.6] as const,
    ),
  )
  let current: Turn | null = null
  return paragraphs.map(({ start }, index) => {
    const found = labels[index] ?? null
    const asks = found === null ? undefined : known.get(found.label)
    if (found !== null && asks !== undefined) current = { label: found.label, start, from: start + found.length, asks }
    else if (current !== null) current = { ...current, start, from: start }
    return current
  })
}

function labelOf(paragraph: string): { readonly label: string; readonly length: number } | null {
  const match = pattern.exec(paragraph.slice(0, 80))
  const label = match?.[1] ?? match?.[2]
  return match === null || label === undefined ? null : { label, length: match[0].length }
}
