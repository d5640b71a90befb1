'use client'

import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type HomeQuery, RecordLabelDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { useViewer } from '@/shared/session/viewer.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { activityOf, distinct } from './activity.ts'

type Event = HomeQuery['changeEvents']['nodes'][number]

function useLabel({ subjectId }: Event): string | undefined {
  const { data } = useQuery({
    queryKey: ['record-label', subjectId],
    staleTime: 300_000,
    queryFn: async ({ signal }) => (await execute(RecordLabelDocument, { id: subjectId }, signal)).node?.label ?? '',
  })
  return data
}

function Line({ event }: { event: Event }) {
  const { data: viewer } = useViewer()
  const { who, phrase, href } = activityOf(event, viewer?.id)
  const label = useLabel(event)
  return (
    <Text component="li" size="sm" lineClamp={3}>
      <Text span inherit fw={550}>
        {who}
      </Text>{' '}
      {label ? `${phrase}: ` : `${phrase} `}
      {href ? (
        <RecordLink href={href} inherit>
          {label || 'open it'}
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
  return (
    <Section title="Recent activity">
      {events.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing has happened yet. What colleagues do appears here.
        </Text>
      )}
      <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {distinct(events, 10).map((event) => (
          <Line key={event.id} event={event} />
        ))}
      </Stack>
    </Section>
  )
}
