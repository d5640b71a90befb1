import { ok } from '@sourceline/domain'
import { useCase } from '../../../platform/use-case.ts'
import { changeComment } from '../comment.store.ts'
import { threadInput, threadRefusals, threadToChange } from '../thread-to-change.ts'

/** Opens a thread again that was resolved; one that is open stays as it is. */
export const reopenComment = useCase({
  action: 'comment:reopen',
  refusals: threadRefusals,
  input: threadInput,
  subject: threadToChange,
  run: async ({ tx, emit }, _input, { id, articleId, resolvedAt }) => {
    if (resolvedAt !== null) {
      await changeComment(tx, id, { resolvedAt: null, resolvedById: null })
      emit({ subject: { type: 'comment', id }, changes: { articleId } })
    }
    return ok({ commentId: id, threadId: id })
  },
})
