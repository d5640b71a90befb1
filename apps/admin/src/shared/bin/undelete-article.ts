import { UndeleteArticleDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'

/** Takes an article out of the bin, under another address where one is given. */
export async function undeleteArticle(id: string, slug?: string): Promise<{ id: string }> {
  return accepted((await execute(UndeleteArticleDocument, { input: { id, slug: slug ?? null } })).undeleteArticle)
    .article
}
