import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import type { EditorVersionFragment } from '@/generated/graphql.ts'
import { exactMoment, Moment } from '@/shared/ui/moment.tsx'
import { namedPeople } from '@/shared/ui/named-people.ts'
import { wording } from '@/shared/ui/wording.ts'
import type { VersionReason } from './version-reasons.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'
import { inQuotes } from '@/shared/ui/in-quotes.ts'

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
  if (publicFrom && publicUntil) return { label: ending ? wording(ending) : t('Formerly public'), color: 'gray' }
  if (publicFrom)
    return new Date(publicFrom).getTime() > Date.now()
      ? { label: t('Scheduled'), color: 'indigo' }
      : { label: t('Public'), color: 'green' }
  return sealedAt ? { label: t('Superseded'), color: 'gray' } : { label: t('Draft'), color: 'petrol' }
}

const publicTime = (from: string, until: string | null | undefined): string =>
  until
    ? t('public from {from} until {until}', { from: exactMoment(from), until: exactMoment(until) })
    : t('public from {from}', { from: exactMoment(from) })

/** One version in the history: whose it is, how long it was public, and why it was treated as it was. */
export function VersionEntry({ version, current, reasons, onOpen }: Props) {
  const { number, headline, note, updatedAt, contributors, publicFrom, publicUntil, redactedAt } = version
  const status = statusOf(version)
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {t('Version {number}', { number })}
        </Text>
        <Badge size="xs" variant="light" color={status.color}>
          {status.label}
        </Badge>
        {current && (
          <Text size="xs" c="dimmed">
            {t('open here')}
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
        <Trans id="Saved <moment/>" components={{ moment: <Moment at={updatedAt} exact span inherit /> }} />
        {contributors.length > 0 && ` · ${t('written by {names}', { names: namedPeople(contributors) })}`}
        {publicFrom && ` · ${publicTime(publicFrom, publicUntil)}`}
      </Text>
      {redactedAt && (
        <Text size="xs" fw={550}>
          {t('Redacted on {day}: what may no longer be shown was taken out for good.', {
            day: exactMoment(redactedAt),
          })}
        </Text>
      )}
      {reasons.map(({ id, phrase, reason }) => (
        <Text key={id} size="xs">
          {phrase}: {inQuotes(reason)}
        </Text>
      ))}
      <div>
        <Button size="compact-xs" variant="subtle" onClick={onOpen}>
          {t('View version {number}', { number })}
        </Button>
      </div>
    </Stack>
  )
}
