'use client'

import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import {
  RedactionPreviewDocument,
  RedactionPreviewPageDocument,
  type RedactionPreviewQueryVariables,
  type RedactionTargetPageFragment,
  type RedactionTargetRowFragment,
} from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { pageOf } from '../navigation.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { exactMoment } from '../ui/moment.tsx'
import { RecordLink } from '../ui/record-link.tsx'
import { wording } from '../ui/wording.ts'
import { counted } from '../ui/counted.ts'

/** What a redaction would strike, and where. */
export type RedactionOrder = RedactionPreviewQueryVariables

function whenPublic({ publicFrom, publicUntil }: RedactionTargetRowFragment): string {
  if (!publicFrom) return 'never public'
  if (new Date(publicFrom).getTime() > Date.now()) return `scheduled for ${exactMoment(publicFrom)}`
  return publicUntil
    ? `public from ${exactMoment(publicFrom)} until ${exactMoment(publicUntil)}`
    : `public since ${exactMoment(publicFrom)}`
}

function Target({ target }: { target: RedactionTargetRowFragment }) {
  const { recordId, recordType, label, version, slug, matches } = target
  const href = recordType && recordId ? pageOf(recordType, recordId) : undefined
  const name = label ?? (recordType ? wording(recordType) : 'The record of changes')
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" component="li">
      <Stack gap={0} style={{ minWidth: 0 }}>
        {href ? (
          <RecordLink href={href} size="sm">
            {name}
          </RecordLink>
        ) : (
          <Text size="sm">{name}</Text>
        )}
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {version
            ? `Version ${version}, ${whenPublic(target)}${slug ? `, at /${slug}` : ''}`
            : 'What is kept besides its versions'}
        </Text>
      </Stack>
      <Badge variant="light" color="gray" tt="none" style={{ flexShrink: 0 }}>
        {counted(matches, 'passage')}
      </Badge>
    </Group>
  )
}

/** What would be struck, page by page: the first with the counts, each further one by itself. */
function Targets({ order, first }: { order: RedactionOrder; first: RedactionTargetPageFragment }) {
  const further = useInfiniteQuery({
    queryKey: ['redaction-preview-pages', order, first.pageInfo.endCursor],
    queryFn: async ({ pageParam, signal }) =>
      (await execute(RedactionPreviewPageDocument, { ...order, after: pageParam }, signal)).redactionPreview.targets,
    initialPageParam: first.pageInfo.endCursor ?? '',
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    enabled: false,
    gcTime: 0,
  })
  const pages = [first, ...(further.data?.pages ?? [])]
  const more = pages.at(-1)?.pageInfo.hasNextPage
  return (
    <>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label="What would be struck">
        {pages.flatMap(({ nodes }) =>
          nodes.map((target) => <Target key={`${target.recordId ?? ''}${target.version ?? ''}`} target={target} />),
        )}
      </Stack>
      {further.error && <ErrorState error={further.error} onRetry={() => void further.fetchNextPage()} />}
      {more && !further.error && (
        <Group>
          <Button variant="default" size="xs" loading={further.isFetching} onClick={() => void further.fetchNextPage()}>
            Show more
          </Button>
        </Group>
      )}
    </>
  )
}

/** Says what a redaction would strike, record by record and version by version, before it does. */
export function RedactionPreview({ order }: { order: RedactionOrder }) {
  const query = useQuery({
    queryKey: ['redaction-preview', order],
    queryFn: async ({ signal }) => (await execute(RedactionPreviewDocument, order, signal)).redactionPreview,
    gcTime: 0,
  })
  const first = query.data
  if (query.error && !first) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!first) return <LoadingState label="Looking for what would be struck" lines={3} />
  if (first.matches === 0)
    return (
      <Text size="sm" role="status">
        Nothing would be struck: what you look for stands nowhere here.
      </Text>
    )
  const { matches, records, publicVersions } = first
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        Strikes {counted(matches, 'passage')} in {counted(records, 'record')}
        {publicVersions > 0
          ? `, ${counted(publicVersions, 'version')} of them seen by readers.`
          : '. Readers saw none of it.'}
      </Text>
      <Targets key={first.targets.pageInfo.endCursor} order={order} first={first.targets} />
    </Stack>
  )
}
