import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf, typedId } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { withdrawMails } from '../../../platform/mail/post-mail.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { changeComment, loadComment } from '../comment.store.ts'
import { aboutComment } from '../mentioned-people.ts'

/**
 * Deletes what one has said oneself; editors delete what anybody said. Its words are gone; a thread that was answered
 * stays, and tells that its first comment was deleted.
 */
export const deleteComment = useCase({
  action: 'comment:delete',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object({ id: idOf('comment').describe('The comment.'), expectedVersion }),
  subject: async ({ tx }, input) => {
    const found = requireVersion('comment', await loadComment(tx, input.id), input.expectedVersion)
    return found.ok ? ok({ ...found.value, assigneeId: found.value.createdById }) : found
  },
  run: async ({ tx, now, emit }, _input, { id, articleId, threadId, deletedAt }) => {
    if (deletedAt === null) {
      await changeComment(tx, id, { text: '', mentionedIds: [], deletedAt: now })
      await withdrawMails(tx, aboutComment(id))
      emit({ subject: { type: 'comment', id }, changes: { articleId, threadId } })
    }
    return ok({ deletedId: typedId('comment', id) })
  },
})
