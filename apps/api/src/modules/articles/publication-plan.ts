import {
  publishGate,
  type ClaimKind,
  type EdgeState,
  type GatedArticle,
  type GateFinding,
  type MentionPlace,
  type MentionRole,
  type Anonymity,
  type Stance,
  type Verdict,
} from '@sourceline/domain'
import { toText, type Body } from '@sourceline/rich-text'
import type { Transaction } from '../../platform/change-log.ts'
import { countAwaiting } from '../../platform/records/references.ts'
import { planClaims, type PlanItem } from '../claims/public.ts'
import { unpublishedSources } from '../sources/public.ts'
import { unpublishedTopics } from '../topics/public.ts'
import { articleRecord } from './article.record.ts'
import type { LoadedArticle } from './article.store.ts'

/** One line of a plan: something of an article that publishing would show, or leave behind. */
export type ArticlePlanItem =
  | PlanItem
  | { readonly id: string; readonly type: 'topic'; readonly label: string; readonly change: 'NEW' | 'CHANGED' }

/** What publishing an article would do, and what the gate says to it. */
export interface PublicationPlan {
  readonly findings: readonly GateFinding[]
  readonly publishes: readonly ArticlePlanItem[]
  readonly staysBehind: readonly ArticlePlanItem[]
  /** Accepted claims that the article mentions. */
  readonly claimIds: readonly string[]
}

/** Plans an article's publication from a moment on: accepted claims with what belongs to them, its original source, its topics. */
export async function planPublication(
  tx: Transaction,
  article: LoadedArticle,
  effectiveFrom: Date,
): Promise<PublicationPlan> {
  const { revision } = article
  const mentioned = [...new Set(revision.mentions.map((mention) => mention.claimId))]
  const claims = await planClaims(tx, mentioned, effectiveFrom)
  const gated = await gatedArticle(tx, article, mentioned)
  const original = revision.originalSourceId
    ? await unpublishedSources(tx, [revision.originalSourceId], effectiveFrom)
    : []
  const planned = new Set(claims.publishes.map((item) => item.id))
  const topics = await unpublishedTopics(
    tx,
    revision.topics.map((topic) => topic.topicId),
    effectiveFrom,
  )
  return {
    findings: publishGate(gated),
    publishes: [
      ...claims.publishes,
      ...original
        .filter((source) => !planned.has(source.id))
        .map((source) => ({ id: source.id, type: 'source', label: source.name, change: source.change }) as const),
      ...topics.map((topic) => ({ id: topic.id, type: 'topic', label: topic.name, change: topic.change }) as const),
    ],
    staysBehind: claims.staysBehind,
    claimIds: gated.claims.filter((claim) => claim.state === 'ACCEPTED').map((claim) => claim.id),
  }
}

async function gatedArticle(
  tx: Transaction,
  article: LoadedArticle,
  claimIds: readonly string[],
): Promise<GatedArticle> {
  const { revision } = article
  const claims = await tx.claim.findMany({
    where: { id: { in: [...claimIds] } },
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1 },
      attributions: { where: { publicUntil: null, replacedBy: null, NOT: { state: 'REJECTED' } } },
      assessments: { where: { publicUntil: null }, orderBy: [{ assessedAt: 'desc' }, { id: 'desc' }], take: 1 },
      _count: { select: { evidence: { where: { publicUntil: null, state: 'ACCEPTED' } } } },
    },
  })
  return {
    headline: revision.headline,
    text: toText(revision.body as unknown as Body),
    orphanCount: revision.mentions.filter((mention) => mention.orphanReason !== null).length,
    openProposalCount: await countAwaiting(tx, articleRecord, article.id),
    claims: claims.map((claim) => ({
      id: claim.id,
      statement: claim.revisions[0]?.statement ?? '',
      kind: claim.revisions[0]?.kind as ClaimKind,
      state: claim.state as EdgeState,
      verdict: (claim.assessments[0]?.verdict ?? null) as Verdict | null,
      mentions: revision.mentions
        .filter((mention) => mention.claimId === claim.id)
        .map(({ place, role }) => ({ place: place as MentionPlace, role: role as MentionRole })),
      attributions: claim.attributions.map(({ stance, anonymity, anonymityReason, state }) => ({
        stance: stance as Stance,
        anonymity: anonymity as Anonymity,
        anonymityReason,
        state: state as EdgeState,
      })),
      evidenceCount: claim._count.evidence,
    })),
  }
}
