'use client'

import { RichTextEditor } from '@mantine/tiptap'
import { imageAround } from '@sourceline/rich-text/editor'
import {
  IconArrowLeft,
  IconArrowRight,
  IconLibraryPhoto,
  IconPhotoEdit,
  IconPhotoMinus,
  type IconProps,
  IconSparkles,
} from '@tabler/icons-react'
import { type ChainedCommands, type Editor, useEditorState } from '@tiptap/react'
import type { ComponentType } from 'react'
import { t } from '@/shared/words/words.ts'

interface Tool {
  label: string
  icon: ComponentType<IconProps>
  /** Whether it is on; null where it is no switch. */
  pressed: boolean | null
  use: (chain: ChainedCommands) => ChainedCommands
}

interface Around {
  decorative: boolean
  inGallery: boolean
}

const galleryTools = (): readonly Tool[] => [
  { label: t('Earlier in the gallery'), icon: IconArrowLeft, pressed: null, use: (chain) => chain.moveImage(-1) },
  { label: t('Later in the gallery'), icon: IconArrowRight, pressed: null, use: (chain) => chain.moveImage(1) },
]

const toolsFor = ({ decorative, inGallery }: Around): readonly Tool[] => [
  { label: t('Replace image'), icon: IconPhotoEdit, pressed: null, use: (chain) => chain.chooseImage('replace') },
  {
    label: t('Add image to a gallery'),
    icon: IconLibraryPhoto,
    pressed: null,
    use: (chain) => chain.chooseImage('gallery'),
  },
  ...(inGallery ? galleryTools() : []),
  {
    label: t('Decorative: needs no description'),
    icon: IconSparkles,
    pressed: decorative,
    use: (chain) => chain.setDecorative(!decorative),
  },
  { label: t('Delete image'), icon: IconPhotoMinus, pressed: null, use: (chain) => chain.deleteImage() },
]

function around({ state }: Editor): Around | null {
  const image = imageAround(state)
  if (image === null) return null
  const { parent } = state.doc.resolve(image.pos)
  return { decorative: image.node.attrs['decorative'] === true, inGallery: parent.type.name === 'gallery' }
}

/** The tools of the image in which the selection stands; nothing elsewhere. */
export function ImageTools({ editor }: { editor: Editor }) {
  const found = useEditorState({ editor, selector: ({ editor: current }) => around(current) })
  if (!found) return null
  return (
    <RichTextEditor.ControlsGroup role="group" aria-label={t('Image')}>
      {toolsFor(found).map(({ label, icon: Icon, pressed, use }) => (
        <RichTextEditor.Control
          key={label}
          aria-label={label}
          title={label}
          active={pressed ?? false}
          aria-pressed={pressed ?? undefined}
          onClick={() => use(editor.chain().focus()).run()}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
        </RichTextEditor.Control>
      ))}
    </RichTextEditor.ControlsGroup>
  )
}
