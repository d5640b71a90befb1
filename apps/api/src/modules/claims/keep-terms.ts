import { restsOffRecordAlone } from '@sourceline/domain'
import type { Running } from '../../platform/use-case.ts'
import { unpublishSources } from '../sources/public.ts'
import { gatedClaims } from './gated-claims.ts'
import { recallChain } from './recalled-attributions.store.ts'
import { unpublishClaim } from './unpublish-claims.store.ts'

/**
 * Takes a public attribution from readers at every moment that they can ask for, with all that it replaced,
 * because the terms that it has now forbid what they saw. Its source goes too where nothing else needs it.
 */
export async function recallAttribution(
  { tx, now, emit }: Running,
  attribution: { id: string; sourceId: string; onBehalfOfId: string | null; reportedViaId: string | null },
): Promise<void> {
  const recalled = await recallChain(tx, attribution.id, now)
  const { sourceId, onBehalfOfId, reportedViaId } = attribution
  const named = [sourceId, onBehalfOfId, reportedViaId].flatMap((id) => id ?? [])
  await dropSources({ tx, now, emit }, [...recalled, ...named])
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
