'use client'

import { Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BinRowFragment } from '@/generated/graphql.ts'
import { undeleteArticle } from '@/shared/bin/undelete-article.ts'
import { fieldMessages } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useChange } from '@/shared/use-change.ts'

interface Props {
  entry: BinRowFragment
  onDone: () => void
  onClose: () => void
}

/** Asks for another address of an article, where another one has taken its own since it was deleted. */
export function RestoreElsewhere({ entry, onDone, onClose }: Props) {
  const [slug, setSlug] = useState(`${entry.address}-2`)
  const [refusal, setRefusal] = useState<string | null>(null)
  const restore = useChange((address: string) => undeleteArticle(entry.id, address), {
    onDone,
    onFailure: (error) => {
      const { slug: message } = fieldMessages(error)
      setRefusal(message ?? null)
      return message !== undefined
    },
  })
  return (
    <Modal opened onClose={onClose} title="Restore under another address">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          restore.mutate(slug.trim())
        }}
      >
        <Stack gap="md">
          <Text size="sm">
            Another article has the address “{entry.address}” by now. Choose another one for this one.
          </Text>
          <TextInput
            label="Address"
            description="The last part of the link."
            data-autofocus
            required
            value={slug}
            error={refusal}
            onChange={(event) => setSlug(event.currentTarget.value)}
          />
          <FormActions action="Restore" onCancel={onClose} pending={restore.isPending} />
        </Stack>
      </form>
    </Modal>
  )
}
