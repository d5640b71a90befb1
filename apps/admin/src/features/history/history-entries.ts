import type { EditorVersionFragment, HistoryCorrectionFragment } from '@/generated/graphql.ts'

/** Something that happened to an article: a version of it, or a correction that readers were told. */
export type HistoryEntry =
  | { readonly kind: 'version'; readonly key: string; readonly version: EditorVersionFragment }
  | { readonly kind: 'correction'; readonly key: string; readonly correction: HistoryCorrectionFragment }

/** When readers got it; of what they did not get, when it was saved last. */
function momentOf(entry: HistoryEntry): number {
  if (entry.kind === 'version') return Date.parse(entry.version.publicFrom ?? entry.version.updatedAt)
  return Date.parse(entry.correction.publicFrom ?? entry.correction.issuedAt)
}

/** Versions, newest first, and corrections, each after the versions that came later. */
export function historyEntries(
  versions: readonly EditorVersionFragment[],
  corrections: readonly HistoryCorrectionFragment[],
): HistoryEntry[] {
  const waiting = corrections
    .map((correction): HistoryEntry => ({ kind: 'correction', key: correction.id, correction }))
    .toSorted((a, b) => momentOf(b) - momentOf(a))
  const entries: HistoryEntry[] = []
  for (const version of versions) {
    const entry: HistoryEntry = { kind: 'version', key: `${version.id}${version.publicFrom ?? ''}`, version }
    const isOpen = version.sealedAt === null || version.sealedAt === undefined
    while (!isOpen && waiting[0] !== undefined && momentOf(waiting[0]) >= momentOf(entry))
      entries.push(...waiting.splice(0, 1))
    entries.push(entry)
  }
  return [...entries, ...waiting]
}
