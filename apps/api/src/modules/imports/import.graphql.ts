import { mutationFor } from '../../graphql/mutation-for.ts'
import { Article, articleShape } from '../articles/public.ts'
import { importText } from './use-cases/import-text.ts'
import { proposeClaims } from './use-cases/propose-claims.ts'

const records = {
  article: { type: Article, shape: articleShape, id: ({ articleId }: { articleId: string }) => articleId },
}

mutationFor('importText', importText, {
  description:
    'Makes a draft of a text or a file, with its claims and sources proposed. Nothing is published. ' +
    'A text that was imported before is a DuplicateError unless `again` is set.',
  records,
  errors: ['too-many-requests', 'too-complex', 'duplicate'],
  fields: (t) => ({
    claimCount: t.exposeInt('claimCount', {
      description: 'How many claims the text was found to make, recorded already or new.',
    }),
    sourceCount: t.exposeInt('sourceCount', { description: 'How many sources were found, new or known.' }),
    recordedClaimCount: t.exposeInt('recordedClaimCount', {
      description: 'How many of the claims were recorded and accepted already: these do not wait for a decision.',
    }),
    importedBefore: t.exposeIDList('importedBefore', {
      description:
        'Articles that were imported from this very text before, the newest ten, however they were edited since.',
    }),
    notices: t.exposeStringList('notices', {
      description:
        'What an editor should know of the import, in words and at most some dozens: ' +
        'what could not be kept as it was, and what was left out.',
    }),
  }),
})

mutationFor('proposeClaims', proposeClaims, {
  description:
    'Reads an article’s text and proposes the claims that it makes, with who stands where on them. ' +
    'Words that make a claim already are left alone.',
  records,
  errors: ['too-many-requests', 'too-complex'],
  fields: (t) => ({
    claimCount: t.exposeInt('claimCount', {
      description: 'How many claims were found besides those that are marked already.',
    }),
    sourceCount: t.exposeInt('sourceCount', { description: 'How many sources were found, new or known.' }),
  }),
})
