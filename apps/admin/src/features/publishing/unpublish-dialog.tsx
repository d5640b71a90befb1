'use client'

import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type EditorArticleFragment, UnpublishEditorArticleDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { t } from '@/shared/words/words.ts'

const takeDown = () => ({
  title: t('Take the article down?'),
  meaning: t(
    'Readers no longer find it, nor any earlier version of it. Its history stays for the newsroom, and it can be published again.',
  ),
  action: t('Take it down'),
  done: t('Readers no longer see the article'),
})

const unscheduling = () => ({
  title: t('Unschedule this article?'),
  meaning: t(
    'It does not become public, nor does anything that waits for it alone. ' +
      'The text stays as it is, and it can be published or scheduled again.',
  ),
  action: t('Unschedule'),
  done: t('The article is no longer scheduled'),
})

interface Props {
  article: EditorArticleFragment
  /** Called with the article as it is after. */
  onDone: (article: EditorArticleFragment) => void
  onClose: () => void
}

/** Takes an article down, or calls off one that is scheduled, with the reason that stays in the record. */
export function UnpublishDialog({ article, onDone, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [alsoClaims, setAlsoClaims] = useState(false)
  const words = article.scheduledFor ? unscheduling() : takeDown()
  const hasClaims = !article.scheduledFor && article.claims.some(({ claim }) => claim.publicFrom)
  const unpublish = useChange(
    async () => {
      const input = { id: article.id, expectedVersion: article.version, reason: reason.trim(), alsoClaims }
      return accepted((await execute(UnpublishEditorArticleDocument, { input })).unpublishArticle).article
    },
    {
      onDone: (after) => {
        onDone(after)
        showDone(words.done)
        onClose()
      },
    },
  )
  return (
    <Modal opened onClose={onClose} title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') unpublish.mutate(undefined)
        }}
      >
        <Stack gap="md">
          <Text size="sm">{words.meaning}</Text>
          <Textarea
            label={t('Reason')}
            description={t('Kept in the record of changes.')}
            data-autofocus
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {hasClaims && (
            <Checkbox
              label={t('Take down its claims too, and the sources that nothing else needs')}
              description={t(
                'Those that another article makes stay. Without it, all its claims stay on pages of their own.',
              )}
              checked={alsoClaims}
              onChange={(event) => setAlsoClaims(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" color="red" disabled={reason.trim() === ''} loading={unpublish.isPending}>
              {words.action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
