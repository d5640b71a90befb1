import { Button, Group, List, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type Told, toldRefusal } from '../words/told-refusal.ts'
import { t } from '../words/words.ts'

interface Props {
  findings: readonly (Told & { readonly rule: string })[]
  onPublish: (reason: string) => void
  onCancel: () => void
}

/** What was found, and the reason for publishing all the same. */
export function OverrideForm({ findings, onPublish, onCancel }: Props) {
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <form
      aria-label={t('Publish anyway')}
      onSubmit={(event) => {
        event.preventDefault()
        if (given) onPublish(given)
      }}
    >
      <Stack gap="md">
        <List size="sm" spacing={6} aria-label={t('What was found')}>
          {findings.map(({ rule, ...told }) => (
            <List.Item key={`${rule} ${told.message}`}>{toldRefusal(told)}</List.Item>
          ))}
        </List>
        <Textarea
          label={t('Reason for publishing anyway')}
          description={t('Your name and this reason are kept in the record of changes.')}
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('Cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!given}>
            {t('Publish with a reason')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
