import type { JSONContent } from '@tiptap/core'
import { MentionRole } from '@sourceline/domain'
import { nameClaims } from '@sourceline/rich-text'
import type {
  ArticleChoiceFragment,
  ArticleKind,
  EditorArticleFragment,
  LeadImageFragment,
  SaveArticleInput,
  SourceChoiceFragment,
} from '@/generated/graphql.ts'
import { type LineClaim, lineContent } from './line-content.ts'
import { type NewClaim, newKeysIn, sentKey, withoutStrangers } from './new-claims.ts'

/** A claim that the article made and whose words are gone from the text. */
export interface WordlessClaim {
  id: string
  statement: string
  role: MentionRole
  /** The words that made it. */
  quote: string
  /** Why words that came without their marks could not be found again; null where they are simply gone. */
  reason: string | null
}

/** What an article says about itself besides its text. */
export interface ArticleDetails {
  slug: string
  /** Empty where it stays as it is. */
  locale: string
  kind: ArticleKind
  originalSource: SourceChoiceFragment | null
  originalSourceUrl: string
  leadImage: LeadImageFragment | null
  seoTitle: string
  seoDescription: string
  socialTitle: string
  socialDescription: string
  socialImage: LeadImageFragment | null
  canonicalUrl: string
  /** The article that it is a translation of. */
  translationOf: ArticleChoiceFragment | null
  topicIds: string[]
  sectionId: string | null
  /** `authorId` where the name is that of a recorded author. */
  bylines: { name: string; roleTitle: string; authorId: string | null }[]
  note: string
  noteIsPublic: boolean
  /** The date shown to readers (ISO 8601), null for that of first publication; undefined where the editor left it as it is. */
  datePublished?: string | null | undefined
  /** The editor took the headline that the importer proposed. */
  headlineAccepted: boolean
  /** Claims whose words are gone for good. */
  droppedClaimIds: string[]
  /** Claims without words that were let go and stay after all. */
  keptClaims: WordlessClaim[]
  /** Claims that words of the text make and that are recorded with the next save. */
  newClaims: NewClaim[]
}

/** The text of an article as its three editors hold it. */
export interface ArticleText {
  headline: JSONContent
  dek: JSONContent
  body: JSONContent
}

/** Everything that an editor can change and a save keeps. */
export interface ArticleDraft {
  text: ArticleText
  details: ArticleDetails
}

/** A body without words, as its editor holds it. */
export const emptyBody: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Tells whether JSON is a document of an editor. */
export function isDocument(value: unknown): value is JSONContent {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'
}

function claimsAt(article: EditorArticleFragment, place: 'HEADLINE' | 'DEK'): LineClaim[] {
  return article.claims
    .filter(({ mention }) => mention.place === place)
    .flatMap(({ mention, claim }) =>
      mention.selectors.map(({ exact }) => ({ claimId: claim.id, role: mention.role, exact })),
    )
}

/** The details of an article as the graph has them. */
export function detailsOf(article: EditorArticleFragment): ArticleDetails {
  return {
    slug: article.slug,
    locale: article.locale,
    kind: article.kind,
    originalSource: article.originalSource?.source ?? null,
    originalSourceUrl: article.originalSource?.url ?? '',
    leadImage: article.leadImage ?? null,
    seoTitle: article.seoTitle,
    seoDescription: article.seoDescription,
    socialTitle: article.socialTitle,
    socialDescription: article.socialDescription,
    socialImage: article.socialImage ?? null,
    canonicalUrl: article.canonicalUrl ?? '',
    translationOf: article.translationOf ?? null,
    topicIds: article.topics.map(({ id }) => id),
    sectionId: article.section?.id ?? null,
    bylines: article.bylines.map(({ name, roleTitle, author }) => ({
      name,
      roleTitle: roleTitle ?? '',
      authorId: author?.id ?? null,
    })),
    note: article.note,
    noteIsPublic: article.noteIsPublic,
    datePublished: undefined,
    headlineAccepted: !article.headlineProposed,
    droppedClaimIds: [],
    keptClaims: [],
    newClaims: [],
  }
}

/** The text of an article as the graph has it, ready for its editors. */
export function textOf(article: EditorArticleFragment): ArticleText {
  const body = article.body.json
  return {
    headline: lineContent(article.headline, claimsAt(article, 'HEADLINE')),
    dek: lineContent(article.dek ?? '', claimsAt(article, 'DEK')),
    body: isDocument(body) && (body.content?.length ?? 0) > 0 ? body : emptyBody,
  }
}

/** An article as the graph has it, as a draft. */
export function draftOf(article: EditorArticleFragment): ArticleDraft {
  return { text: textOf(article), details: detailsOf(article) }
}

const lineText = (line: JSONContent): string =>
  (line.content?.[0]?.content ?? []).map(({ text }) => text ?? '').join('')

function fieldMentions(line: JSONContent, place: 'HEADLINE' | 'DEK') {
  const found: { claimId: string; role: MentionRole; place: 'HEADLINE' | 'DEK'; exact: string; open: boolean }[] = []
  for (const node of line.content?.[0]?.content ?? []) {
    const here = new Set<string>()
    for (const { type, attrs } of node.marks ?? []) {
      const claimId: unknown = attrs?.['claimId']
      const role: unknown = attrs?.['role']
      if (type !== 'claim' || typeof claimId !== 'string' || !MentionRole.has(role)) continue
      here.add(claimId)
      const last = found.find((mention) => mention.open && mention.claimId === claimId)
      if (last) last.exact += node.text ?? ''
      else found.push({ claimId, role, place, exact: node.text ?? '', open: true })
    }
    for (const mention of found) if (!here.has(mention.claimId)) mention.open = false
  }
  const distinct = new Map(found.map(({ open: _open, ...mention }) => [`${mention.claimId} ${mention.role}`, mention]))
  return [...distinct.values()]
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim())

/** What a save sends of a draft. The marks of rejected claims go along, so that these can be brought back; they are never published. */
export function saveInputOf({ text, details }: ArticleDraft): Omit<SaveArticleInput, 'id' | 'expectedVersion'> {
  const { newClaims } = details
  const headline = withoutStrangers(text.headline, newClaims)
  const dek = withoutStrangers(text.dek, newClaims)
  const body = withoutStrangers(text.body, newClaims)
  const made = new Set([headline, dek, body].flatMap((part) => [...newKeysIn(part)]))
  return {
    headline: lineText(headline),
    dek: lineText(dek),
    body: nameClaims(body, new Map([...made].map((key) => [key, sentKey(key)]))),
    fieldMentions: [...fieldMentions(headline, 'HEADLINE'), ...fieldMentions(dek, 'DEK')].map((mention) => ({
      ...mention,
      claimId: sentKey(mention.claimId),
    })),
    claims: newClaims.filter(({ key }) => made.has(key)).map((claim) => ({ ...claim, key: sentKey(claim.key) })),
    slug: details.slug,
    ...(details.locale === '' ? {} : { locale: details.locale }),
    kind: details.kind,
    originalSourceId: details.originalSource?.id ?? null,
    originalSourceUrl: orNull(details.originalSourceUrl),
    leadImageId: details.leadImage?.id ?? null,
    seoTitle: details.seoTitle.trim(),
    seoDescription: details.seoDescription.trim(),
    socialTitle: details.socialTitle.trim(),
    socialDescription: details.socialDescription.trim(),
    socialImageId: details.socialImage?.id ?? null,
    canonicalUrl: orNull(details.canonicalUrl),
    translationOfId: details.translationOf?.id ?? null,
    topicIds: details.topicIds,
    sectionId: details.sectionId,
    bylines: details.bylines
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, roleTitle, authorId }) => ({ name: name.trim(), roleTitle: orNull(roleTitle), authorId })),
    note: details.note,
    noteIsPublic: details.noteIsPublic,
    ...(details.datePublished === undefined ? {} : { datePublished: details.datePublished }),
    orphanMissing: true,
    dropOrphanClaimIds: details.droppedClaimIds,
    keepOrphans: details.keptClaims.map(({ id, role, quote }) => ({ claimId: id, role, exact: quote })),
  }
}

/** A draft as one string, equal when a save would change nothing. */
export function fingerprint(draft: ArticleDraft): string {
  return JSON.stringify([saveInputOf(draft), draft.details.headlineAccepted])
}
