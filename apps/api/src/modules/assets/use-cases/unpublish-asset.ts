import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, words } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../asset.refusals.ts'
import { endAssetPublication, loadAsset } from '../asset.store.ts'

/** Takes an image away from readers that nothing public shows, at every moment that they can ask for. */
export const unpublishAsset = useCase({
  action: 'asset:unpublish',
  refusals: ['asset-needed', 'asset-not-public', 'record-missing', 'version-outdated'],
  input: z.object({
    id: idOf('asset').describe('The image.'),
    expectedVersion,
    reason: words(2000, 'the reason').describe('Why. Logged; readers do not see it.'),
  }),
  subject: async ({ tx }, input) => requireVersion('asset', await loadAsset(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, { reason }, asset) => {
    if (!asset.publication) return failed(refused('asset-not-public', { field: 'id' }))
    if (!(await endAssetPublication(tx, asset.id, now))) return failed(refused('asset-needed', { field: 'id' }))
    emit({ subject: { type: 'asset', id: asset.id }, changes: { reason } })
    return ok({ assetId: asset.id })
  },
})
