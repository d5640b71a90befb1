import { mutationFor } from '../../graphql/mutation-for.ts'
import { Article, articleShape } from '../articles/public.ts'
import { Job, jobShape } from '../jobs/public.ts'
import { importText } from './use-cases/import-text.ts'
import { proposeClaims } from './use-cases/propose-claims.ts'

const records = {
  article: { type: Article, shape: articleShape, id: ({ articleId }: { articleId: string }) => articleId },
}

interface ImportedRecords {
  readonly articleId: string | null
  readonly jobId: string | null
}

const importedRecords = {
  article: {
    type: Article,
    shape: articleShape,
    when: 'where one was made at once; null where a job makes it, or many',
    id: ({ articleId }: ImportedRecords) => articleId,
  },
  job: {
    type: Job,
    shape: jobShape,
    when: 'where it makes drafts of many articles, or of one that is long; `importItems` tells what has become of each',
    id: ({ jobId }: ImportedRecords) => jobId,
  },
}

mutationFor('importText', importText, {
  description:
    'Makes a draft of a text or a file, with its claims and sources proposed. Nothing is published. ' +
    'A text that was imported before is a DuplicateError unless `again` is set. ' +
    'Of a file with many articles, such as a feed or an export, or of a text of more than 500,000 characters, a job makes ' +
    'the drafts: the same file again while it runs gives the same job.',
  records: importedRecords,
  errors: ['too-many-requests', 'too-complex', 'duplicate'],
  fields: (t) => ({
    claimCount: t.exposeInt('claimCount', {
      description: 'How many claims the text was found to make, recorded already or new; 0 for a job.',
    }),
    sourceCount: t.exposeInt('sourceCount', { description: 'How many sources were found, new or known; 0 for a job.' }),
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
