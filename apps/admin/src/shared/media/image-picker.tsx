'use client'

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPhotoOff, IconSearch } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { ImageChoiceByIdDocument, type ImageChoiceFragment, ImageChoicesDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { useConnection } from '../list/use-connection.ts'
import { useMay } from '../session/viewer.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { showFailure } from '../ui/notices.tsx'
import { ImageCard } from './image-card.tsx'
import classes from './image-card.module.css'
import { UploadArea } from './upload-area.tsx'
import type { Uploaded } from './upload-file.ts'
import { useUploads } from './use-uploads.ts'
import { t } from '../words/words.ts'

interface Props {
  opened: boolean
  onClose: () => void
  onChoose: (image: ImageChoiceFragment) => void
}

/** The images that can be chosen, found by their words. */
function Choices({ search, onChoose }: { search: string; onChoose: Props['onChoose'] }) {
  const list = useConnection(
    ['image-choices', search],
    async (after, signal) => (await execute(ImageChoicesDocument, { after, search: search || null }, signal)).assets,
  )
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />
  if (!list.known) return <LoadingState label={t('Loading images')} lines={4} />
  if (list.rows.length === 0)
    return (
      <EmptyState icon={IconPhotoOff} title={search ? t('No matches') : t('No images yet')}>
        {search ? t('Try fewer or other words.') : t('Upload the first one above.')}
      </EmptyState>
    )
  return (
    <Stack gap="md">
      <ul className={classes.grid} aria-label={t('Images')}>
        {list.rows.map((image) => (
          <li key={image.id}>
            <button type="button" className={classes.choice} onClick={() => onChoose(image)}>
              <ImageCard image={image} />
            </button>
          </li>
        ))}
      </ul>
      <Group justify="space-between">
        <Text size="xs" c="dimmed" aria-live="polite">
          {t('{count, number} of {total, number}', { count: list.rows.length, total: list.total })}
        </Text>
        {list.more && (
          <Button variant="default" size="xs" onClick={list.more} loading={list.loadingMore}>
            {t('Show more')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function Picker({ onChoose }: Pick<Props, 'onChoose'>) {
  const may = useMay()
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 250)
  const chooseUploaded = useCallback(
    ({ assetId }: Uploaded) => {
      execute(ImageChoiceByIdDocument, { id: assetId }).then(({ asset }) => {
        if (asset) onChoose(asset)
      }, showFailure)
    },
    [onChoose],
  )
  const uploads = useUploads(chooseUploaded)
  return (
    <Stack gap="md">
      {may('asset:create') && <UploadArea uploads={uploads} />}
      <TextInput
        type="search"
        aria-label={t('Search images')}
        placeholder={t('Search images')}
        data-autofocus
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Choices search={search} onChoose={onChoose} />
    </Stack>
  )
}

/** A dialog in which an image is chosen from the library, or uploaded into it. */
export function ImagePicker({ opened, onClose, onChoose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={t('Choose an image')} size="xl">
      <Picker onChoose={onChoose} />
    </Modal>
  )
}
