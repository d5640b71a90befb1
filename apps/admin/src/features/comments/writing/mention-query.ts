/** A name that is being typed behind an `@`. */
export interface MentionQuery {
  /** Where the `@` stands. */
  start: number
  /** What is typed behind it so far. */
  name: string
}

/** The name that is being typed before a caret: up to three words behind an `@` that begins a word; null where none is. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const found = /(?:^|[\s(“"])@((?:[^\s@]+ ?){0,3})$/u.exec(text.slice(0, caret))
  return found === null ? null : { start: caret - (found[1] ?? '').length - 1, name: (found[1] ?? '').trimEnd() }
}

/** People whose name has a word that begins as typed, whatever its accents; those whose whole name begins so first. */
export function peopleCalled<Person extends { name: string }>(people: readonly Person[], typed: string): Person[] {
  const wanted = folded(typed)
  return people
    .filter(({ name }) =>
      folded(name)
        .split(' ')
        .some((_word, at, words) => words.slice(at).join(' ').startsWith(wanted)),
    )
    .toSorted((a, b) => Number(folded(b.name).startsWith(wanted)) - Number(folded(a.name).startsWith(wanted)))
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A text with a name in the place of what was typed of it, and where the caret goes. */
export function withMention(text: string, { start }: MentionQuery, caret: number, name: string) {
  const before = `${text.slice(0, start)}@${name} `
  return { text: before + text.slice(caret).trimStart(), caret: before.length }
}

/** Of some people, those whom a text mentions by name. */
export const mentionedIn = <Person extends { name: string }>(text: string, people: readonly Person[]): Person[] =>
  people.filter(({ name }) => text.includes(`@${name}`))

/** A text in parts: what mentions somebody, and what stands between. */
export function mentionParts(text: string, names: readonly string[]): { text: string; mention: boolean }[] {
  if (names.length === 0) return [{ text, mention: false }]
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  const pattern = longestFirst.map((name) => `@${name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`).join('|')
  return text
    .split(new RegExp(`(${pattern})`, 'u'))
    .map((part, index) => ({ text: part, mention: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
