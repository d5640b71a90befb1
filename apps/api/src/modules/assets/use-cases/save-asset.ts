import { actorMay, failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { assetFields, assetRights, focalPoint } from '../asset.input.ts'
import { refusal, refused } from '../asset.refusals.ts'
import { assetContent, loadAsset, saveAssetChanges, type AssetRights } from '../asset.store.ts'

const isSame = (one: AssetRights, other: AssetRights): boolean =>
  one.embargoUntil?.getTime() === other.embargoUntil?.getTime() &&
  one.expiresAt?.getTime() === other.expiresAt?.getTime()

/**
 * Changes what is said of an image, and from when until when it may be shown; what is left out stays as it is. Readers see
 * what is said once it is published; when it may be shown holds at once, so that of
 * an image that they see, or will, only those change it who may publish images.
 */
export const saveAsset = useCase({
  action: 'asset:save',
  refusals: ['asset-rights-end-first', 'asset-rights-public', 'record-missing', 'version-outdated'],
  input: z.object({
    id: idOf('asset').describe('The image.'),
    expectedVersion,
    ...z.object(assetFields).partial().shape,
    focalPoint: focalPoint.optional(),
    ...z.object(assetRights).partial().shape,
  }),
  subject: async ({ tx }, input) => requireVersion('asset', await loadAsset(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, input, asset) => {
    const { id: _id, expectedVersion: _expected, focalPoint: point, embargoUntil, expiresAt, ...words } = input
    const rights = {
      embargoUntil: embargoUntil === undefined ? asset.embargoUntil : embargoUntil,
      expiresAt: expiresAt === undefined ? asset.expiresAt : expiresAt,
    }
    if (rights.embargoUntil && rights.expiresAt && rights.expiresAt <= rights.embargoUntil)
      return failed(refused('asset-rights-end-first', { field: 'expiresAt' }))
    if (asset.publication && !actorMay(actor, 'asset:publish') && !isSame(rights, asset))
      return failed({ kind: 'forbidden', action: 'asset:publish', ...refusal('asset-rights-public') })
    const said = { ...words, ...(point ? { focalX: point.x, focalY: point.y } : {}) }
    const isSaid = Object.values(said).some((value) => value !== undefined)
    const content = isSaid ? { content: { ...assetContent(asset), ...said } } : {}
    await saveAssetChanges(tx, asset, { ...content, rights }, { now, by: actor.id })
    emit({ subject: { type: 'asset', id: asset.id }, changes: { ...said, ...rights } })
    return ok({ assetId: asset.id })
  },
})
