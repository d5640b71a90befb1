import { failed, keeperOf, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { commentFields } from '../comment.input.ts'
import { refusal, refused } from '../comment.refusals.ts'
import { changeComment, loadComment } from '../comment.store.ts'
import { mentionedPeople, tellMentioned } from '../mentioned-people.ts'

/** Changes what one has said oneself. Whoever is mentioned anew is told by mail. */
export const saveComment = useCase({
  action: 'comment:save',
  refusals: ['comment-deleted', 'comment-of-another', 'mentioned-missing', 'record-missing', 'version-outdated'],
  input: z.object({
    id: idOf('comment').describe('The comment, which you wrote.'),
    expectedVersion,
    text: commentFields.text,
    mentionedIds: commentFields.mentionedIds.optional(),
  }),
  subject: async ({ tx }, input) => requireVersion('comment', await loadComment(tx, input.id), input.expectedVersion),
  policy: (actor, { createdById }) =>
    createdById !== null && createdById === keeperOf(actor) ? null : refusal('comment-of-another'),
  run: async (running, { text, mentionedIds }, comment) => {
    const { tx, now, emit } = running
    const { id, articleId, mentionedIds: before, deletedAt } = comment
    if (deletedAt) return failed(refused('comment-deleted', { field: 'id' }))
    const people = await mentionedPeople(running, mentionedIds ?? [])
    if (!people.ok) return people
    const mentioned = mentionedIds ? people.value.map((person) => person.id) : before
    await changeComment(tx, id, { text, mentionedIds: mentioned, editedAt: now })
    const threadId = comment.threadId ?? id
    const anew = people.value.filter((person) => !before.includes(person.id))
    await tellMentioned(running, anew, { commentId: id, threadId, articleId })
    emit({ subject: { type: 'comment', id }, changes: { articleId } })
    return ok({ commentId: id, threadId })
  },
})
