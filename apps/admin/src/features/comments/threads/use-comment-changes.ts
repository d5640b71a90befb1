'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import {
  AddCommentDocument,
  type AddCommentInput,
  type CommentThreadFragment,
  DeleteCommentDocument,
  ReopenCommentDocument,
  ResolveCommentDocument,
  SaveCommentDocument,
  type SaveCommentInput,
} from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { showDone, showFailure, showUndo } from '@/shared/ui/notices.tsx'
import { commentsKey } from './use-comment-threads.ts'
import { t } from '@/shared/words/words.ts'

/** A comment as it is named to be changed. */
interface Named {
  id: string
  version: number
}

const nameOf = ({ id, version }: Named) => ({ id, expectedVersion: version })

const resolved = async (thread: Named): Promise<CommentThreadFragment> =>
  accepted((await execute(ResolveCommentDocument, { input: nameOf(thread) })).resolveComment).thread

const reopened = async (thread: Named): Promise<CommentThreadFragment> =>
  accepted((await execute(ReopenCommentDocument, { input: nameOf(thread) })).reopenComment).thread

/** What is done with comments. Each resolves to what came of it, or to null where it failed and that was shown. */
export function useCommentChanges(articleId: string) {
  const queryClient = useQueryClient()
  const run = useCallback(
    async <Done>(change: () => Promise<Done>): Promise<Done | null> => {
      try {
        const done = await change()
        await queryClient.invalidateQueries({ queryKey: commentsKey(articleId) })
        return done
      } catch (error) {
        showFailure(error)
        return null
      }
    },
    [articleId, queryClient],
  )
  return useMemo(
    () => ({
      add: (input: Omit<AddCommentInput, 'articleId'>) =>
        run(
          async () =>
            accepted((await execute(AddCommentDocument, { input: { articleId, ...input } })).addComment).thread,
        ),
      save: (input: SaveCommentInput) =>
        run(async () => accepted((await execute(SaveCommentDocument, { input })).saveComment).thread),
      resolve: async (thread: Named) => {
        const done = await run(() => resolved(thread))
        if (done) showUndo(t('Resolved the comment'), () => void run(() => reopened(done)))
        return done
      },
      reopen: async (thread: Named) => {
        const done = await run(() => reopened(thread))
        if (done) showDone(t('The comment is open again'))
        return done
      },
      remove: (comment: Named) =>
        run(async () => accepted((await execute(DeleteCommentDocument, { input: nameOf(comment) })).deleteComment)),
    }),
    [articleId, run],
  )
}

/** What can be done with comments. */
export type CommentChanges = ReturnType<typeof useCommentChanges>
