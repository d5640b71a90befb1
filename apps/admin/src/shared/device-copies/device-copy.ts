import { ArticleKind, ClaimKind, MentionRole } from '@sourceline/domain'
import type { JSONContent } from '@tiptap/core'
import { z } from 'zod'
import type { ArticleChoiceFragment, LeadImageFragment, SourceChoiceFragment } from '@/generated/graphql.ts'
import { type ArticleDetails, type ArticleDraft, isDocument } from '../article-text/article-draft.ts'

const document = z.custom<JSONContent>(isDocument)

const Source = z.custom<SourceChoiceFragment>(
  (value) => z.object({ id: z.string(), name: z.string() }).safeParse(value).success,
)

const Image = z.custom<LeadImageFragment>(
  (value) => z.object({ id: z.string(), url: z.string() }).safeParse(value).success,
)

const Article = z.custom<ArticleChoiceFragment>(
  (value) => z.object({ id: z.string(), headline: z.string(), locale: z.string() }).safeParse(value).success,
)

const Details = z.object({
  slug: z.string(),
  locale: z.string().default(''),
  kind: z.custom<ArticleKind>((value) => ArticleKind.has(value)),
  originalSource: Source.nullable(),
  originalSourceUrl: z.string(),
  leadImage: Image.nullable().default(null),
  seoTitle: z.string().default(''),
  seoDescription: z.string().default(''),
  socialTitle: z.string().default(''),
  socialDescription: z.string().default(''),
  socialImage: Image.nullable().default(null),
  canonicalUrl: z.string().default(''),
  translationOf: Article.nullable().default(null),
  topicIds: z.array(z.string()),
  sectionId: z.string().nullable().default(null),
  bylines: z.array(
    z.object({ name: z.string(), roleTitle: z.string(), authorId: z.string().nullable().default(null) }),
  ),
  note: z.string(),
  noteIsPublic: z.boolean(),
  datePublished: z.string().nullish(),
  headlineAccepted: z.boolean(),
  droppedClaimIds: z.array(z.string()),
  keptClaims: z
    .array(
      z.object({
        id: z.string(),
        statement: z.string(),
        role: z.custom<MentionRole>((value) => MentionRole.has(value)),
        quote: z.string(),
        reason: z.string().nullable(),
      }),
    )
    .default([]),
  newClaims: z.array(
    z.object({
      key: z.string(),
      statement: z.string(),
      kind: z.custom<ClaimKind>((value) => ClaimKind.has(value)),
    }),
  ),
}) satisfies z.ZodType<ArticleDetails>

const Draft = z.object({
  text: z.object({ headline: document, dek: document, body: document }),
  details: Details,
}) satisfies z.ZodType<ArticleDraft>

/** A draft on this device that the server does not have. Each has a place of its own, which no other is written to. */
export const DeviceCopy = z.object({
  id: z.string(),
  userId: z.string(),
  articleId: z.string(),
  /** `unsaved` is what was typed last; `set-aside` is what an editor gave up for another version. */
  reason: z.enum(['unsaved', 'set-aside']),
  draft: Draft,
  /** The article's version on the server that the draft builds on. */
  baseVersion: z.number(),
  /** When the server saved that version (ISO 8601). */
  baseSavedAt: z.string(),
  /** When this was written (ISO 8601). */
  writtenAt: z.string(),
})
export type DeviceCopy = z.infer<typeof DeviceCopy>

/** Whether words of the article were redacted after the version that a copy builds on, so that the copy may hold them still. */
export function predatesRedaction(
  { baseSavedAt }: Pick<DeviceCopy, 'baseSavedAt'>,
  versions: readonly { readonly redactedAt?: string | null | undefined }[],
): boolean {
  return versions.some(({ redactedAt }) => redactedAt && Date.parse(redactedAt) > Date.parse(baseSavedAt))
}
