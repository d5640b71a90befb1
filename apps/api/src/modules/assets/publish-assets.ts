import { unpublished } from '../../platform/records/publish.ts'
import type { Running } from '../../platform/use-case.ts'
import type { PublishableAsset } from './published-assets.store.ts'

/** An image that publishing would show to readers. */
export interface UnpublishedAsset extends PublishableAsset {
  readonly change: 'NEW' | 'CHANGED'
}

/** Of these images, those whose newest revision readers would not see at that moment. */
export const unpublishedAssets = (assets: readonly PublishableAsset[], effectiveFrom: Date): UnpublishedAsset[] =>
  unpublished(assets, effectiveFrom)

/** Logs that images are published. */
export function logPublished({ emit }: Pick<Running, 'emit'>, found: readonly UnpublishedAsset[]): void {
  for (const { id, revision } of found)
    emit({ subject: { type: 'asset', id }, action: 'asset:publish', changes: { revisionId: revision.id } })
}
