import { mayReadAttribution, termsFindings, type Actor } from '@sourceline/domain'
import { plainWords } from '../../platform/plain-words.ts'
import { changeOf, isUnpublished } from '../../platform/records/publish.ts'
import type { Running } from '../../platform/use-case.ts'
import { publishSources, sourceNames, unpublishedSources } from '../sources/public.ts'
import { guarded, mayBePublic } from './attribution-rules.ts'
import { loadClaim, publishClaimRevision } from './claim.store.ts'
import { attributionsToPublish, publishEdges, unpublishedEvidence, unpublishedLinks } from './published-edges.store.ts'
import { asReadable, gatedClaims } from './gated-claims.ts'

/** Something that publishing would show to readers, or leave behind. */
export interface PlanItem {
  readonly id: string
  readonly type: 'claim' | 'source' | 'attribution' | 'evidence' | 'link'
  readonly label: string
  readonly change: 'NEW' | 'CHANGED'
}

/** What publishing some claims would show, and what would stay behind: not accepted, or withheld by its terms. */
export interface ClaimPlan {
  readonly publishes: readonly PlanItem[]
  /** As far as whoever asks may read it. */
  readonly staysBehind: readonly PlanItem[]
  readonly sourceIds: readonly string[]
}

type Planning = Pick<Running, 'tx' | 'actor'>

/** The plan for the wordings of claims, whom these concern, and the claims that readers are to see. */
async function planWordings({ tx, actor }: Planning, claimIds: readonly string[], effectiveFrom: Date) {
  const publishes: PlanItem[] = []
  const staysBehind: PlanItem[] = []
  const sourceIds = new Set<string>()
  const going: string[] = []
  const forbidden = await forbiddenClaims(tx, claimIds, actor)
  for (const id of claimIds) {
    const claim = await loadClaim(tx, id)
    if (!claim || claim.state === 'REJECTED') continue
    const label = claim.revision.statement
    if (claim.state === 'PROPOSED' || forbidden.has(id)) {
      if (forbidden.get(id) !== 'unexplained') staysBehind.push({ id, type: 'claim', label, change: 'NEW' })
      continue
    }
    going.push(id)
    for (const about of claim.revision.about) sourceIds.add(about.sourceId)
    if (isUnpublished(claim, effectiveFrom))
      publishes.push({ id, type: 'claim', label, change: changeOf(claim.publication, effectiveFrom) })
  }
  return { publishes, staysBehind, sourceIds, going }
}

/**
 * Plans the publication of claims, from a moment on, with their accepted attributions, evidence, links and
 * sources. What the terms agreed with a source forbid is never planned, whatever the gate was made to overlook.
 */
export async function planClaims(
  planning: Planning,
  claimIds: readonly string[],
  effectiveFrom: Date,
): Promise<ClaimPlan> {
  const { tx, actor } = planning
  const { publishes, staysBehind, sourceIds, going } = await planWordings(planning, claimIds, effectiveFrom)
  const attributions = await attributionsToPublish(tx, going)
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
    if (attribution.state === 'ACCEPTED' && mayBePublic(attribution)) {
      for (const id of [attribution.sourceId, attribution.onBehalfOfId, attribution.reportedViaId])
        if (id) sourceIds.add(id)
      if (!attribution.publicFrom || attribution.publicFrom > effectiveFrom) publishes.push(item)
    } else if (mayReadAttribution(actor, guarded(attribution))) {
      staysBehind.push(item)
    }
  }
  for (const { id, title: label, replacesId } of await unpublishedEvidence(tx, going, effectiveFrom))
    publishes.push({ id, type: 'evidence', label, change: replacesId ? 'CHANGED' : 'NEW' })
  for (const { id, kind } of await unpublishedLinks(tx, going, effectiveFrom))
    publishes.push({ id, type: 'link', label: plainWords(kind), change: 'NEW' })
  for (const source of await unpublishedSources(tx, [...sourceIds], effectiveFrom)) {
    publishes.push({ id: source.id, type: 'source', label: source.name, change: source.change })
  }
  return { publishes, staysBehind, sourceIds: [...sourceIds] }
}

/** Claims that are public to nobody under the terms of those who stand behind them, and whether the reader may know why. */
async function forbiddenClaims(
  tx: Running['tx'],
  claimIds: readonly string[],
  reader: Actor,
): Promise<Map<string, 'explained' | 'unexplained'>> {
  const claims = await gatedClaims(tx, claimIds, reader)
  const idsOf = (some: typeof claims) =>
    some.filter((claim) => termsFindings({ ...claim, mentions: [] }).length > 0).map(({ id }) => id)
  const explained = new Set(idsOf(asReadable(claims)))
  return new Map(idsOf(claims).map((id) => [id, explained.has(id) ? 'explained' : 'unexplained']))
}

/** Publishes claims, for readers from `effectiveFrom` on, with everything that an editor has accepted of what belongs to them. */
export async function publishClaims(
  running: Running,
  claimIds: readonly string[],
  effectiveFrom: Date,
): Promise<ClaimPlan> {
  const { tx, now, emit } = running
  const plan = await planClaims(running, claimIds, effectiveFrom)
  await publishSources(running, plan.sourceIds, effectiveFrom)
  const idsOf = (type: PlanItem['type']) => plan.publishes.filter((item) => item.type === type).map((item) => item.id)
  for (const id of idsOf('claim')) {
    const claim = await loadClaim(tx, id)
    if (!claim) continue
    await publishClaimRevision(tx, claim, { now, effectiveFrom })
    emit({ subject: { type: 'claim', id }, action: 'claim:publish', changes: { revisionId: claim.revision.id } })
  }
  const edges = { attributions: idsOf('attribution'), evidence: idsOf('evidence'), links: idsOf('link') }
  await publishEdges(tx, edges, { now, effectiveFrom })
  for (const type of ['attribution', 'evidence', 'link'] as const) {
    for (const id of idsOf(type))
      emit({ subject: { type, id }, action: 'claim:publish', changes: { publicFrom: effectiveFrom } })
  }
  return plan
}
