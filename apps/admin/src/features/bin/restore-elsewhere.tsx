'use client'

import { Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BinRowFragment } from '@/generated/graphql.ts'
import { undeleteArticle } from '@/shared/bin/undelete-article.ts'
import { fieldMessages } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useChange } from '@/shared/use-change.ts'
import { t } from '@/shared/words/words.ts'

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
    <Modal opened onClose={onClose} title={t('Restore under another address')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          restore.mutate(slug.trim())
        }}
      >
        <Stack gap="md">
          <Text size="sm">
            {t('Another article has the address “{address}” by now. Choose another one for this one.', {
              address: entry.address ?? '',
            })}
          </Text>
          <TextInput
            label={t('Address')}
            description={t('The last part of the link.')}
            data-autofocus
            required
            value={slug}
            error={refusal}
            onChange={(event) => setSlug(event.currentTarget.value)}
          />
          <FormActions action={t('Restore')} onCancel={onClose} pending={restore.isPending} />
        </Stack>
      </form>
    </Modal>
  )
}
