import { mutationFor } from '../../graphql/mutation-for.ts'
import { Article, articleShape } from '../articles/public.ts'
import { importText } from './use-cases/import-text.ts'

mutationFor('importText', importText, {
  description: 'Makes a draft of a plain text, with its claims and sources proposed. Nothing is published.',
  records: { article: { type: Article, shape: articleShape, id: ({ articleId }: { articleId: string }) => articleId } },
  fields: (t) => ({
    claimCount: t.exposeInt('claimCount', { description: 'How many claims were proposed.' }),
    sourceCount: t.exposeInt('sourceCount', { description: 'How many sources were found, new or known.' }),
  }),
})
