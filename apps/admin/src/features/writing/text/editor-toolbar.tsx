'use client'

import { Button, Tooltip } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconQuoteFilled } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { ReactNode } from 'react'
import classes from './editor-toolbar.module.css'
import { InsertMenu } from './insert-menu.tsx'
import { ImageTools } from '../images/image-tools.tsx'
import { TableTools } from './table-tools.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  /** The editor of the body. */
  editor: Editor
  canMakeClaim: boolean
  onMakeClaim: () => void
  /** What begins a comment, for whoever may. */
  commentButton: ReactNode
  /** What chooses between editing and suggesting. */
  suggestButton: ReactNode
}

/** The tools of the body's text, and those that make a claim of selected words or comment on them. */
export function EditorToolbar({ editor, canMakeClaim, onMakeClaim, commentButton, suggestButton }: Props) {
  return (
    <RichTextEditor.Toolbar className={classes.toolbar} role="toolbar" aria-label={t('Text tools')}>
      <Tooltip
        position="bottom-start"
        label={
          canMakeClaim ? t('Make a claim of the selected words (Alt+C)') : t('Select the words that make a claim first')
        }
      >
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconQuoteFilled size={14} aria-hidden />}
          aria-keyshortcuts="Alt+C"
          data-disabled={!canMakeClaim || undefined}
          aria-disabled={!canMakeClaim}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (canMakeClaim) onMakeClaim()
          }}
        >
          {t('Make claim')}
        </Button>
      </Tooltip>
      {commentButton}
      {suggestButton}
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.Superscript />
        <RichTextEditor.Subscript />
        <RichTextEditor.Code />
        <RichTextEditor.Link />
        <RichTextEditor.Unlink />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Blockquote />
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
      </RichTextEditor.ControlsGroup>
      <InsertMenu editor={editor} />
      <TableTools editor={editor} />
      <ImageTools editor={editor} />
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  )
}
