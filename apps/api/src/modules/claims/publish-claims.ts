import { mayReadAttribution, termsFindings } from '@sourceline/domain'
import { plainWords } from '../../platform/plain-words.ts'
import { changeOf, isUnpublished, publishRevisions, type Publishing } from '../../platform/records/publish.ts'
import type { Sealing } from '../../platform/seal-revision.ts'
import type { Running } from '../../platform/use-case.ts'
import { logPublished, publishingSources, unpublishedSources, type UnpublishedSource } from '../sources/public.ts'
import { guarded, mayBePublic } from './attribution-rules.ts'
import { edgesToPublish, publishEdges } from './published-edges.store.ts'
import { asReadable, gatedClaims, type RecordedClaim } from './gated-claims.ts'
import { claimsToPublish, publishingWordings, type PublishableClaim } from './published-claims.store.ts'

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
  /** The claims as the gate looks at them. */
  readonly recorded: readonly RecordedClaim[]
  /** The claims whose newest wording readers do not see. */
  readonly wordings: readonly PublishableClaim[]
  readonly sources: readonly UnpublishedSource[]
}

type Planning = Pick<Running, 'tx' | 'actor'>

/** The plan for the wordings of claims, whom these concern, and the claims that readers are to see. */
async function planWordings(
  { tx }: Planning,
  claimIds: readonly string[],
  recorded: readonly RecordedClaim[],
  effectiveFrom: Date,
) {
  const publishes: PlanItem[] = []
  const wordings: PublishableClaim[] = []
  const staysBehind: PlanItem[] = []
  const sourceIds = new Set<string>()
  const going: string[] = []
  const forbidden = forbiddenClaims(recorded)
  for (const claim of await claimsToPublish(tx, claimIds)) {
    const { id, statement: label } = claim
    if (claim.state === 'PROPOSED' || forbidden.has(id)) {
      if (forbidden.get(id) !== 'unexplained') staysBehind.push({ id, type: 'claim', label, change: 'NEW' })
      continue
    }
    going.push(id)
    for (const sourceId of claim.aboutIds) sourceIds.add(sourceId)
    if (!isUnpublished(claim, effectiveFrom)) continue
    wordings.push(claim)
    publishes.push({ id, type: 'claim', label, change: changeOf(claim.publication, effectiveFrom) })
  }
  return { publishes, staysBehind, wordings, sourceIds, going }
}

/**
 * Plans the publication of claims, from a moment on, with their accepted attributions, evidence, links and
 * sources, and that of further sources. What the terms agreed with a source forbid is never planned, whatever the gate
 * was made to overlook. Takes the same few statements however many claims there are.
 */
export async function planClaims(
  planning: Planning,
  claimIds: readonly string[],
  effectiveFrom: Date,
  furtherSources: readonly string[] = [],
): Promise<ClaimPlan> {
  const { tx, actor } = planning
  const recorded = await gatedClaims(tx, claimIds, actor)
  const planned = await planWordings(planning, claimIds, recorded, effectiveFrom)
  const { publishes, staysBehind, wordings, sourceIds, going } = planned
  for (const id of furtherSources) sourceIds.add(id)
  const names = new Map(
    recorded.flatMap(({ attributions }) => attributions.map((one) => [one.sourceId, one.sourceName])),
  )
  const { attributions, evidence, links } = await edgesToPublish(tx, going, effectiveFrom)
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
  for (const { id, title: label, replacesId } of evidence)
    publishes.push({ id, type: 'evidence', label, change: replacesId ? 'CHANGED' : 'NEW' })
  for (const { id, kind } of links) publishes.push({ id, type: 'link', label: plainWords(kind), change: 'NEW' })
  const sources = await unpublishedSources(tx, [...sourceIds], effectiveFrom)
  for (const { id, name: label, change } of sources) publishes.push({ id, type: 'source', label, change })
  return { publishes, staysBehind, recorded, wordings, sources }
}

/** Claims that are public to nobody under the terms of those who stand behind them, and whether the reader may know why. */
function forbiddenClaims(claims: readonly RecordedClaim[]): Map<string, 'explained' | 'unexplained'> {
  const idsOf = (some: typeof claims) =>
    some.filter((claim) => termsFindings({ ...claim, mentions: [] }).length > 0).map(({ id }) => id)
  const explained = new Set(idsOf(asReadable(claims)))
  return new Map(idsOf(claims).map((id) => [id, explained.has(id) ? 'explained' : 'unexplained']))
}

/** What is published, and what is sealed, together with claims. */
export interface Along {
  readonly publishings: readonly Publishing[]
  readonly sealings: readonly Sealing[]
}

/** Publishes what a plan for this moment shows, for readers from `effectiveFrom` on. */
export async function publishPlanned(
  running: Running,
  plan: ClaimPlan,
  effectiveFrom: Date,
  along: Along = { publishings: [], sealings: [] },
): Promise<void> {
  const { tx, now, emit } = running
  const publishings = [publishingSources(plan.sources), publishingWordings(plan.wordings), ...along.publishings]
  await publishRevisions(tx, publishings, { now, effectiveFrom }, along.sealings)
  logPublished(running, plan.sources)
  for (const { id, revision } of plan.wordings)
    emit({ subject: { type: 'claim', id }, action: 'claim:publish', changes: { revisionId: revision.id } })
  const idsOf = (type: PlanItem['type']) => plan.publishes.filter((item) => item.type === type).map((item) => item.id)
  const edges = { attributions: idsOf('attribution'), evidence: idsOf('evidence'), links: idsOf('link') }
  await publishEdges(tx, edges, { now, effectiveFrom })
  for (const type of ['attribution', 'evidence', 'link'] as const) {
    for (const id of idsOf(type))
      emit({ subject: { type, id }, action: 'claim:publish', changes: { publicFrom: effectiveFrom } })
  }
}

/** Publishes claims, for readers from `effectiveFrom` on, with everything that an editor has accepted of what belongs to them. */
export async function publishClaims(running: Running, claimIds: readonly string[], effectiveFrom: Date): Promise<void> {
  await publishPlanned(running, await planClaims(running, claimIds, effectiveFrom), effectiveFrom)
}
