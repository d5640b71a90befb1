import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { endCorrection, loadCorrection } from '../correction.store.ts'

/** Takes a correction away. If it was public, history keeps it and readers no longer see it. */
export const removeCorrection = useCase({
  action: 'correction:remove',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object({ id: idOf('correction').describe('The correction.'), expectedVersion }),
  subject: async ({ tx }, input) =>
    requireVersion('correction', await loadCorrection(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, _input, correction) => {
    await endCorrection(tx, correction, now)
    emit({ subject: { type: 'correction', id: correction.id }, changes: { articleId: correction.articleId } })
    return ok({ articleId: correction.articleId })
  },
})
