import { createArticle, saveArticle } from '../modules/articles/public.ts'
import { addComment } from '../modules/comments/public.ts'
import { deleteComment } from '../modules/comments/use-cases/delete-comment.ts'
import { resolveComment } from '../modules/comments/use-cases/resolve-comment.ts'
import { saveComment } from '../modules/comments/use-cases/save-comment.ts'
import { typedId } from '../platform/ids.ts'
import type { TestNewsroom } from './newsroom.ts'

const colleague = '0190aaaa-0000-7000-8000-0000000000ff'

/** Comments on an article: changed, answered, resolved, deleted, and on words that are gone by now. */
export async function talkOver(newsroom: TestNewsroom): Promise<void> {
  const at = new Date()
  const person = { name: 'colleague', email: 'colleague@example.org', role: 'REPORTER', createdAt: at, updatedAt: at }
  await newsroom.prisma.user.create({ data: { id: colleague, ...person } })
  const made = await newsroom.does(createArticle, { headline: 'Quay to be mended' })
  const articleId = typedId('article', made.articleId)
  const add = async (input: object): Promise<string> =>
    typedId('comment', (await newsroom.does(addComment, { articleId, ...input })).commentId)
  const words = { place: 'HEADLINE', exact: 'Quay', start: 0, end: 4 }
  const thread = await add({ words, text: 'Which one?' })
  await add({ threadId: thread, text: 'The north one.' })
  const mentionedIds = [typedId('user', colleague)]
  await newsroom.does(saveComment, { id: thread, expectedVersion: 1, text: 'Which, @colleague?', mentionedIds })
  await newsroom.does(resolveComment, { id: thread, expectedVersion: 2 })
  const gone = await add({ words, text: 'Too long.' })
  await newsroom.does(deleteComment, { id: gone, expectedVersion: 1 })
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 1, headline: 'It is to be mended' })
}
