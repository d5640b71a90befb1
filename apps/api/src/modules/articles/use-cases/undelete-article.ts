import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { takeOutOfBin } from '../../../platform/records/bin.ts'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { articleFields } from '../article.input.ts'
import { articleRecord } from '../article.record.ts'
import { refused } from '../article.refusals.ts'
import {
  contentOf,
  loadArticle,
  loadDeletedArticle,
  saveContent,
  takenSlugs,
  touchArticle,
  writeContent,
} from '../article.store.ts'
import { followJoins } from '../move-mentions.ts'
import { checkTranslation } from '../translations.store.ts'

/** Takes the draft of an article out of its group of translations, where that has another article in its language by now. */
async function unlinkTakenLanguage({ tx, now, actor }: Running, id: string): Promise<void> {
  const article = await loadArticle(tx, id)
  if (!article?.revision.translationOfId) return
  const { locale, revision } = article
  if ((await checkTranslation(tx, { id, locale, translationOfId: revision.translationOfId })).ok) return
  const content = { ...contentOf(revision), translationOfId: null }
  await saveContent(tx, article, writeContent(content), { now, by: actor.id })
}

/** Takes an article out of the bin, as it went there; under another address where its own has been taken since. */
export const undeleteArticle = useCase({
  action: 'article:undelete',
  refusals: ['article-slug-reserved', 'record-missing'],
  input: z.object({
    id: idOf('article').describe('The article, which lies in the bin.'),
    slug: articleFields.slug.optional(),
  }),
  subject: async ({ tx }, { id }) => {
    const article = await loadDeletedArticle(tx, id)
    return article ? ok(article) : failed(notFound('article'))
  },
  run: async (running, { slug: wanted }, article) => {
    const { tx, now, emit } = running
    const slug = wanted ?? article.slug
    if ((await takenSlugs(tx, slug, article.locale, article.id)).has(slug))
      return failed(refused('article-slug-reserved', { field: 'slug', slug }))
    await touchArticle(tx, article.id, now, { slug })
    for (const subject of await takeOutOfBin(tx, articleRecord, article.id, now)) emit({ subject })
    await unlinkTakenLanguage(running, article.id)
    await followJoins(running, article.id)
    emit({ subject: { type: 'article', id: article.id }, changes: { slug } })
    return ok({ articleId: article.id })
  },
})
