import { interviewers } from '../lexicon/people/interviewers.ts'
import type { Paragraph } from './paragraph.ts'

/** Whose turn a paragraph of an interview is. */
export interface Turn {
  /** "Voss" in "Voss: I have left."; an earlier paragraph may bear it. */
  readonly label: string
  /** Where the label starts and ends and where what is said starts, in this paragraph; all its start when it bears none. */
  readonly start: number
  readonly end: number
  readonly from: number
  /** This speaker asks the questions. */
  readonly asks: boolean
}

const word = String.raw`[\p{L}\p{N}.'’-]`
/** "Ana Sol:", "**Ana Sol:**", "Ana Sol –", "Q.", "((Ana Sol))" in front of what is said. */
const pattern = new RegExp(
  [
    String.raw`^[*_]{0,2}(\p{Lu}${word}*(?:[ \u00a0]${word}+){0,3})[*_]{0,2}(?::[*_]{0,2}| [–—])\s+(?=\S)`,
    String.raw`^([QA])\.\s+(?=\S)`,
    String.raw`^\(\((\p{Lu}[\p{L}\p{N}.'’ -]{0,40})\)\)\s*(?=\S)`,
  ].join('|'),
  'u',
)
/** Words of a text's head that announce an interview. */
const announced =
  /\binterview(?:s|ed|er)?\b|\bQ\s?(?:&|and)\s?A\b|\b(?:spoke|speaks|talked|talks|sat down) (?:to|with)\b/iu
/** Where in a text an interview may be announced: in its first paragraphs. */
const headParagraphs = 4
/** Fewer paragraphs of questions than this are no conversation without labels. */
const fewestQuestions = 2
/** Fewer labelled paragraphs than this are no conversation. */
const fewest = 4

/** The turns of a conversation whose paragraphs name their speakers; null for each paragraph of any other text. */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): readonly (Turn | null)[] {
  const labels = inFull(paragraphs.map(({ start, end }) => labelOf(text.slice(start, end))))
  const counts = new Map<string, { turns: number; questions: number }>()
  labels.forEach((found, index) => {
    if (found === null) return
    const count = counts.get(found.label) ?? { turns: 0, questions: 0 }
    const asks = text[(paragraphs[index]?.end ?? 0) - 1] === '?'
    counts.set(found.label, { turns: count.turns + 1, questions: count.questions + (asks ? 1 : 0) })
  })
  const speakers = [...counts].filter(([, { turns }]) => turns > 1)
  const total = speakers.reduce((sum, [, { turns }]) => sum + turns, 0)
  if (speakers.length < 2 || total < fewest) return unlabelled(text, paragraphs)
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
    if (found !== null && asks !== undefined) {
      const labelStart = start + found.offset
      current = {
        label: found.label,
        start: labelStart,
        end: labelStart + found.written,
        from: start + found.length,
        asks,
      }
    } else if (current !== null) current = { ...current, start, end: start, from: start }
    return current
  })
}

/** Questions that stand as paragraphs of their own, and the answers between them, in a text that announces an interview. */
function unlabelled(text: string, paragraphs: readonly Paragraph[]): readonly (Turn | null)[] {
  const nobody = paragraphs.map(() => null)
  const words = paragraphs.map(({ start, end }) => text.slice(start, end).trim())
  const first = words.findIndex(isQuestion)
  const questions = words.filter(isQuestion).length
  const answers = words.filter((_, index) => index > first && !isQuestion(words[index] ?? '')).length
  if (first < 1 || questions < fewestQuestions || answers < questions) return nobody
  if (!words.slice(0, Math.min(first, headParagraphs)).some((paragraph) => announced.test(paragraph))) return nobody
  return paragraphs.map(({ start }, index) =>
    index < first ? null : { label: '', start, end: start, from: start, asks: isQuestion(words[index] ?? '') },
  )
}

/** One or two sentences that ask, in nobody's quotation marks. */
function isQuestion(paragraph: string): boolean {
  return paragraph.endsWith('?') && paragraph.length < 400 && !/["“”«»]/u.test(paragraph)
}

interface Label {
  /** Who it names, in full where the text tells. */
  readonly label: string
  /** How many characters its own words have, and where in the paragraph they start. */
  readonly written: number
  readonly offset: number
  /** How many characters stand before what is said. */
  readonly length: number
}

/** "AS" behind "Ana Sol" is the same speaker, and so is whoever asks under several labels. */
function inFull(labels: readonly (Label | null)[]): readonly (Label | null)[] {
  const names = labels.flatMap((found) => (found !== null && found.label.includes(' ') ? [found.label] : []))
  return labels.map((found) => {
    if (found === null) return null
    if (interviewers.has(found.label.toLowerCase())) return { ...found, label: 'Interviewer' }
    return { ...found, label: names.find((name) => initialsOf(name) === found.label) ?? found.label }
  })
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => word.charAt(0))
    .join('')

function labelOf(paragraph: string): Label | null {
  const match = pattern.exec(paragraph.slice(0, 80))
  const label = match?.[1] ?? match?.[2] ?? match?.[3]
  return match === null || label === undefined
    ? null
    : { label, written: label.length, offset: match[0].indexOf(label), length: match[0].length }
}
