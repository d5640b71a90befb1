import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { isUnpublished } from '../../../platform/records/publish.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../asset.refusals.ts'
import { loadAsset, publishAssetRevision } from '../asset.store.ts'

/** Shows readers the newest version of an image, wherever it is used. */
export const publishAsset = useCase({
  action: 'asset:publish',
  refusals: ['asset-already-public', 'asset-alt-missing', 'record-missing', 'version-outdated'],
  input: z.object({ id: idOf('asset').describe('The image.'), expectedVersion, overrideReason }),
  subject: async ({ tx }, input) => requireVersion('asset', await loadAsset(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, _input, asset) => {
    const { alt, decorative } = asset.revision
    if (alt === '' && !decorative) return failed(refused('asset-alt-missing', { field: 'alt' }))
    if (!isUnpublished(asset, now)) return failed(refused('asset-already-public', { field: 'id' }))
    await publishAssetRevision(tx, asset, { now, effectiveFrom: now })
    emit({ subject: { type: 'asset', id: asset.id }, changes: { revisionId: asset.revision.id } })
    return ok({ assetId: asset.id })
  },
})
