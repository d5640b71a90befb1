import type { EditorVersionTextFragment } from '@/generated/graphql.ts'
import { t } from '@/shared/words/words.ts'

/** What a version made of the article besides its text. */
export type VersionParts = Pick<
  EditorVersionTextFragment,
  'claims' | 'sources' | 'topics' | 'bylines' | 'section' | 'leadImage' | 'seoTitle' | 'seoDescription'
>

/** What one of two versions has of some kind of thing, and the other has not. */
export interface PartDifference {
  /** What the things are: "Claims". */
  readonly of: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** A thing, and what it is called. */
type Named = readonly [id: string, name: string]

const optional = (value: string | null | undefined): Named[] => (value ? [[value, value]] : [])

function asByline({ name, roleTitle }: VersionParts['bylines'][number]): Named {
  const byline = [name, roleTitle].filter(Boolean).join(', ')
  return [byline, byline]
}

/** What is compared, in the order in which it is told. */
const kinds = (): readonly (readonly [of: string, named: (parts: VersionParts) => Named[]])[] => [
  [t('Claims'), ({ claims }) => claims.map(({ recordId, statement }) => [recordId, statement])],
  [t('Sources'), ({ sources }) => sources.map(({ recordId, name }) => [recordId, name])],
  [t('Bylines'), ({ bylines }) => bylines.map(asByline)],
  [t('Section'), ({ section }) => (section ? [[section.id, section.name]] : [])],
  [t('Topics'), ({ topics }) => topics.map(({ id, name }) => [id, name])],
  [t('Lead image'), ({ leadImage }) => (leadImage ? [[leadImage.id, leadImage.alt || t('An image')]] : [])],
  [t('Title for search engines'), ({ seoTitle }) => optional(seoTitle)],
  [t('Description for search engines'), ({ seoDescription }) => optional(seoDescription)],
]

const onlyIn = (these: readonly Named[], others: readonly Named[]): string[] => {
  const ids = new Set(others.map(([id]) => id))
  return these.filter(([id]) => !ids.has(id)).map(([, name]) => name)
}

/** What a later version has that the one before it had not, and the other way round, kind by kind. */
export function compareVersionParts(before: VersionParts, after: VersionParts): PartDifference[] {
  return kinds()
    .map(([of, named]) => ({
      of,
      added: onlyIn(named(after), named(before)),
      removed: onlyIn(named(before), named(after)),
    }))
    .filter(({ added, removed }) => added.length > 0 || removed.length > 0)
}
