import { failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { emptyBody } from '@sourceline/rich-text'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { articleFields } from '../article.input.ts'
import { insertArticle, takenSlugs, writeContent, type ArticleContent } from '../article.store.ts'
import { draftRefusals, changedContent } from '../save-draft.ts'
import { refused } from '../../../platform/refusals/define-refusals.ts'

const blank = (): ArticleContent => ({
  headline: '',
  headlineProposed: false,
  dek: '',
  body: emptyBody(),
  originalSourceId: null,
  originalSourceUrl: null,
  datePublished: null,
  note: '',
  noteIsPublic: false,
  mentions: [],
  bylines: [],
  topicIds: [],
})

/** Creates an article as a draft. Nothing is public until it is published. */
export const createArticle = useCase({
  action: 'article:create',
  refusals: [...draftRefusals, 'slug-taken'],
  input: z.object({
    headline: articleFields.headline,
    slug: articleFields.slug.optional(),
    locale: articleFields.locale.default('en'),
    kind: articleFields.kind.default('NEWS'),
    dek: articleFields.dek.optional(),
    body: articleFields.body.optional(),
    bylines: articleFields.bylines.default([]),
    topicIds: articleFields.topicIds.default([]),
    originalSourceId: articleFields.originalSourceId.optional(),
    originalSourceUrl: articleFields.originalSourceUrl.optional(),
    datePublished: articleFields.datePublished.optional(),
    fieldMentions: articleFields.fieldMentions.optional(),
    headlineProposed: z.boolean().default(false).describe('The headline was proposed by a program.'),
  }),
  run: async ({ tx, now, actor, emit }, { slug: wanted, locale, kind, headlineProposed, ...changes }) => {
    const stem = wanted ?? slugFrom(changes.headline)
    const taken = await takenSlugs(tx, stem, locale)
    if (wanted && taken.has(wanted))
      return failed(refused('slug-taken', { field: 'slug', record: 'article', slug: wanted }))
    const slug = freeSlug(stem, taken)
    const content = await changedContent(tx, blank(), changes)
    if (!content.ok) return content
    const articleId = await insertArticle(tx, {
      slug,
      locale,
      kind,
      content: writeContent({ ...content.value, headlineProposed }),
      now,
      by: actor.id,
    })
    emit({
      subject: { type: 'article', id: articleId },
      changes: { slug, locale, kind, headline: content.value.headline },
    })
    return ok({ articleId, slug })
  },
})
