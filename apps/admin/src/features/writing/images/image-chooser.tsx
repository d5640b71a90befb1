'use client'

import type { Editor } from '@tiptap/react'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import type { ImageChoiceFragment } from '@/generated/graphql.ts'
import type { ImagePurpose } from './choosing-images.ts'
import { noteLibraryImage } from './library-images.ts'

/** Loaded when it is first opened: whoever writes need not wait for it. */
const ImagePicker = dynamic(async () => (await import('@/shared/media/image-picker.tsx')).ImagePicker)

function place(editor: Editor, purpose: ImagePurpose, image: ImageChoiceFragment): void {
  noteLibraryImage(image)
  const inserted = { assetId: image.id, caption: image.image.caption }
  const chain = editor.chain().focus()
  if (purpose === 'insert') chain.insertImages([inserted]).run()
  else if (purpose === 'gallery') chain.addToGallery([inserted]).run()
  else chain.replaceImage(image.id).run()
}

/** The library, opened by what puts images into the text. */
export function ImageChooser({ editor }: { editor: Editor }) {
  const [purpose, setPurpose] = useState<ImagePurpose | null>(null)
  useEffect(() => {
    editor.on('chooseImage', setPurpose)
    return () => {
      editor.off('chooseImage', setPurpose)
    }
  }, [editor])
  const close = (): void => {
    setPurpose(null)
    editor.commands.focus()
  }
  return (
    purpose && (
      <ImagePicker
        opened
        onClose={close}
        onChoose={(image) => {
          setPurpose(null)
          place(editor, purpose, image)
        }}
      />
    )
  )
}
