'use client'

import { Paper } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useRef } from 'react'
import { showFailure } from '@/shared/ui/notices.tsx'
import type { Uploaded } from '@/shared/media/upload-file.ts'
import { UploadList } from '@/shared/media/upload-list.tsx'
import { useUploads } from '@/shared/media/use-uploads.ts'
import { awaitedAt, awaitImage, stopAwaiting } from './awaited-images.ts'
import classes from './image-uploads.module.css'
import { libraryImage } from './library-images.ts'
import { t } from '@/shared/words/words.ts'

/** Sends image files into the library that are dropped or pasted into the text, and puts them where they were let go. */
export function ImageUploads({ editor }: { editor: Editor }) {
  const removing = useRef<(key: string) => void>(() => undefined)
  const place = useCallback(
    ({ assetId }: Uploaded, key: string) => {
      libraryImage(assetId)
        .then((image) => {
          const at = awaitedAt(editor.state, key)
          if (at === null) return
          stopAwaiting(editor.view, key)
          editor.commands.insertImages([{ assetId, caption: image?.image.caption ?? '' }], at)
          removing.current(key)
        })
        .catch(showFailure)
    },
    [editor],
  )
  const uploads = useUploads(place)
  const { add, remove } = uploads
  removing.current = remove
  useEffect(() => {
    const take = ({ files, at }: { files: readonly File[]; at: number }): void => {
      for (const { key, file } of add(files)) awaitImage(editor.view, { key, name: file.name, at })
    }
    editor.on('imageFiles', take)
    return () => {
      editor.off('imageFiles', take)
    }
  }, [editor, add])
  const giveUp = (key: string): void => {
    stopAwaiting(editor.view, key)
    remove(key)
  }
  if (uploads.uploads.length === 0) return null
  return (
    <Paper
      className={classes.uploads}
      shadow="md"
      withBorder
      p="sm"
      component="section"
      aria-label={t('Images on their way')}
    >
      <UploadList uploads={{ ...uploads, remove: giveUp }} />
    </Paper>
  )
}
