'use client'

import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type HomeQuery, RecordLabelsDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { useViewer } from '@/shared/session/viewer.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { activityOf, distinct } from './activity.ts'
import { t } from '@/shared/words/words.ts'

type Event = HomeQuery['changeEvents']['nodes'][number]

/** What the subjects of events are called, by their ids; undefined until it is known. */
function useLabels(events: readonly Event[]): ReadonlyMap<string, string> | undefined {
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))].toSorted()
  const { data } = useQuery({
    queryKey: ['record-labels', ids],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const { nodes } = await execute(RecordLabelsDocument, { ids }, signal)
      return new Map(nodes.flatMap((node) => (node?.label ? [[node.recordId, node.label] as const] : [])))
    },
  })
  return data
}

function Line({ event, labels }: { event: Event; labels: ReadonlyMap<string, string> | undefined }) {
  const { data: viewer } = useViewer()
  const { who, phrase, href } = activityOf(event, viewer?.id)
  const label = labels?.get(event.subjectId)
  return (
    <Text component="li" size="sm" lineClamp={3}>
      <Text span inherit fw={550}>
        {who}
      </Text>{' '}
      {label ? `${phrase}: ` : `${phrase} `}
      {href && labels ? (
        <RecordLink href={href} inherit>
          {label || t('open it')}
        </RecordLink>
      ) : (
        label
      )}{' '}
      <Moment at={event.at} span size="xs" c="dimmed" />
    </Text>
  )
}

/** What colleagues did recently, newest first. */
export function RecentActivity({ events }: { events: Event[] }) {
  const told = distinct(events, 10)
  const labels = useLabels(told)
  return (
    <Section title={t('Recent activity')}>
      {told.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('Nothing has happened yet. What colleagues do appears here.')}
        </Text>
      )}
      <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.map((event) => (
          <Line key={event.id} event={event} labels={labels} />
        ))}
      </Stack>
    </Section>
  )
}
