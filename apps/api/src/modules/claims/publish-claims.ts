import { plainWords } from '../../platform/plain-words.ts'
import { changeOf, isUnpublished } from '../../platform/records/publish.ts'
import type { Running } from '../../platform/use-case.ts'
import { publishSources, sourceNames, unpublishedSources } from '../sources/public.ts'
import { loadClaim, publishClaimRevision } from './claim.store.ts'

/** Something that publishing would show to readers, or leave behind. */
export interface PlanItem {
  readonly id: string
  readonly type: 'claim' | 'source' | 'attribution' | 'evidence' | 'link'
  readonly label: string
  readonly change: 'NEW' | 'CHANGED'
}

/** What publishing some claims would show, and what would stay behind because nobody accepted it. */
export interface ClaimPlan {
  readonly publishes: readonly PlanItem[]
  readonly staysBehind: readonly PlanItem[]
  readonly sourceIds: readonly string[]
}

/** The plan for the wordings of claims, whom these concern, and the claims that readers are to see. */
async function planWordings(tx: Running['tx'], claimIds: readonly string[], effectiveFrom: Date) {
  const publishes: PlanItem[] = []
  const staysBehind: PlanItem[] = []
  const sourceIds = new Set<string>()
  const going: string[] = []
  for (const id of claimIds) {
    const claim = await loadClaim(tx, id)
    if (!claim || claim.state === 'REJECTED') continue
    const label = claim.revision.statement
    if (claim.state === 'PROPOSED') {
      staysBehind.push({ id, type: 'claim', label, change: 'NEW' })
      continue
    }
    going.push(id)
    for (const about of claim.revision.about) sourceIds.add(about.sourceId)
    if (isUnpublished(claim, effectiveFrom))
      publishes.push({ id, type: 'claim', label, change: changeOf(claim.publication, effectiveFrom) })
  }
  return { publishes, staysBehind, sourceIds, going }
}

/** Plans the publication of claims, from a moment on, with their accepted attributions, evidence, links and sources. */
export async function planClaims(
  tx: Running['tx'],
  claimIds: readonly string[],
  effectiveFrom: Date,
): Promise<ClaimPlan> {
  const { publishes, staysBehind, sourceIds, going } = await planWordings(tx, claimIds, effectiveFrom)
  const attributions = await tx.attribution.findMany({
    where: { claimId: { in: going }, publicUntil: null, NOT: { state: 'REJECTED' } },
    orderBy: { id: 'asc' },
  })
  const names = await sourceNames(
    tx,
    attributions.map(({ sourceId }) => sourceId),
  )
  for (const attribution of attributions) {
    const item = {
      id: attribution.id,
      type: 'attribution',
      label: `${names.get(attribution.sourceId) ?? ''}: ${plainWords(attribution.stance)}`,
      change: attribution.replacesId ? 'CHANGED' : 'NEW',
    } as const
    if (attribution.state === 'ACCEPTED' && attribution.terms !== 'OFF_RECORD') {
      for (const id of [attribution.sourceId, attribution.onBehalfOfId, attribution.reportedViaId])
        if (id) sourceIds.add(id)
      if (!attribution.publicFrom || attribution.publicFrom > effectiveFrom) publishes.push(item)
    } else {
      staysBehind.push(item)
    }
  }
  // What is scheduled for a later moment is brought forward.
  const open = { publicUntil: null, OR: [{ publicFrom: null }, { publicFrom: { gt: effectiveFrom } }] }
  for (const evidence of await tx.evidence.findMany({
    where: { claimId: { in: going }, ...open, state: 'ACCEPTED' },
    orderBy: { id: 'asc' },
  })) {
    publishes.push({
      id: evidence.id,
      type: 'evidence',
      label: evidence.title,
      change: evidence.replacesId ? 'CHANGED' : 'NEW',
    })
  }
  for (const link of await tx.claimLink.findMany({
    where: { fromClaimId: { in: going }, ...open, state: 'ACCEPTED' },
    orderBy: { id: 'asc' },
  })) {
    publishes.push({ id: link.id, type: 'link', label: plainWords(link.kind), change: 'NEW' })
  }
  for (const source of await unpublishedSources(tx, [...sourceIds], effectiveFrom)) {
    publishes.push({ id: source.id, type: 'source', label: source.name, change: source.change })
  }
  return { publishes, staysBehind, sourceIds: [...sourceIds] }
}

/** Publishes claims, for readers from `effectiveFrom` on, with everything that an editor has accepted of what belongs to them. */
export async function publishClaims(
  running: Running,
  claimIds: readonly string[],
  effectiveFrom: Date,
): Promise<ClaimPlan> {
  const { tx, now, emit } = running
  const plan = await planClaims(tx, claimIds, effectiveFrom)
  await publishSources(running, plan.sourceIds, effectiveFrom)
  const idsOf = (type: PlanItem['type']) => plan.publishes.filter((item) => item.type === type).map((item) => item.id)
  for (const id of idsOf('claim')) {
    const claim = await loadClaim(tx, id)
    if (!claim) continue
    await publishClaimRevision(tx, claim, { now, effectiveFrom })
    emit({ subject: { type: 'claim', id }, action: 'claim:publish', changes: { revisionId: claim.revision.id } })
  }
  const stamp = { publicFrom: effectiveFrom, updatedAt: now }
  const close = { publicUntil: effectiveFrom, updatedAt: now }
  await tx.attribution.updateMany({
    where: { replacedBy: { id: { in: idsOf('attribution') } }, publicUntil: null, publicFrom: { not: null } },
    data: close,
  })
  const offRecord = { claimId: { in: [...claimIds] }, state: 'ACCEPTED', terms: 'OFF_RECORD' }
  await tx.attribution.updateMany({
    where: { replacedBy: offRecord, publicUntil: null, publicFrom: { not: null } },
    data: close,
  })
  await tx.attribution.updateMany({ where: { id: { in: idsOf('attribution') } }, data: stamp })
  await tx.evidence.updateMany({
    where: { replacedBy: { id: { in: idsOf('evidence') } }, publicUntil: null, publicFrom: { not: null } },
    data: close,
  })
  await tx.evidence.updateMany({ where: { id: { in: idsOf('evidence') } }, data: stamp })
  await tx.claimLink.updateMany({ where: { id: { in: idsOf('link') } }, data: stamp })
  for (const type of ['attribution', 'evidence', 'link'] as const) {
    for (const id of idsOf(type))
      emit({ subject: { type, id }, action: 'claim:publish', changes: { publicFrom: effectiveFrom } })
  }
  return plan
}
