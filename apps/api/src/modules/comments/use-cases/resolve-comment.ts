import { keeperOf, ok } from '@sourceline/domain'
import { useCase } from '../../../platform/use-case.ts'
import { changeComment } from '../comment.store.ts'
import { threadInput, threadRefusals, threadToChange } from '../thread-to-change.ts'

/** Says that a thread is settled. It stays, and can be reopened; one that is resolved already stays as it is. */
export const resolveComment = useCase({
  action: 'comment:resolve',
  refusals: threadRefusals,
  input: threadInput,
  subject: threadToChange,
  run: async ({ tx, now, actor, emit }, _input, { id, articleId, resolvedAt }) => {
    if (resolvedAt === null) {
      await changeComment(tx, id, { resolvedAt: now, resolvedById: keeperOf(actor) })
      emit({ subject: { type: 'comment', id }, changes: { articleId } })
    }
    return ok({ commentId: id, threadId: id })
  },
})
