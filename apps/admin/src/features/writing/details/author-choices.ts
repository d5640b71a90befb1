import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'

type Byline = ArticleDetails['bylines'][number]

/** An author as a byline can name one. */
export interface AuthorChoice {
  readonly id: string
  readonly name: string
  readonly roleTitle: string
  /** What the list calls the author: the name, with what tells it from the same name of another one. */
  readonly label: string
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

/** The authors of the newsroom as bylines can name them, each under a label of its own. */
export function authorChoices(
  authors: readonly { readonly id: string; readonly name: string; readonly roleTitle?: string | null }[],
): AuthorChoice[] {
  const labels = new Set<string>()
  return authors.map(({ id, name, roleTitle }) => {
    const shared = authors.filter((other) => sameName(other.name, name)).length > 1
    let label = shared && roleTitle ? `${name}, ${roleTitle}` : name
    for (let count = 2; labels.has(label); count++) label = `${name} (${count})`
    labels.add(label)
    return { id, name, roleTitle: roleTitle ?? '', label }
  })
}

/** A byline under a name that was typed: that of a recorded author where one, and no other, has it. */
export function bylineOf(byline: Byline, name: string, authors: readonly AuthorChoice[]): Byline {
  const named = authors.filter((author) => sameName(author.name, name))
  const still = named.find(({ id }) => id === byline.authorId)
  return { ...byline, name, authorId: (still ?? (named.length === 1 ? named[0] : undefined))?.id ?? null }
}

/** A byline for an author that was chosen from the list, who brings a role where none was given. */
export function bylineOfChoice(byline: Byline, label: string, authors: readonly AuthorChoice[]): Byline {
  const author = authors.find((choice) => choice.label === label)
  if (!author) return byline
  return { name: author.name, roleTitle: byline.roleTitle || author.roleTitle, authorId: author.id }
}
