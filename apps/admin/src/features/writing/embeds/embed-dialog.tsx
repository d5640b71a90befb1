'use client'

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { describeFailure } from '@/shared/mutation-result.ts'
import { lookUpEmbed } from './known-embeds.ts'
import { t } from '@/shared/words/words.ts'

/** Asks for the address of something to embed, opened by what puts one into the text. */
export function EmbedDialog({ editor }: { editor: Editor }) {
  const [opened, setOpened] = useState(false)
  const [url, setUrl] = useState('')
  const lookUp = useMutation({
    mutationFn: lookUpEmbed,
    onSuccess: ({ id }) => {
      setOpened(false)
      editor.chain().focus().insertEmbed(id).run()
    },
  })
  const { reset } = lookUp
  useEffect(() => {
    const open = (): void => {
      setUrl('')
      reset()
      setOpened(true)
    }
    editor.on('askForEmbed', open)
    return () => {
      editor.off('askForEmbed', open)
    }
  }, [editor, reset])
  const close = (): void => {
    setOpened(false)
    editor.commands.focus()
  }
  return (
    <Modal opened={opened} onClose={close} title={t('Embed')} returnFocus={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          lookUp.mutate(url.trim())
        }}
      >
        <Stack>
          <TextInput
            label={t('Address')}
            description={t(
              'Of a film, a recording or a chart. Readers load it by a click; until then nothing of that site is.',
            )}
            type="url"
            placeholder="https://"
            required
            data-autofocus
            value={url}
            error={lookUp.error ? describeFailure(lookUp.error).message : undefined}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Text size="xs" c="dimmed">
            {t('An address that is pasted on a line of its own is embedded too.')}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={lookUp.isPending}>
              {t('Embed')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
