'use client'

import { Button, Stack, Text } from '@mantine/core'
import { RecordEventsDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { useConnection } from '../list/use-connection.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { Moment } from '../ui/moment.tsx'
import { Section } from '../ui/section.tsx'
import { historyLines, type HistoryLine, type TracedRecord } from './history-lines.ts'
import { t } from '../words/words.ts'

function Line({ who, phrase, words, at }: HistoryLine) {
  return (
    <Text component="li" size="sm">
      <Text span inherit fw={550}>
        {who}
      </Text>{' '}
      {phrase} <Moment at={at} span size="xs" c="dimmed" />
      {words && (
        <Text component="p" m={0} size="xs" c="dimmed" lineClamp={3}>
          {words}
        </Text>
      )}
    </Text>
  )
}

/** Who did what to a record and to its parts, newest first. */
export function RecordHistory({ record, version }: { record: TracedRecord; version: number }) {
  const subjectIds = [record.id, ...record.parts.keys()].slice(0, 100)
  const events = useConnection(
    ['record-events', subjectIds, version],
    async (after, signal) => (await execute(RecordEventsDocument, { subjectIds, after }, signal)).changeEvents,
  )
  return (
    <Section title={t('History')}>
      {events.error && <ErrorState error={events.error} onRetry={events.retry} />}
      {!events.error && !events.known && <LoadingState label={t('Loading the history')} lines={3} />}
      {events.known && events.rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('Nobody has changed it yet.')}
        </Text>
      )}
      <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {historyLines(events.rows, record).map((line) => (
          <Line key={line.id} {...line} />
        ))}
      </Stack>
      {events.more && (
        <Button variant="subtle" size="compact-sm" mt="sm" loading={events.loadingMore} onClick={events.more}>
          {t('Show older')}
        </Button>
      )}
    </Section>
  )
}
