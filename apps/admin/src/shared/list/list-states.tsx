'use client'

import { Box, Button, Group, Text } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { useIntersection } from '@mantine/hooks'
import { type ReactNode, useEffect } from 'react'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import type { ConnectionList } from './use-connection.ts'
import type { Filters } from './use-filters.ts'
import { t } from '../words/words.ts'
import { insideSentence } from '../ui/formats.ts'

interface Props<Row extends { id: string }> {
  /** What the list is of, in the plural: "Articles". */
  caption: string
  list: ConnectionList<Row>
  /** Shown when there is nothing at all. */
  empty: ReactNode
  filters?: Filters | undefined
  /** The rows that are there. */
  children: ReactNode
}

/** Loads more rows as the end of a list comes near, or when asked; only when asked where that has failed. */
function More({ more, isLoading, hasFailed }: { more: () => void; isLoading: boolean; hasFailed: boolean }) {
  const { ref, entry } = useIntersection({ rootMargin: '600px' })
  const isNear = entry?.isIntersecting ?? false
  useEffect(() => {
    if (isNear && !isLoading && !hasFailed) more()
    // Whoever stays near the end gets the next rows once the last have come.
  }, [isNear, isLoading, hasFailed])
  return (
    <Group gap="xs">
      {hasFailed && !isLoading && (
        <Text size="xs" c="red" role="alert">
          {t('The next rows could not be read.')}
        </Text>
      )}
      <Button ref={ref} variant="default" size="xs" onClick={more} loading={isLoading}>
        {hasFailed ? t('Try again') : t('Show more')}
      </Button>
    </Group>
  )
}

/** A list in each of its states: loading, failed, empty, nothing found, or rows with a way to more. */
export function ListStates<Row extends { id: string }>({ caption, list, empty, filters, children }: Props<Row>) {
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />
  if (!list.known)
    return <LoadingState label={t('Loading {caption}', { caption: insideSentence(caption) })} lines={9} />
  if (list.rows.length === 0 && filters?.any) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('No matches')}
        actions={
          <Button variant="default" onClick={filters.clear}>
            {t('Clear search and filters')}
          </Button>
        }
      >
        {t('Try fewer or other words, or take a filter away.')}
      </EmptyState>
    )
  }
  if (list.rows.length === 0) return empty
  return (
    <Box aria-busy={list.refreshing} style={{ opacity: list.refreshing ? 0.6 : 1, transition: 'opacity 120ms' }}>
      {children}
      <Group justify="space-between" mt="md">
        <Text size="xs" c="dimmed" aria-live="polite">
          {list.rows.length === list.total
            ? t('{total, number} in all', { total: list.total })
            : t('{count, number} of {total, number}', { count: list.rows.length, total: list.total })}
        </Text>
        {list.more && <More more={list.more} isLoading={list.loadingMore} hasFailed={list.moreFailed} />}
      </Group>
    </Box>
  )
}
