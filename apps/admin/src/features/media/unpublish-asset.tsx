'use client'

import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { UnpublishAssetDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { UnpublishForm } from '@/shared/publishing/unpublish-form.tsx'
import type { AssetDetail } from './use-asset.ts'
import { t } from '@/shared/words/words.ts'

/** Takes an image down, with the reason that stays in the log. */
export function UnpublishAssetButton({ asset }: { asset: AssetDetail }) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('Take down')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('Take the image down?')}>
        <UnpublishForm
          noun="asset"
          record={asset}
          consequence={t(
            'Readers no longer find any version of it. While a published article shows it, it stays: let its rights end.',
          )}
          run={async (input) => accepted((await execute(UnpublishAssetDocument, { input })).unpublishAsset)}
          onClose={close}
        />
      </Modal>
    </>
  )
}
