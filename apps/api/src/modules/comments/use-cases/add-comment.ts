import { failed, keeperOf, ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import type { Failure } from '../../../platform/failure.ts'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { loadArticle, textOf } from '../../articles/public.ts'
import { anchoredWords, type CommentedText, type CommentedWords } from '../anchored-words.work.ts'
import { commentFields, commentedWords } from '../comment.input.ts'
import { commentLimits } from '../comment-limits.ts'
import { refused } from '../comment.refusals.ts'
import {
  changeComment,
  countAnswers,
  countThreads,
  insertComment,
  loadComment,
  type NewComment,
} from '../comment.store.ts'
import { mentionedPeople, tellMentioned } from '../mentioned-people.ts'

/** Where a comment stands: at words of the article, or in a thread. */
type Standing = Pick<NewComment, 'anchor' | 'threadId'>

/** Begins a thread at words of an article. */
async function atWords(
  { tx }: Running,
  article: { readonly id: string; readonly text: CommentedText },
  words: CommentedWords,
): Promise<Result<Standing, Failure<'commented-words-missing' | 'comments-too-many'>>> {
  const spans = anchoredWords(article.text, words)
  const place = words.place.toLowerCase()
  if (!spans) return failed(refused('commented-words-missing', { field: 'words.exact', place }))
  if ((await countThreads(tx, article.id)) >= commentLimits.threads)
    return failed(refused('comments-too-many', { field: 'articleId', max: commentLimits.threads }))
  return ok({ threadId: null, anchor: { place: words.place, spans } })
}

/** Answers a thread; one that is resolved is open again. */
async function inThread(
  { tx }: Running,
  articleId: string,
  id: string,
): Promise<Result<Standing, Failure<'record-missing' | 'comment-in-thread' | 'answers-too-many'>>> {
  const thread = await loadComment(tx, id)
  if (thread?.articleId !== articleId) return failed(notFound('comment'))
  if (thread.threadId !== null) return failed(refused('comment-in-thread', { field: 'threadId' }))
  if ((await countAnswers(tx, id)) >= commentLimits.answers)
    return failed(refused('answers-too-many', { field: 'threadId', max: commentLimits.answers }))
  if (thread.resolvedAt) await changeComment(tx, id, { resolvedAt: null, resolvedById: null })
  return ok({ threadId: id, anchor: null })
}

/** Says something about words of an article, or in answer to that. Readers never see it; who is mentioned is told by mail. */
export const addComment = useCase({
  action: 'comment:add',
  refusals: [
    'answers-too-many',
    'comment-in-thread',
    'comment-place-unclear',
    'commented-words-missing',
    'comments-too-many',
    'mentioned-missing',
    'record-missing',
  ],
  input: z.object({
    articleId: idOf('article').describe('The article.'),
    words: commentedWords.optional().describe('The words that it is about, where it begins a thread.'),
    threadId: idOf('comment').optional().describe('The comment that it answers, with which its thread begins.'),
    text: commentFields.text,
    mentionedIds: commentFields.mentionedIds.default([]),
  }),
  subject: async ({ tx }, { articleId }) => {
    const article = await loadArticle(tx, articleId)
    return article ? ok({ id: article.id, text: textOf(article.revision) }) : failed(notFound('article'))
  },
  run: async (running, { words, threadId, text, mentionedIds }, article) => {
    const { tx, now, actor, emit } = running
    if ((words === undefined) === (threadId === undefined))
      return failed(refused('comment-place-unclear', { field: 'words' }))
    const people = await mentionedPeople(running, mentionedIds)
    if (!people.ok) return people
    const standing = words
      ? await atWords(running, article, words)
      : await inThread(running, article.id, threadId ?? '')
    if (!standing.ok) return standing
    const mentioned = people.value.map(({ id }) => id)
    const commentId = await insertComment(
      tx,
      { articleId: article.id, ...standing.value, text, mentionedIds: mentioned, createdById: keeperOf(actor) },
      now,
    )
    const thread = threadId ?? commentId
    await tellMentioned(running, people.value, { commentId, threadId: thread, articleId: article.id })
    emit({
      subject: { type: 'comment', id: commentId },
      changes: { articleId: article.id, threadId: threadId ?? null },
    })
    return ok({ commentId, threadId: thread })
  },
})
