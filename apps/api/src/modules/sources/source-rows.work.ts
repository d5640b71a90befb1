import type { SourceKind } from '@sourceline/domain'
import { writeRecords, type WrittenRecords } from '../../platform/records/written-records.work.ts'

/** What a revision of a source holds. */
export interface SourceContent {
  readonly name: string
  readonly kind: SourceKind
  readonly roleTitle: string | null
  readonly affiliationId: string | null
  readonly description: string
  readonly sameAs: readonly string[]
}

/** A source to create, under an id that is new. */
export interface NewSource {
  readonly id: string
  readonly content: SourceContent
  readonly standIn: boolean
}

/** Sources to create, with an open first revision each, written out. */
export type SourceRows = WrittenRecords<SourceContent>

/** What a revision of a source holds, as rows. */
export const contentRows = ({ name, kind, roleTitle, affiliationId, description, sameAs }: SourceContent) => ({
  columns: { name, kind, roleTitle, affiliationId, description, sameAs },
  parts: {},
})

/** Writes sources out that are to be created. */
export const sourceRows = (sources: readonly NewSource[]): SourceRows =>
  writeRecords(
    'source',
    sources.map(({ id, standIn, content }) => ({ id, own: { standIn }, content: contentRows(content) })),
  )
