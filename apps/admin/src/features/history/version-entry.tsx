import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import type { EditorVersionFragment } from '@/generated/graphql.ts'
import { exactMoment, Moment } from '@/shared/ui/moment.tsx'
import { namedPeople } from '@/shared/ui/named-people.ts'
import { wording } from '@/shared/ui/wording.ts'
import type { VersionReason } from './version-reasons.ts'

interface Props {
  version: EditorVersionFragment
  /** Whether it is what the editor works on. */
  current: boolean
  reasons: readonly VersionReason[]
  onOpen: () => void
}

function statusOf({ publicFrom, publicUntil, ending, sealedAt }: EditorVersionFragment): {
  label: string
  color: string
} {
  if (publicFrom && publicUntil) return { label: ending ? wording(ending) : 'Formerly public', color: 'gray' }
  if (publicFrom)
    return new Date(publicFrom).getTime() > Date.now()
      ? { label: 'Scheduled', color: 'indigo' }
      : { label: 'Public', color: 'green' }
  return sealedAt ? { label: 'Superseded', color: 'gray' } : { label: 'Draft', color: 'petrol' }
}

/** One version in the history: whose it is, how long it was public, and why it was treated as it was. */
export function VersionEntry({ version, current, reasons, onOpen }: Props) {
  const { number, headline, note, updatedAt, contributors, publicFrom, publicUntil, redactedAt } = version
  const status = statusOf(version)
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          Version {number}
        </Text>
        <Badge size="xs" variant="light" color={status.color}>
          {status.label}
        </Badge>
        {current && (
          <Text size="xs" c="dimmed">
            open here
          </Text>
        )}
      </Group>
      <Text size="sm" lineClamp={2}>
        {headline}
      </Text>
      {note && (
        <Text size="xs" fs="italic">
          {note}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        Saved <Moment at={updatedAt} exact span inherit />
        {contributors.length > 0 ? ` · written by ${namedPeople(contributors)}` : ''}
        {publicFrom ? ` · public from ${exactMoment(publicFrom)}` : ''}
        {publicUntil ? ` until ${exactMoment(publicUntil)}` : ''}
      </Text>
      {redactedAt && (
        <Text size="xs" fw={550}>
          Redacted on {exactMoment(redactedAt)}: what may no longer be shown was taken out for good.
        </Text>
      )}
      {reasons.map(({ id, phrase, reason }) => (
        <Text key={id} size="xs">
          {phrase}: “{reason}”
        </Text>
      ))}
      <div>
        <Button size="compact-xs" variant="subtle" onClick={onOpen}>
          View version {number}
        </Button>
      </div>
    </Stack>
  )
}
