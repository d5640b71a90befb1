import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadArticle } from '../../articles/public.ts'
import { correctionFields } from '../correction.input.ts'
import { correctionProblem, insertCorrection } from '../correction.store.ts'

/** Writes a correction to an article. Readers see it once it is published. */
export const createCorrection = useCase({
  action: 'correction:create',
  refusals: ['record-missing', 'references-missing', 'superseded-correction-missing'],
  input: z.object({
    articleId: idOf('article').describe('The article.'),
    kind: correctionFields.kind,
    origin: correctionFields.origin.default('OURS'),
    note: correctionFields.note,
    wrong: correctionFields.wrong.optional(),
    right: correctionFields.right.optional(),
    claimIds: correctionFields.claimIds.default([]),
    supersedesId: correctionFields.supersedesId.optional(),
    issuedAt: correctionFields.issuedAt.optional(),
  }),
  subject: async ({ tx }, input) => {
    const article = await loadArticle(tx, input.articleId)
    return article ? ok(article) : failed(notFound('article'))
  },
  run: async ({ tx, now, actor, emit }, { articleId, ...input }) => {
    const content = {
      ...input,
      wrong: input.wrong || null,
      right: input.right || null,
      supersedesId: input.supersedesId ?? null,
      issuedAt: input.issuedAt ?? now,
    }
    const problem = await correctionProblem(tx, articleId, content)
    if (problem) return failed(problem)
    const correctionId = await insertCorrection(tx, articleId, content, now, actor.id)
    emit({ subject: { type: 'correction', id: correctionId }, changes: { articleId, ...content } })
    return ok({ correctionId, articleId })
  },
})
