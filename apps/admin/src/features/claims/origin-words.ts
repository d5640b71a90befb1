import type { OriginKind, ProvenanceWarningKind } from '@sourceline/domain'
import { listText } from '@/shared/ui/formats.ts'
import { t } from '@/shared/words/words.ts'

/** How a claim came to us, as far as it is told in words. */
export interface Provenance {
  readonly sources: readonly { readonly id: string; readonly name: string }[]
  readonly origins: readonly {
    readonly kind: OriginKind
    readonly speakerIds: readonly string[]
    readonly outletIds: readonly string[]
    /** From the publication that we read to whoever says it. */
    readonly pathIds: readonly string[]
  }[]
  readonly warnings: readonly { readonly kind: ProvenanceWarningKind; readonly sourceIds: readonly string[] }[]
}

type NameAll = (ids: readonly string[]) => string

function originInWords({ kind, speakerIds, pathIds }: Provenance['origins'][number], nameAll: NameAll): string {
  const values = { who: nameAll(speakerIds), count: speakerIds.length }
  if (kind === 'CIRCLE')
    return t(
      '{count, plural, one {{who} names nobody but itself, and counts once.} other {{who} name nobody but each other, and count once.}}',
      values,
    )
  if (kind === 'UNNAMED')
    return t(
      '{count, plural, one {{who} is not named.} other {{who} are not named, may be the same, and count once.}}',
      values,
    )
  if (speakerIds.length > 1) return t('{who} belong together, and count once.', values)
  const outlets = pathIds.slice(0, -1).toReversed()
  return outlets.length === 0
    ? t('{who} says so.', values)
    : t('{who}, as reported by {outlets}.', { ...values, outlets: nameAll(outlets) })
}

function warningInWords({ kind, sourceIds }: Provenance['warnings'][number], nameAll: NameAll): string | null {
  const who = nameAll(sourceIds)
  if (kind === 'OUTLETS_COLLAPSE') return t('{who} confirm nothing by themselves: they report one origin.', { who })
  if (kind === 'CIRCULAR_REPORTING')
    return t('{count, plural, one {{who} cites itself.} other {{who} cite each other in a circle.}}', {
      who,
      count: sourceIds.length,
    })
  return null
}

/** Why some sources count as they do, a sentence for each origin and each warning; nothing where each simply says so. */
export function originsInWords({ sources, origins, warnings }: Provenance): string[] {
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  const nameAll: NameAll = (ids) => listText(ids.flatMap((id) => names.get(id) ?? []))
  const isPlain = origins.every(
    ({ kind, speakerIds, outletIds }) => kind === 'NAMED' && speakerIds.length === 1 && outletIds.length === 0,
  )
  if (isPlain && warnings.length === 0) return []
  return [
    ...origins.map((origin) => originInWords(origin, nameAll)),
    ...warnings.flatMap((warning) => warningInWords(warning, nameAll) ?? []),
  ]
}
