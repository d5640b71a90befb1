import { builder } from '../../graphql/builder.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { typedId } from '../../platform/ids.ts'
import { articleShape } from './article.reads.ts'
import { Article } from './article.ref.ts'
import { PublishItem } from './publish-check.graphql.ts'
import { assignArticle } from './use-cases/assign-article.ts'
import { createArticle } from './use-cases/create-article.ts'
import { deleteArticle } from './use-cases/delete-article.ts'
import { discardDraft } from './use-cases/discard-draft.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { restoreRevision } from './use-cases/restore-revision.ts'
import { saveArticle } from './use-cases/save-article.ts'
import { undeleteArticle } from './use-cases/undelete-article.ts'
import { unpublishArticle } from './use-cases/unpublish-article.ts'

/** A claim that an input created, under the key that the input gave it. */
const CreatedClaim = builder.objectRef<{ key: string; id: string }>('CreatedClaim').implement({
  description: 'A claim that was created along with a text.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key under which the input named it.' }),
    id: t.id({ description: 'The claim.', resolve: ({ id }) => typedId('claim', id) }),
  }),
})

const records = {
  article: { type: Article, shape: articleShape, id: ({ articleId }: { articleId: string }) => articleId },
}

mutationFor('createArticle', createArticle, { description: 'Creates an article as a draft.', records })
mutationFor('saveArticle', saveArticle, {
  description:
    'Saves an article’s draft, with the claims that its words make and that are new. Readers see nothing of it until it is published.',
  records,
  fields: (t) => ({
    createdClaims: t.field({
      type: [CreatedClaim],
      description: 'The claims that were created with it, as their keys name them.',
      resolve: ({ created }) => [...created],
    }),
  }),
  errors: ['too-many-requests', 'too-complex'],
})
mutationFor('publishArticle', publishArticle, {
  description:
    'Makes an article’s newest revision public, and with it the accepted claims, sources and attributions that it needs.',
  records,
  fields: (t) => ({
    published: t.field({
      type: [PublishItem],
      description: 'What became public with it.',
      resolve: (value) => [...value.published],
    }),
  }),
})
mutationFor('unpublishArticle', unpublishArticle, {
  description: 'Takes an article away from readers; its history stays.',
  records,
})
mutationFor('restoreRevision', restoreRevision, {
  description: 'Makes an old revision, relations included, the new draft.',
  records,
})
mutationFor('discardDraft', discardDraft, {
  description: 'Throws the draft away and goes back to the revision before it.',
  records,
})
mutationFor('deleteArticle', deleteArticle, {
  description:
    'Puts an article in the bin that was never public. Its claims and sources stay. It can be taken out for a time that ' +
    'a setting tells.',
  fields: (t) => ({ deletedId: t.exposeID('deletedId', { description: 'The id that is gone.' }) }),
  errors: ['in-use'],
})
mutationFor('undeleteArticle', undeleteArticle, {
  description: 'Takes an article out of the bin, as it went there.',
  records,
})
mutationFor('assignArticle', assignArticle, {
  description:
    'Says whose an article is to write. Reporters change their own, what is assigned to them, and what is nobody’s.',
  records,
})
