import {
  mayReadConfidences,
  MentionPlace,
  MentionRole,
  publishGate,
  type GatedArticle,
  type GatedImage,
  type NamedImage,
  type GateFinding,
} from '@sourceline/domain'
import { imagesOf, storedBody, suggestionsOf, toText } from '@sourceline/rich-text'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { parseTypedId } from '../../platform/ids.ts'
import { goingTexts } from '../../platform/records/public-texts.ts'
import { countAwaiting } from '../../platform/records/references.ts'
import type { Running } from '../../platform/use-case.ts'
import {
  asReadable,
  namedInConfidence,
  planClaims,
  readableFindings,
  type ClaimPlan,
  type PlanItem,
} from '../claims/public.ts'
import { assetsToPublish, unpublishedAssets, type PublishableAsset, type UnpublishedAsset } from '../assets/public.ts'
import type { Companions } from '../../platform/records/published-along.ts'
import { companionsOfArticle } from './along.ts'
import { articleRecord } from './article.record.ts'
import { goingPublic, type LoadedArticle } from './article.store.ts'

/** One line of a plan: something of an article that publishing would show, or leave behind. */
export type ArticlePlanItem =
  | PlanItem
  | {
      readonly id: string
      readonly type: Companions['along']['record']['type'] | 'asset'
      readonly label: string
      readonly change: 'NEW' | 'CHANGED'
    }

/** What publishing an article would do, and what the gate says to it. */
export interface PublicationPlan {
  /** What the gate found. */
  readonly findings: readonly GateFinding[]
  /** What it found, as far as whoever asks may read what it rests on. */
  readonly readableFindings: readonly GateFinding[]
  readonly publishes: readonly ArticlePlanItem[]
  readonly staysBehind: readonly ArticlePlanItem[]
  /** Accepted claims that the article mentions. */
  readonly claimIds: readonly string[]
  /** What goes public with it. */
  readonly needs: Needs
  /** The same for another moment. */
  needsFrom(moment: Date): Promise<Needs>
}

/** What goes public with an article. */
export interface Needs {
  /** What belongs to claims, to their sources and to the article's own. */
  readonly claims: ClaimPlan
  readonly companions: readonly Companions[]
  readonly assets: readonly UnpublishedAsset[]
}

/**
 * Plans an article's publication from a moment on: accepted claims with what belongs to them, its original source, its
 * images, and its other companions.
 */
export async function planPublication(
  running: Pick<Running, 'tx' | 'actor'>,
  article: LoadedArticle,
  effectiveFrom: Date,
): Promise<PublicationPlan> {
  const { tx } = running
  const { revision } = article
  const mentioned = [...new Set(revision.mentions.map((mention) => mention.claimId))]
  const original = revision.originalSourceId ? [revision.originalSourceId] : []
  const shown = await assetsToPublish(tx, imagesShown(article))
  const needsFrom = async (moment: Date): Promise<Needs> => ({
    claims: await planClaims(running, mentioned, moment, original),
    companions: await companionsOfArticle(tx, article, moment),
    assets: unpublishedAssets(shown, moment),
  })
  const needs = await needsFrom(effectiveFrom)
  const { claims, companions, assets } = needs
  const { recorded } = claims
  const gated = {
    ...(await gatedArticle(tx, article)),
    leadImage: imageOf(revision.leadImageId, shown, effectiveFrom),
    socialImage:
      revision.socialImageId === revision.leadImageId ? null : imageOf(revision.socialImageId, shown, effectiveFrom),
    bodyImages: bodyImages(article, shown, effectiveFrom),
  }
  const withMentions = (those: typeof recorded) => ({
    ...gated,
    claims: those.map((claim) => mentionedIn(article, claim)),
  })
  const findings = publishGate(withMentions(recorded))
  return {
    findings,
    readableFindings: readableFindings(findings, publishGate(withMentions(asReadable(recorded)))),
    publishes: [
      ...claims.publishes,
      ...companions.flatMap(({ along, found }) =>
        found.map(({ id, label, change }) => ({ id, type: along.record.type, label, change })),
      ),
      ...assets.map((asset) => ({ id: asset.id, type: 'asset', label: asset.name, change: asset.change }) as const),
    ],
    staysBehind: claims.staysBehind,
    needs,
    needsFrom,
    claimIds: recorded.filter((claim) => claim.state === 'ACCEPTED').map((claim) => claim.id),
  }
}

/**
 * What the text names that is known in confidence alone, for those who may know of all of it. Somebody else is told nothing
 * before they publish: they could try names in drafts.
 */
export async function namesFound(
  { tx, actor }: Pick<Running, 'tx' | 'actor'>,
  article: LoadedArticle,
): Promise<GateFinding[]> {
  const going = mayReadConfidences(actor) ? goingTexts(tx, goingPublic(article)) : null
  return going ? (await namedInConfidence(tx, going, actor)).map(({ finding }) => finding) : []
}

/** The images that an article shows, above its text, in it, and where it is linked to. */
const imagesShown = ({ revision: { leadImageId, socialImageId, images } }: LoadedArticle): string[] => [
  ...new Set([leadImageId, socialImageId, ...images.map(({ assetId }) => assetId)].filter((id) => id !== null)),
]

/** One of the images that stand for an article, as the gate looks at it. */
function imageOf(id: string | null, shown: readonly PublishableAsset[], from: Date): GatedImage | null {
  const image = shown.find((candidate) => candidate.id === id)
  return image ? gatedImage(image, from) : null
}

/** The images of an article's text, as the gate looks at them: described where each place says what it shows, or the library does. */
function bodyImages({ revision }: LoadedArticle, shown: readonly PublishableAsset[], from: Date): NamedImage[] {
  const uses = imagesOf(storedBody(revision.body)).map(({ image: { attrs, content } }) => ({
    id: parseTypedId(attrs.assetId)?.uuid,
    isDescribed: attrs.decorative || content[2].content !== undefined,
  }))
  return shown.flatMap((image) => {
    const own = uses.filter(({ id }) => id === image.id)
    if (own.length === 0) return []
    const gated = gatedImage(image, from)
    const isDescribed = gated.isDescribed || own.every((use) => use.isDescribed)
    return [{ ...gated, name: image.name, isDescribed }]
  })
}

function gatedImage({ alt, decorative, embargoUntil, expiresAt }: PublishableAsset, from: Date): GatedImage {
  return {
    isDescribed: decorative || alt !== '',
    hasExpired: expiresAt !== null && expiresAt <= from,
    isEmbargoed: embargoUntil !== null && embargoUntil > from,
  }
}

async function gatedArticle(
  tx: Transaction,
  { id, revision }: LoadedArticle,
): Promise<Omit<GatedArticle, 'claims' | 'leadImage' | 'socialImage' | 'bodyImages'>> {
  return {
    headline: revision.headline,
    dek: revision.dek,
    text: toText(storedBody(revision.body)),
    orphanCount: revision.mentions.filter((mention) => mention.orphanReason !== null).length,
    openProposalCount: await countAwaiting(tx, articleRecord, id),
    openSuggestionCount: suggestionsOf(storedBody(revision.suggestion?.body ?? revision.body)).length,
  }
}

const mentionedIn = <Claim extends { id: string }>({ revision }: LoadedArticle, claim: Claim) => ({
  ...claim,
  mentions: revision.mentions
    .filter((mention) => mention.claimId === claim.id)
    .map(({ place, role }) => ({ place: MentionPlace.of(place), role: MentionRole.of(role) })),
})
