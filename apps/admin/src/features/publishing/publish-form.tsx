'use client'

import { Accordion, Alert, Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { EditorPublishCheckQuery } from '@/generated/graphql.ts'
import { PublishFindings } from './publish-findings.tsx'
import { PublishItems } from './publish-items.tsx'
import { initialTime, type PublishTime, timeProblem } from './publish-time.ts'
import { PublishTimeField } from './publish-time-field.tsx'
import { t } from '@/shared/words/words.ts'

/** What an editor decides when publishing. */
export interface PublishChoice {
  time: PublishTime
  overrideReason: string | undefined
  note: string
  noteIsPublic: boolean
}

interface Props {
  check: EditorPublishCheckQuery['publishCheck']
  /** What to know besides what the check found. */
  notes: readonly string[]
  mayOverride: boolean
  note: string
  noteIsPublic: boolean
  isPublic: boolean
  /** When the embargo that is set ends (ISO 8601); null without one. */
  scheduledFor: string | null | undefined
  pending: boolean
  onShow: (claimId: string) => void
  onPublish: (choice: PublishChoice) => void
  onCancel: () => void
}

function actionOf({
  time,
  scheduledFor,
  isPublic,
  blocked,
}: Pick<Props, 'scheduledFor' | 'isPublic'> & { time: PublishTime; blocked: boolean }): string {
  if (time.when === 'later') return blocked ? t('Schedule with a reason') : t('Schedule')
  if (scheduledFor) return t('Break the embargo and publish')
  if (blocked) return t('Publish with a reason')
  return isPublic ? t('Publish the changes') : t('Publish now')
}

const whyItStaysBehind = () =>
  t(
    'Only proposed so far, or withheld by the terms agreed with its source. Readers see the words without the claim’s mark.',
  )

/** What this version changes, for the newsroom or for readers too. */
function ChangeNote({
  note,
  isPublic,
  onNote,
  onPublic,
}: {
  note: string
  isPublic: boolean
  onNote: (note: string) => void
  onPublic: (isPublic: boolean) => void
}) {
  return (
    <>
      <TextInput label={t('What changed')} value={note} onChange={(event) => onNote(event.currentTarget.value)} />
      <Checkbox
        label={t('Readers see this note')}
        checked={isPublic}
        onChange={(event) => onPublic(event.currentTarget.checked)}
      />
    </>
  )
}

/** That nothing stands against it. */
function Ready() {
  return (
    <Alert color="green" variant="light" icon={<IconCircleCheck size={18} aria-hidden />}>
      <Text size="sm">{t('Ready to publish.')}</Text>
    </Alert>
  )
}

/** Everything to look at before publishing, and the choices that go with it. */
export function PublishForm({
  check,
  notes,
  mayOverride,
  isPublic,
  scheduledFor,
  pending,
  onShow,
  onPublish,
  onCancel,
  ...initial
}: Props) {
  const [reason, setReason] = useState('')
  const [time, setTime] = useState<PublishTime>(initialTime(scheduledFor))
  const [note, setNote] = useState(initial.note)
  const [noteIsPublic, setNoteIsPublic] = useState(initial.noteIsPublic)
  const blocks = check.findings.filter(({ severity }) => severity === 'BLOCK')
  const blocked = blocks.length > 0
  const mayPublish = !blocked || (mayOverride && blocks.every(({ overridable }) => overridable))
  const breaks = time.when === 'now' && Boolean(scheduledFor)
  const ready = timeProblem(time, Date.now()) === null && mayPublish && (!blocked || reason.trim().length > 0)
  return (
    <form
      aria-label={t('Publish')}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onPublish({ time, overrideReason: blocked ? reason.trim() : undefined, note, noteIsPublic })
      }}
    >
      <Stack gap="md">
        {check.findings.length === 0 && notes.length === 0 && <Ready />}
        {notes.map((note) => (
          <Alert key={note} color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
            <Text size="sm">{note}</Text>
          </Alert>
        ))}
        <PublishFindings findings={check.findings} onShow={onShow} />
        {blocked && mayPublish && (
          <Textarea
            label={t('Reason for publishing anyway')}
            description={t('Your name and this reason are kept in the record of changes.')}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Accordion variant="contained" chevronPosition="left">
          <PublishItems
            value="along"
            title={t('Becomes public with it')}
            explanation={t('Accepted by an editor, and public with the article in the same moment.')}
            items={check.publishes}
          />
          <PublishItems
            value="behind"
            title={t('Stays behind')}
            explanation={whyItStaysBehind()}
            items={check.staysBehind}
          />
        </Accordion>
        {isPublic ? (
          <ChangeNote note={note} isPublic={noteIsPublic} onNote={setNote} onPublic={setNoteIsPublic} />
        ) : (
          <PublishTimeField time={time} scheduledFor={scheduledFor} onChange={setTime} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={!ready} color={blocked || breaks ? 'red' : undefined}>
            {actionOf({ time, scheduledFor, isPublic, blocked })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
