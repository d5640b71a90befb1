'use client'

import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type HomeQuery, RecordTitleDocument, type RecordTitleQuery } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { useViewer } from '@/shared/session/viewer.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { distinct, happening } from './happening.ts'

type Event = HomeQuery['changeEvents']['nodes'][number]

function titleOf(node: RecordTitleQuery['node']): string | undefined {
  switch (node?.__typename) {
    case 'Article':
      return node.headline
    case 'Claim':
      return node.statement
    case 'Source':
    case 'Topic':
      return node.name
    case 'Collection':
    case 'Evidence':
      return node.title
    case 'Attribution':
    case 'Proposal':
      return node.claim.statement
    case 'Correction':
      return node.note
    default:
      return undefined
  }
}

const titled = new Set([
  'article',
  'claim',
  'source',
  'topic',
  'collection',
  'attribution',
  'evidence',
  'correction',
  'proposal',
])

function useTitle({ subjectId, subjectType }: Event): string | undefined {
  const { data } = useQuery({
    queryKey: ['record-title', subjectId],
    enabled: titled.has(subjectType.toLowerCase()),
    staleTime: 300_000,
    queryFn: async ({ signal }) => titleOf((await execute(RecordTitleDocument, { id: subjectId }, signal)).node) ?? '',
  })
  return data
}

function Line({ event }: { event: Event }) {
  const { data: viewer } = useViewer()
  const { who, deed, href } = happening(event, viewer?.id)
  const title = useTitle(event)
  return (
    <Text component="li" size="sm" lineClamp={3}>
      <Text span inherit fw={550}>
        {who}
      </Text>{' '}
      {title ? `${deed}: ` : `${deed} `}
      {href ? (
        <RecordLink href={href} inherit>
          {title || 'open it'}
        </RecordLink>
      ) : (
        title
      )}{' '}
      <Moment at={event.at} span size="xs" c="dimmed" />
    </Text>
  )
}

/** What colleagues did lately, newest first. */
export function Happenings({ events }: { events: Event[] }) {
  return (
    <Section title="Lately">
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
