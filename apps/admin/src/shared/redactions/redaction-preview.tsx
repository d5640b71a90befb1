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
import { t } from '../words/words.ts'
import { nounOf } from '../ui/nouns.ts'

/** What a redaction would strike, and where. */
export type RedactionOrder = RedactionPreviewQueryVariables

function whenPublic({ publicFrom, publicUntil }: RedactionTargetRowFragment): string {
  if (!publicFrom) return t('never public')
  if (new Date(publicFrom).getTime() > Date.now())
    return t('scheduled for {publicFrom}', { publicFrom: exactMoment(publicFrom) })
  return publicUntil
    ? t('public from {publicFrom} until {publicUntil}', {
        publicFrom: exactMoment(publicFrom),
        publicUntil: exactMoment(publicUntil),
      })
    : t('public since {publicFrom}', { publicFrom: exactMoment(publicFrom) })
}

function Target({ target }: { target: RedactionTargetRowFragment }) {
  const { recordId, recordType, label, version, slug, matches } = target
  const href = recordType && recordId ? pageOf(recordType, recordId) : undefined
  const name = label ?? (recordType ? nounOf(recordType).heading : t('The record of changes'))
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
            ? [t('Version {number}', { number: version }), whenPublic(target), slug && t('at /{slug}', { slug })]
                .filter(Boolean)
                .join(', ')
            : t('What is kept besides its versions')}
        </Text>
      </Stack>
      <Badge variant="light" color="gray" tt="none" style={{ flexShrink: 0 }}>
        {t('{count, plural, one {# passage} other {# passages}}', { count: matches })}
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
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('What would be struck')}>
        {pages.flatMap(({ nodes }) =>
          nodes.map((target) => <Target key={`${target.recordId ?? ''}${target.version ?? ''}`} target={target} />),
        )}
      </Stack>
      {further.error && <ErrorState error={further.error} onRetry={() => void further.fetchNextPage()} />}
      {more && !further.error && (
        <Group>
          <Button variant="default" size="xs" loading={further.isFetching} onClick={() => void further.fetchNextPage()}>
            {t('Show more')}
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
  if (!first) return <LoadingState label={t('Looking for what would be struck')} lines={3} />
  if (first.matches === 0)
    return (
      <Text size="sm" role="status">
        {t('Nothing would be struck: what you look for stands nowhere here.')}
      </Text>
    )
  const { matches, records, publicVersions } = first
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t(
          'Strikes {matches, plural, one {# passage} other {# passages}} in {records, plural, one {# record} other {# records}}' +
            '{versions, plural, =0 {. Readers saw none of it.} one {, # version of them seen by readers.} ' +
            'other {, # versions of them seen by readers.}}',
          { matches, records, versions: publicVersions },
        )}
      </Text>
      <Targets key={first.targets.pageInfo.endCursor} order={order} first={first.targets} />
    </Stack>
  )
}
