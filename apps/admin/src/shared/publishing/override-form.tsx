import { Button, Group, List, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'

interface Props {
  findings: readonly { rule: string; message: string }[]
  onPublish: (reason: string) => void
  onCancel: () => void
}

/** What was found, and the reason for publishing all the same. */
export function OverrideForm({ findings, onPublish, onCancel }: Props) {
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <form
      aria-label="Publish anyway"
      onSubmit={(event) => {
        event.preventDefault()
        if (given) onPublish(given)
      }}
    >
      <Stack gap="md">
        <List size="sm" spacing={6} aria-label="What was found">
          {findings.map(({ rule, message }) => (
            <List.Item key={`${rule} ${message}`}>{message}</List.Item>
          ))}
        </List>
        <Textarea
          label="Reason for publishing anyway"
          description="Your name and this reason are kept in the record of changes."
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" color="red" disabled={!given}>
            Publish with a reason
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
