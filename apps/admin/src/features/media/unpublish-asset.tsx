'use client'

import { Button, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { UnpublishAssetDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import type { AssetDetail } from './use-asset.ts'

interface Props {
  asset: AssetDetail
}

function UnpublishForm({ asset, onClose }: Props & { onClose: () => void }) {
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Enter a reason.') },
  })
  const unpublish = useChange(
    async ({ reason }: { reason: string }) => {
      const input = { id: asset.id, expectedVersion: asset.version, reason: reason.trim() }
      return accepted((await execute(UnpublishAssetDocument, { input })).unpublishAsset)
    },
    {
      onDone: () => {
        showDone('Readers no longer see the image.')
        onClose()
      },
    },
  )
  return (
    <form noValidate onSubmit={form.onSubmit((values) => unpublish.mutate(values))}>
      <Stack gap="md">
        <Text size="sm">
          Readers no longer find it, nor any earlier version of it. While a published article shows it, it stays: let
          its rights end instead.
        </Text>
        <Textarea label="Reason" data-autofocus autosize minRows={2} {...form.getInputProps('reason')} />
        <FormActions action="Take down" pending={unpublish.isPending} onCancel={onClose} />
      </Stack>
    </form>
  )
}

/** Takes an image down, with the reason that stays in the log. */
export function UnpublishAssetButton({ asset }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        Take down
      </Button>
      <Modal opened={opened} onClose={close} title="Take the image down?">
        <UnpublishForm asset={asset} onClose={close} />
      </Modal>
    </>
  )
}
