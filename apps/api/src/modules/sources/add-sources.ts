import { failed, ok, type Result, type SourceKind } from '@sourceline/domain'
import { newUuid } from '../../platform/ids.ts'
import type { Failure } from '../../platform/failure.ts'
import { missingPermission, type PermissionCode } from '../../platform/missing-permission.ts'
import { issue } from '../../platform/refusals/define-refusals.ts'
import type { Running } from '../../platform/use-case.ts'
import { sourceRows, type NewSource } from './source-rows.work.ts'
import { insertSources, missingSources } from './source.store.ts'

/** What an input says of a source to create. */
export interface SourceInput {
  readonly name: string
  readonly kind: SourceKind
  readonly standIn: boolean
  readonly role?: string | null | undefined
  /** UUID. */
  readonly affiliationId?: string | null | undefined
  readonly description: string
  readonly sameAs: readonly string[]
}

/** A source to create, as its input says. */
export const newSource = (
  { standIn, role, affiliationId, name, kind, description, sameAs }: SourceInput,
  id: string = newUuid(),
): NewSource => ({
  id,
  standIn,
  content: { name, kind, description, sameAs, roleTitle: role ?? null, affiliationId: affiliationId ?? null },
})

/**
 * Creates sources that an editor stands behind, in as many statements however many. One may belong to another of them.
 *
 * @param at The place of each in the input: `sources.0.`; nothing where it is the input.
 */
export async function addSources(
  { tx, now, actor, emit }: Running,
  sources: readonly NewSource[],
  at: (index: number) => string = () => '',
): Promise<Result<null, Failure<'reference-missing' | PermissionCode>>> {
  const missing = missingPermission(actor, 'source:create')
  if (missing) return failed(missing)
  const created = new Set(sources.map(({ id }) => id))
  const named = sources.flatMap(({ content }) => content.affiliationId ?? []).filter((id) => !created.has(id))
  const absent = new Set(named.length > 0 ? await missingSources({ tx, actor }, named) : [])
  const issues = sources.flatMap(({ content }, index) =>
    content.affiliationId && absent.has(content.affiliationId)
      ? [issue('reference-missing', { field: `${at(index)}affiliationId`, record: 'source' })]
      : [],
  )
  if (issues.length > 0) return failed({ kind: 'validation', issues })
  await insertSources(tx, sourceRows(sources), { state: 'ACCEPTED', now, by: actor.id })
  for (const { id, content } of sources)
    emit({ action: 'source:create', subject: { type: 'source', id }, changes: { ...content } })
  return ok(null)
}
