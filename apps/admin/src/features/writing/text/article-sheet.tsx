'use client'

import { Badge, Button, Group, VisuallyHidden } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { type Editor, EditorContent, useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import classes from './article-sheet.module.css'
import blocks from './body-blocks.module.css'
import images from '../images/body-images.module.css'
import embeds from '../embeds/embeds.module.css'
import { EmbedDialog } from '../embeds/embed-dialog.tsx'
import { ImageChooser } from '../images/image-chooser.tsx'
import { ImageUploads } from '../images/image-uploads.tsx'
import { TextLengthLine } from './text-length-line.tsx'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { t } from '@/shared/words/words.ts'

interface LineProps {
  editor: Editor
  className: string | undefined
  placeholder: string
}

function Line({ editor, className, placeholder }: LineProps) {
  const isEmpty = useEditorState({ editor, selector: ({ editor: current }) => current.isEmpty })
  return (
    <EditorContent
      editor={editor}
      className={className}
      data-placeholder={isEmpty && editor.isEditable ? placeholder : undefined}
    />
  )
}

interface Props {
  editors: ArticleEditors
  mayWrite: boolean
  /** The language of the text (BCP 47). */
  locale: string
  /** The headline that the importer proposed, until an editor takes it. Writing another one is taking that. */
  proposedHeadline: string | null
  onAcceptHeadline: () => void
  /** Shown between the summary and the body. */
  children?: ReactNode
}

/** The text of an article as it is written: headline, dek and body with their claims marked. */
export function ArticleSheet({ editors, mayWrite, locale, proposedHeadline, onAcceptHeadline, children }: Props) {
  const headline = useEditorState({ editor: editors.HEADLINE, selector: ({ editor }) => editor.getText() })
  const isEmpty = useEditorState({ editor: editors.BODY, selector: ({ editor }) => editor.isEmpty })
  return (
    <div className={classes.sheet}>
      <VisuallyHidden component="h1">
        {mayWrite ? t('Editing') : t('Reading')} “{headline}”
      </VisuallyHidden>
      {proposedHeadline !== null && headline === proposedHeadline && (
        <Group gap={6} mb={6}>
          <Badge variant="outline" color="violet" size="sm" className={classes.proposed}>
            {t('Proposed headline')}
          </Badge>
          {mayWrite && (
            <Button size="compact-xs" variant="subtle" onClick={onAcceptHeadline}>
              {t('Use headline')}
            </Button>
          )}
        </Group>
      )}
      <Line editor={editors.HEADLINE} className={classes.headline} placeholder={t('Headline')} />
      <Line editor={editors.DEK} className={classes.dek} placeholder={t('Summary in one or two sentences')} />
      {children}
      <RichTextEditor.Content
        className={`${classes.body} ${blocks.blocks} ${images.images} ${embeds.embeds}`}
        data-placeholder={isEmpty && mayWrite ? t('Write, or paste the text here') : undefined}
      />
      {mayWrite && <EmbedDialog editor={editors.BODY} />}
      {mayWrite && <ImageChooser editor={editors.BODY} />}
      {mayWrite && <ImageUploads editor={editors.BODY} />}
      <TextLengthLine editor={editors.BODY} locale={locale} />
    </div>
  )
}
