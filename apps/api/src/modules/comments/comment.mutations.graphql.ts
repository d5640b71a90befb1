import { mutationFor } from '../../graphql/mutation-for.ts'
import { commentShape } from './comment.reads.ts'
import { Comment } from './comment.ref.ts'
import { addComment } from './use-cases/add-comment.ts'
import { deleteComment } from './use-cases/delete-comment.ts'
import { reopenComment } from './use-cases/reopen-comment.ts'
import { resolveComment } from './use-cases/resolve-comment.ts'
import { saveComment } from './use-cases/save-comment.ts'

const records = {
  comment: { type: Comment, shape: commentShape, id: ({ commentId }: { commentId: string }) => commentId },
  thread: { type: Comment, shape: commentShape, id: ({ threadId }: { threadId: string }) => threadId },
}

mutationFor('addComment', addComment, {
  description:
    'Says something about words of an article, or in answer to that. Readers never see it; who is mentioned is told by mail.',
  records,
})
mutationFor('saveComment', saveComment, {
  description: 'Changes what one has said oneself. Whoever is mentioned anew is told by mail.',
  records,
})
mutationFor('resolveComment', resolveComment, {
  description: 'Says that a thread is settled. It stays, and can be reopened.',
  records,
})
mutationFor('reopenComment', reopenComment, { description: 'Opens a thread again that was resolved.', records })
mutationFor('deleteComment', deleteComment, {
  description:
    'Deletes what one has said oneself; editors delete what anybody said. Its words are gone; a thread that was ' +
    'answered stays, and tells that its first comment was deleted.',
  fields: (t) => ({ deletedId: t.exposeID('deletedId', { description: 'The id of the comment.' }) }),
})
