import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { storedFile } from '../stored-file.work.ts'
import { assetContent, loadAsset, saveAssetChanges } from '../asset.store.ts'

/**
 * Gives an image another file, wherever it is shown. What is said of it stays. Readers see the new file once the image, or
 * an article that shows it, is published.
 */
export const replaceAssetFile = useCase({
  action: 'asset:replace-file',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object({ id: idOf('asset').describe('The image.'), expectedVersion, file: storedFile }),
  subject: async ({ tx }, input) => requireVersion('asset', await loadAsset(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, { file }, asset) => {
    await saveAssetChanges(tx, asset, { content: { ...assetContent(asset), file } }, { now, by: actor.id })
    emit({ subject: { type: 'asset', id: asset.id }, changes: { sha256: file.sha256 } })
    return ok({ assetId: asset.id })
  },
})
