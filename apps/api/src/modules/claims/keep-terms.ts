import { restsOffRecordAlone } from '@sourceline/domain'
import type { Running } from '../../platform/use-case.ts'
import { unpublishSources } from '../sources/public.ts'
import { gatedClaims } from './gated-claims.ts'
import { unpublishClaim } from './unpublish-claims.ts'

/**
 * Takes a public attribution from readers at every moment that they can ask for, with all that it replaced,
 * because the terms that it has now forbid what they saw. Its source goes too where nothing else needs it.
 */
export async function recallAttribution(
  { tx, now, emit }: Running,
  attribution: { id: string; sourceId: string; onBehalfOfId: string | null; reportedViaId: string | null },
): Promise<void> {
  const recalled = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT a.id, a.replaces_id FROM attribution a WHERE a.id = ${attribution.id}::uuid
      UNION SELECT a.id, a.replaces_id FROM attribution a JOIN chain c ON a.id = c.replaces_id
    ), ended AS (
      UPDATE attribution a SET public_until = coalesce(a.public_until, greatest(a.public_from, ${now})), recalled_at = ${now},
             version = a.version + 1, updated_at = ${now}
      FROM chain c WHERE c.id = a.id AND a.public_from IS NOT NULL AND a.recalled_at IS NULL
      RETURNING a.source_id, a.on_behalf_of_id, a.reported_via_id
    )
    SELECT DISTINCT s.id FROM ended e CROSS JOIN LATERAL (VALUES (e.source_id), (e.on_behalf_of_id), (e.reported_via_id)) AS s (id)
    WHERE s.id IS NOT NULL`
  const { sourceId, onBehalfOfId, reportedViaId } = attribution
  const named = [sourceId, onBehalfOfId, reportedViaId].flatMap((id) => id ?? [])
  await dropSources({ tx, now, emit }, [...recalled.map(({ id }) => id), ...named])
}

/** Sources that nothing public needs any more go. */
async function dropSources(
  { tx, now, emit }: Pick<Running, 'tx' | 'now' | 'emit'>,
  ids: readonly string[],
): Promise<void> {
  for (const id of await unpublishSources(tx, ids, now))
    emit({ subject: { type: 'source', id }, changes: { public: false } })
}

/**
 * Takes claims from readers that rest on what was said off the record alone. To be called after anything that
 * can leave a claim so: a change or an end of an attribution, or the end of evidence.
 */
export async function keepTerms(running: Running, claimIds: readonly string[]): Promise<void> {
  const { tx, now, emit, actor } = running
  const claims = await gatedClaims(tx, [...new Set(claimIds)], actor)
  for (const claim of claims.filter(restsOffRecordAlone)) {
    const sources = await unpublishClaim(tx, claim.id, now)
    if (!sources) continue
    emit({ subject: { type: 'claim', id: claim.id }, changes: { public: false } })
    await dropSources(running, sources)
  }
}
