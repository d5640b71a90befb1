'use client'

import { Button } from '@mantine/core'
import { IconWorldUpload } from '@tabler/icons-react'
import { PublishAssetDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useOverride } from '@/shared/publishing/use-override.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import type { AssetDetail } from './use-asset.ts'
import { t } from '@/shared/words/words.ts'

/** Shows readers the newest version of an image, wherever it is used. */
export function PublishAssetButton({ asset }: { asset: AssetDetail }) {
  const override = useOverride()
  const publish = useChange(
    () =>
      override(async (overrideReason) => {
        const input = { id: asset.id, expectedVersion: asset.version, overrideReason }
        return accepted((await execute(PublishAssetDocument, { input })).publishAsset).asset
      }),
    { onDone: () => showDone(t('The image is public.')) },
  )
  return (
    <Button
      leftSection={<IconWorldUpload size={16} aria-hidden />}
      loading={publish.isPending}
      onClick={() => publish.mutate(undefined)}
    >
      {asset.publicFrom ? t('Publish changes') : t('Publish')}
    </Button>
  )
}
