'use client'

import { Button, Stack, Text } from '@mantine/core'
import type { ListName } from '@/generated/graphql.ts'
import type { Filters } from '../list/use-filters.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { isSameView } from './is-same-view.ts'
import { type ListView, useDeleteView, type useListViews, useReplaceView } from './use-list-views.ts'
import { ViewRow } from './view-row.tsx'
import { t } from '../words/words.ts'
import classes from './views-menu.module.css'

interface Props {
  list: ListName
  filters: Filters
  views: ReturnType<typeof useListViews>
  /** The view that the list shows now. */
  current: ListView | undefined
  onUsed: () => void
  onEdit: (view: ListView | 'NEW') => void
}

interface GroupProps extends Omit<Props, 'views' | 'current'> {
  title: string
  views: readonly ListView[]
}

function Views({ title, views, list, filters, onUsed, onEdit }: GroupProps) {
  const remove = useDeleteView(list)
  const replace = useReplaceView(list)
  const asked = filters.parameters
  if (views.length === 0) return null
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed" mb={4}>
        {title}
      </Text>
      <ul aria-label={title}>
        {views.map((view) => {
          const isCurrent = isSameView(view.parameters, asked)
          return (
            <ViewRow
              key={view.id}
              view={view}
              isCurrent={isCurrent}
              onUse={() => {
                filters.apply(view.parameters)
                onUsed()
              }}
              onReplace={asked.length > 0 && !isCurrent ? () => replace(view, asked) : undefined}
              onEdit={() => onEdit(view)}
              onDelete={() => remove(view)}
            />
          )
        })}
      </ul>
    </div>
  )
}

/** Every view of a list, one’s own first, and the way to keep what the list shows now. */
export function ViewsBox({ views: { data, error, refetch }, current, ...props }: Props) {
  const { own, shared } = data ?? {}
  const isNone = own?.nodes.length === 0 && shared?.nodes.length === 0
  return (
    <Stack gap="sm">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState label={t('Loading views')} lines={3} />}
      {isNone && (
        <Text size="sm" c="dimmed">
          {t('No views yet. Search, filter or order the list, then save it here to come back to it.')}
        </Text>
      )}
      <Stack gap="sm" className={classes.list}>
        <Views title={t('My views')} views={own?.nodes ?? []} {...props} />
        <Views title={t('Views of others')} views={shared?.nodes ?? []} {...props} />
        {shared && shared.totalCount > shared.nodes.length && (
          <Text size="xs" c="dimmed">
            {t('The first {count} of {totalCount} that others share, by name.', {
              count: shared.nodes.length,
              totalCount: shared.totalCount,
            })}
          </Text>
        )}
      </Stack>
      <Button
        variant="default"
        fullWidth
        disabled={props.filters.parameters.length === 0 || current?.isOwn}
        onClick={() => props.onEdit('NEW')}
      >
        {t('Save this list as a view')}
      </Button>
    </Stack>
  )
}
