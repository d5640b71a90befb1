import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { correctionFields } from '../correction.input.ts'
import { correctionProblem, loadCorrection, updateCorrection } from '../correction.store.ts'
import { refused } from '../correction.refusals.ts'

/** Changes a correction that is not public yet; what is left out stays as it is. */
export const saveCorrection = useCase({
  action: 'correction:save',
  refusals: [
    'correction-seen-by-readers',
    'correction-supersedes-itself',
    'record-missing',
    'references-missing',
    'superseded-correction-missing',
    'version-outdated',
  ],
  input: z.object({
    id: idOf('correction').describe('The correction.'),
    expectedVersion,
    ...z.object(correctionFields).partial().shape,
  }),
  subject: async ({ tx }, input) =>
    requireVersion('correction', await loadCorrection(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, input, before) => {
    if (before.publicFrom) return failed(refused('correction-seen-by-readers', { field: 'id' }))
    const content = {
      kind: input.kind ?? before.kind,
      origin: input.origin ?? before.origin,
      note: input.note ?? before.note,
      wrong: input.wrong === undefined ? before.wrong : input.wrong || null,
      right: input.right === undefined ? before.right : input.right || null,
      claimIds: input.claimIds ?? before.claims.map((claim) => claim.claimId),
      supersedesId: input.supersedesId === undefined ? before.supersedesId : input.supersedesId,
      issuedAt: input.issuedAt ?? before.issuedAt,
    }
    if (content.supersedesId === before.id)
      return failed(refused('correction-supersedes-itself', { field: 'supersedesId' }))
    const problem = await correctionProblem(tx, before.articleId, content)
    if (problem) return failed(problem)
    await updateCorrection(tx, before.id, content, now)
    emit({ subject: { type: 'correction', id: before.id }, changes: content })
    return ok({ correctionId: before.id, articleId: before.articleId })
  },
})
