'use client'

import { Group, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useWindowEvent } from '@mantine/hooks'
import { IconPhotoPlus } from '@tabler/icons-react'
import { fileSize } from './file-size.ts'
import { UploadList } from './upload-list.tsx'
import type { Uploads } from './use-uploads.ts'
import { t } from '../words/words.ts'

import '@mantine/dropzone/styles.css'
import { numberText } from '../ui/formats.ts'

/** Whether what is pasted is meant for a field. */
const isForField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName))

/** Takes files by button, by dropping and by pasting, and shows how far they are. */
export function UploadArea({ uploads }: { uploads: Uploads }) {
  const { add, limits } = uploads
  useWindowEvent('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0 || isForField(event.target)) return
    event.preventDefault()
    add(files)
  })
  return (
    <Stack gap="sm">
      <Dropzone onDrop={add} inputProps={{ 'aria-label': t('Choose images to upload') }} py="md" radius="md">
        <Group justify="center" gap="sm" style={{ pointerEvents: 'none' }}>
          <IconPhotoPlus size={28} stroke={1.5} aria-hidden />
          <div>
            <Text size="sm">{t('Drop images here, paste them, or choose files')}</Text>
            {limits && (
              <Text size="xs" c="dimmed">
                {t('JPEG, PNG, WebP, AVIF, GIF or TIFF, up to {maxBytes} and {pixels} million pixels', {
                  maxBytes: fileSize(limits.maxBytes),
                  pixels: numberText(limits.maxPixels / 1_000_000),
                })}
              </Text>
            )}
          </div>
        </Group>
      </Dropzone>
      <UploadList uploads={uploads} />
    </Stack>
  )
}
