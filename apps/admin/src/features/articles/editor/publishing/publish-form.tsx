'use client'

import { Accordion, Alert, Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { EditorPublishCheckQuery } from '@/generated/graphql.ts'
import { PublishFindings } from './publish-findings.tsx'
import { PublishItems } from './publish-items.tsx'

/** What an editor decides when publishing. */
export interface PublishChoice {
  /** ISO 8601; at once without it. */
  publicFrom: string | undefined
  overrideReason: string | undefined
  note: string
  noteIsPublic: boolean
}

interface Props {
  check: EditorPublishCheckQuery['publishCheck']
  mayOverride: boolean
  note: string
  noteIsPublic: boolean
  isUpdate: boolean
  pending: boolean
  onShow: (claimId: string) => void
  onPublish: (choice: PublishChoice) => void
  onCancel: () => void
}

/** Everything to look at before publishing, and the choices that go with it. */
export function PublishForm({ check, mayOverride, isUpdate, pending, onShow, onPublish, onCancel, ...initial }: Props) {
  const [reason, setReason] = useState('')
  const [from, setFrom] = useState('')
  const [note, setNote] = useState(initial.note)
  const [noteIsPublic, setNoteIsPublic] = useState(initial.noteIsPublic)
  const blocked = check.findings.some(({ severity }) => severity === 'BLOCK')
  const ready = !blocked || (mayOverride && reason.trim().length > 0)
  return (
    <form
      aria-label="Publish"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onPublish({ publicFrom: from === '' ? undefined : new Date(from).toISOString(), overrideReason: blocked ? reason.trim() : undefined, note, noteIsPublic })
      }}
    >
      <Stack gap="md">
        {check.findings.length === 0 && (
          <Alert color="green" variant="light" icon={<IconCircleCheck size={18} aria-hidden />}>
            <Text size="sm">Nothing stands in the way.</Text>
          </Alert>
        )}
        <PublishFindings findings={check.findings} onShow={onShow} />
        {blocked && mayOverride && (
          <Textarea
            label="Publish all the same, because"
            description="Your name and this reason are kept in the record of changes."
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Accordion variant="contained" chevronPosition="left">
          <PublishItems value="along" title="Becomes public with it" explanation="Accepted by an editor, and public with the article in the same moment." items={check.publishes} />
          <PublishItems value="behind" title="Stays behind" explanation="Only proposed so far. Readers see the words without the claim’s mark. Accept it to publish it." items={check.staysBehind} />
        </Accordion>
        {isUpdate && (
          <>
            <TextInput label="What changed" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            <Checkbox label="Readers see this note" checked={noteIsPublic} onChange={(event) => setNoteIsPublic(event.currentTarget.checked)} />
          </>
        )}
        <TextInput
          type="datetime-local"
          label="Public from"
          description="Leave empty to publish now. A later time is an embargo; it ends by itself."
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onCancel}>Not yet</Button>
          <Button type="submit" loading={pending} disabled={!ready} color={blocked ? 'red' : undefined}>
            {from !== '' ? 'Schedule' : blocked ? 'Publish with a reason' : 'Publish now'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
