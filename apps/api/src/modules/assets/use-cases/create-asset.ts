import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { assetFields } from '../asset.input.ts'
import { storedFile } from '../stored-file.work.ts'
import { assetWithFile, insertAsset } from '../asset.store.ts'
import { wordsOfFile } from '../words-of-file.ts'

/**
 * Records an image whose file was uploaded, with what the file says of itself. A file that is recorded already is not
 * recorded again: its image is given.
 */
export const createAsset = useCase({
  action: 'asset:create',
  refusals: [],
  input: z.object({ name: assetFields.name, file: storedFile }),
  run: async ({ tx, now, actor, emit }, { name, file }) => {
    const recorded = await assetWithFile(tx, file.sha256)
    if (recorded !== null) return ok({ assetId: recorded, isNew: false })
    const content = {
      name,
      file,
      ...wordsOfFile(file),
      alt: '',
      decorative: false,
      licence: '',
      focalX: 0.5,
      focalY: 0.5,
    }
    const assetId = await insertAsset(tx, content, { now, by: actor.id })
    emit({ subject: { type: 'asset', id: assetId }, changes: { name, sha256: file.sha256 } })
    return ok({ assetId, isNew: true })
  },
})
