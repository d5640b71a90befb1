import { objectTail, owners } from '../lexicon/pronouns/choices.ts'
import type { Span } from '../proposal.ts'

/** Words of a statement that point elsewhere, with what an editor says that they stand for; null while nobody has. */
export interface AskedReference {
  readonly words: string
  readonly choice: string | null
}

/** A statement with the choices made in it, and where each reference stands in it. */
export interface ChosenStatement {
  readonly statement: string
  /** In the order of the references: the first words of each in `statement`; null where they do not stand there. */
  readonly places: readonly (Span | null)[]
}

/**
 * Writes choices into a statement: "He resigned" becomes "Ida Rost resigned", "his plan" "Ida Rost’s plan". Words that
 * a statement asks about twice are told apart by their order, and the last of them takes all that follow. A reference
 * whose words do not stand in the statement is about the whole of it.
 */
export function writeChoices(drafted: string, references: readonly AskedReference[]): ChosenStatement {
  const whole = references.findIndex(({ words, choice }) => choice !== null && occurrences(drafted, words).length === 0)
  const chosen = references[whole]?.choice
  const base = chosen === null || chosen === undefined ? drafted : asSentence(chosen)
  const edits = references.flatMap((reference, index) =>
    placesOf(base, references, index).map(([start, end]) => ({ start, end, index, choice: reference.choice })),
  )
  const places: (Span | null)[] = references.map(() => null)
  let statement = ''
  let behind = 0
  for (const { start, end, index, choice } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < behind) continue
    statement += base.slice(behind, start)
    const words = choice === null ? base.slice(start, end) : inPlace(base, [start, end], choice)
    const from = statement.length
    statement += from === 0 ? capital(words) : words
    places[index] ??= [from, statement.length]
    behind = end
  }
  statement += base.slice(behind)
  return {
    statement,
    places: places.map((place, index) => {
      const words = references[index]?.words ?? ''
      return place ?? (occurrences(drafted, words).length === 0 ? [0, statement.length] : null)
    }),
  }
}

/** Whether words stand in a statement as words of their own, blind to case. */
export const standsIn = (statement: string, words: string): boolean => occurrences(statement, words).length > 0

/** Where the words of one reference stand: those that its equals before it do not take. */
function placesOf(statement: string, references: readonly AskedReference[], index: number): readonly Span[] {
  const equals = references.flatMap(({ words }, place) =>
    words.toLowerCase() === references[index]?.words.toLowerCase() ? [place] : [],
  )
  const found = occurrences(statement, references[index]?.words ?? '')
  const nth = equals.indexOf(index)
  return nth === equals.length - 1 ? found.slice(nth) : found.slice(nth, nth + 1)
}

function occurrences(statement: string, words: string): Span[] {
  if (words.trim() === '') return []
  const literal = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`))
    .join(String.raw`\s+`)
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu')
  return [...statement.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}

/** What stands in the place of the words: a name in the form that they have. */
function inPlace(statement: string, [start, end]: Span, choice: string): string {
  const words = statement.slice(start, end).toLowerCase()
  const behind = statement.slice(end)
  const possessive = owners.has(words) || (words === 'her' && /^\s\p{L}/u.test(behind) && !objectTail.test(behind))
  if (!possessive) return choice
  return /[’']s?$/u.test(choice) ? choice : `${choice}’s`
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What an editor wrote for the whole of a statement, as a sentence. */
function asSentence(words: string): string {
  const plain = capital(words.trim())
  return /[.!?…]["”’']?$/u.test(plain) ? plain : `${plain}.`
}
