'use client'

import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { IconPhoto, IconSearchOff } from '@tabler/icons-react'
import Link from 'next/link'
import { type ImageChoiceFragment, MediaLibraryDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { FilterBar, FilterChoice, SearchBox } from '@/shared/list/filter-bar.tsx'
import { type ConnectionList, useConnection } from '@/shared/list/use-connection.ts'
import { type Filters, useFilters } from '@/shared/list/use-filters.ts'
import { ImageCard } from '@/shared/media/image-card.tsx'
import classes from '@/shared/media/image-card.module.css'
import { UploadArea } from '@/shared/media/upload-area.tsx'
import { useUploads } from '@/shared/media/use-uploads.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { Page } from '@/shared/ui/page.tsx'

const shows = {
  undescribed: { label: 'Not described', filter: { needsAlt: true } },
  public: { label: 'Public', filter: { isPublic: true } },
  unpublished: { label: 'Not public', filter: { isPublic: false } },
  expired: { label: 'Rights ended', filter: { expired: true } },
} as const

const showNames = ['undescribed', 'public', 'unpublished', 'expired'] as const

interface GridProps {
  list: ConnectionList<ImageChoiceFragment>
  filters: Filters
}

/** The images in each of their states: loading, failed, none, none found, or a grid with a way to more. */
function ImageGrid({ list, filters }: GridProps) {
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />
  if (!list.known) return <LoadingState label="Loading images" lines={6} />
  if (list.rows.length === 0 && filters.any)
    return (
      <EmptyState
        icon={IconSearchOff}
        title="No matches"
        actions={
          <Button variant="default" onClick={filters.clear}>
            Clear search and filters
          </Button>
        }
      >
        Try fewer or other words, or take a filter away.
      </EmptyState>
    )
  if (list.rows.length === 0)
    return (
      <EmptyState icon={IconPhoto} title="No images yet">
        Upload the first ones: what their files say of caption, credit and copyright is taken over.
      </EmptyState>
    )
  return (
    <Box aria-busy={list.refreshing} style={{ opacity: list.refreshing ? 0.6 : 1, transition: 'opacity 120ms' }}>
      <ul className={classes.grid} aria-label="Images">
        {list.rows.map((image) => (
          <li key={image.id}>
            <Link href={`/library/${image.id}`} className={classes.link}>
              <ImageCard image={image} />
            </Link>
          </li>
        ))}
      </ul>
      <Group justify="space-between" mt="md">
        <Text size="xs" c="dimmed" aria-live="polite">
          {list.rows.length === list.total ? `${list.total} in all` : `${list.rows.length} of ${list.total}`}
        </Text>
        {list.more && (
          <Button variant="default" size="xs" onClick={list.more} loading={list.loadingMore}>
            Show more
          </Button>
        )}
      </Group>
    </Box>
  )
}

/** Every image of the newsroom, and the way in for new ones. */
export function MediaLibrary() {
  const filters = useFilters()
  const may = useMay()
  const uploads = useUploads()
  const search = filters.text('search')
  const show = filters.oneOf('show', showNames)
  const list = useConnection(['media', { search, show }], async (after, signal) => {
    const filter = { search: search || null, ...(show ? shows[show].filter : {}) }
    return (await execute(MediaLibraryDocument, { after, filter }, signal)).assets
  })
  return (
    <Page title="Media" description="The images of the newsroom, with who made them and by what right they are shown.">
      <Stack gap="md">
        {may('asset:create') && <UploadArea uploads={uploads} />}
        <FilterBar>
          <SearchBox filters={filters} label="Search images" />
          <FilterChoice
            filters={filters}
            name="show"
            label="All images"
            data={showNames.map((value) => ({ value, label: shows[value].label }))}
          />
        </FilterBar>
        <ImageGrid list={list} filters={filters} />
      </Stack>
    </Page>
  )
}
