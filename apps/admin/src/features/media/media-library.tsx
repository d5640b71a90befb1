'use client'

import { Stack } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import Link from 'next/link'
import { type ImageChoiceFragment, MediaLibraryDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { FilterBar, FilterChoice, SearchBox } from '@/shared/list/filter-bar.tsx'
import { ViewsMenu } from '@/shared/list-views/views-menu.tsx'
import { ListStates } from '@/shared/list/list-states.tsx'
import { type ConnectionList, useConnection } from '@/shared/list/use-connection.ts'
import { type Filters, useFilters } from '@/shared/list/use-filters.ts'
import { ImageCard } from '@/shared/media/image-card.tsx'
import classes from '@/shared/media/image-card.module.css'
import { UploadArea } from '@/shared/media/upload-area.tsx'
import { useUploads } from '@/shared/media/use-uploads.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { t } from '@/shared/words/words.ts'

const shows = () =>
  ({
    undescribed: { label: t('Not described'), filter: { needsAlt: true } },
    public: { label: t('Public'), filter: { isPublic: true } },
    unpublished: { label: t('Not public'), filter: { isPublic: false } },
    expired: { label: t('Rights ended'), filter: { expired: true } },
  }) as const

const showNames = ['undescribed', 'public', 'unpublished', 'expired'] as const

interface GridProps {
  list: ConnectionList<ImageChoiceFragment>
  filters: Filters
}

/** The images in a grid, or why there are none. */
function ImageGrid({ list, filters }: GridProps) {
  const empty = (
    <EmptyState icon={IconPhoto} title={t('No images yet')}>
      {t('Upload the first ones: what their files say of caption, credit and copyright is taken over.')}
    </EmptyState>
  )
  return (
    <ListStates caption={t('Images')} list={list} filters={filters} empty={empty}>
      <ul className={classes.grid} aria-label={t('Images')}>
        {list.rows.map((image) => (
          <li key={image.id}>
            <Link href={`/library/${image.id}`} className={classes.link}>
              <ImageCard image={image} />
            </Link>
          </li>
        ))}
      </ul>
    </ListStates>
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
    const filter = { search: search || null, ...(show ? shows()[show].filter : {}) }
    return (await execute(MediaLibraryDocument, { after, filter }, signal)).assets
  })
  return (
    <Page
      title={t('Media')}
      description={t('The images of the newsroom, with who made them and by what right they are shown.')}
      actions={<ViewsMenu list="ASSETS" filters={filters} />}
    >
      <Stack gap="md">
        {may('asset:create') && <UploadArea uploads={uploads} />}
        <FilterBar filters={filters}>
          <SearchBox filters={filters} label={t('Search images')} />
          <FilterChoice
            filters={filters}
            name="show"
            label={t('All images')}
            data={showNames.map((value) => ({ value, label: shows()[value].label }))}
          />
        </FilterBar>
        <ImageGrid list={list} filters={filters} />
      </Stack>
    </Page>
  )
}
