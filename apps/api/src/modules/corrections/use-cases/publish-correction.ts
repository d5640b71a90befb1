import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadArticle, mentionedClaims } from '../../articles/public.ts'
import { confidenceProblem } from '../../claims/public.ts'
import { loadCorrection, publishCorrectionRow } from '../correction.store.ts'
import { refused } from '../correction.refusals.ts'

/** Shows readers a correction, on its article and in the list of corrections. */
export const publishCorrection = useCase({
  action: 'correction:publish',
  refusals: ['corrected-article-not-public', 'correction-already-public', 'record-missing', 'version-outdated'],
  input: z.object({ id: idOf('correction').describe('The correction.'), expectedVersion, overrideReason }),
  subject: async ({ tx }, input) =>
    requireVersion('correction', await loadCorrection(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, _input, correction) => {
    if (correction.publicFrom) return failed(refused('correction-already-public', { field: 'id' }))
    const article = await loadArticle(tx, correction.articleId)
    if (!article?.publication) return failed(refused('corrected-article-not-public', { field: 'id' }))
    const { note, wrong, right, claims } = correction
    const claimIds = [...claims.map(({ claimId }) => claimId), ...(await mentionedClaims(tx, [article.id]))]
    const problem = await confidenceProblem(tx, { what: 'correction', texts: [note, wrong, right], claimIds }, actor)
    if (problem) return failed(problem)
    await publishCorrectionRow(tx, correction, now)
    emit({ subject: { type: 'correction', id: correction.id }, changes: { articleId: correction.articleId } })
    return ok({ correctionId: correction.id, articleId: correction.articleId })
  },
})
