import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { lockDeed } from '../../platform/records/lock.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { articleRecord } from './article.record.ts'
import { refused } from './article.refusals.ts'
import type { ArticleContent, LoadedArticle } from './article.store.ts'

/** What a link between translations may be refused for. */
export const translationRefusals = [
  'article-has-translations',
  'reference-missing',
  'translation-language-taken',
  'translation-of-itself',
] as const

/** An article as one of a text's languages. */
export interface Translation {
  /** UUID; null where it is only being created. */
  readonly id: string | null
  readonly locale: string
  /** UUID of the article that it is to be a translation of. */
  readonly translationOfId: string | null
}

/**
 * Checks that an article can stand among the translations of another, or keep its own in its language. Waits for whoever
 * links translations at the same time.
 *
 * @returns The UUID of the original, which is another than was named where that is a translation itself.
 */
export async function checkTranslation(
  tx: Transaction,
  { id, locale, translationOfId }: Translation,
): Promise<Result<string | null, Failure<(typeof translationRefusals)[number]>>> {
  const field = 'translationOfId'
  await lockDeed(tx, 'translations of articles')
  const originalId = translationOfId === null ? id : await originalOf(tx, translationOfId)
  if (originalId === null && translationOfId !== null)
    return failed(refused('reference-missing', { field, record: 'article' }))
  if (translationOfId !== null && translationOfId === id) return failed(refused('translation-of-itself', { field }))
  if (translationOfId !== null && id !== null && (originalId === id || (await languagesOf(tx, id, id)).length > 0))
    return failed(refused('article-has-translations', { field }))
  if (originalId !== null && (await languagesOf(tx, originalId, id)).includes(locale))
    return failed(refused('translation-language-taken', { field: translationOfId === null ? 'locale' : field, locale }))
  return ok(translationOfId === null ? null : originalId)
}

/** What an article is a translation of by its newest version, or itself; null where there is no such article. */
async function originalOf(tx: Transaction, id: string): Promise<string | null> {
  const [found] = await open(tx, articleRecord).$queryRaw<{ id: string }[]>`
    SELECT coalesce(r.translation_of_id, a.id) AS id FROM article a JOIN article_revision r ON r.article_id = a.id
    WHERE a.id = ${id}::uuid AND a.deleted_at IS NULL ORDER BY r.number DESC LIMIT 1`
  return found?.id ?? null
}

/**
 * The languages in which there are an original and its translations but for one article: by what readers get now or later,
 * by drafts, and by what would stand again if these were discarded.
 */
async function languagesOf(tx: Transaction, originalId: string, exceptId: string | null): Promise<string[]> {
  const found = await open(tx, articleRecord).$queryRaw<{ locale: string }[]>`
    WITH live AS (
      SELECT p.article_id, p.revision_id, p.locale FROM article_publication p
      WHERE p.public_until IS NULL OR p.public_until > now()
    ),
    linked AS (
      SELECT r.id, r.article_id FROM article_revision r
      WHERE r.translation_of_id = ${originalId}::uuid AND (
        EXISTS (SELECT FROM live l WHERE l.revision_id = r.id)
        OR NOT EXISTS (SELECT FROM article_revision n
          WHERE n.article_id = r.article_id AND n.number > r.number AND n.sealed_at IS NOT NULL)
      )
    ),
    one AS (SELECT article_id AS id FROM linked UNION SELECT ${originalId}::uuid)
    SELECT a.locale FROM one JOIN article a ON a.id = one.id
      WHERE a.deleted_at IS NULL AND a.id IS DISTINCT FROM ${exceptId}::uuid
    UNION
    SELECT l.locale FROM one JOIN live l ON l.article_id = one.id WHERE one.id IS DISTINCT FROM ${exceptId}::uuid`
  return found.map(({ locale }) => locale)
}

/** How an article stands among translations by its newest version. */
export const linkOf = ({ id, locale, revision: { translationOfId } }: LoadedArticle): Translation => ({
  id,
  locale,
  translationOfId,
})

/** Content that names the original of an article's group, where what it names or the article's language has changed. */
export async function linkedContent(
  tx: Transaction,
  before: Translation,
  locale: string,
  content: ArticleContent,
): Promise<Result<ArticleContent, Failure<(typeof translationRefusals)[number]>>> {
  const { translationOfId } = content
  const isLinked = translationOfId !== null && translationOfId !== before.translationOfId
  if (!isLinked && locale === before.locale) return ok(content)
  const original = await checkTranslation(tx, { id: before.id, locale, translationOfId })
  return original.ok ? ok({ ...content, translationOfId: original.value }) : original
}
