'use client'

import { RichTextEditor } from '@mantine/tiptap'
import type { TableAction } from '@sourceline/rich-text/editor'
import {
  IconArrowsJoin,
  IconArrowsSplit,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  type IconProps,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableColumn,
  IconTableOff,
  IconTableRow,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import type { ComponentType } from 'react'
import { t } from '@/shared/words/words.ts'

interface Tool {
  label: string
  icon: ComponentType<IconProps>
  command: TableAction
}

const tools = (): readonly Tool[] => [
  { label: t('Row above'), icon: IconRowInsertTop, command: 'rowBefore' },
  { label: t('Row below'), icon: IconRowInsertBottom, command: 'rowAfter' },
  { label: t('Delete row'), icon: IconRowRemove, command: 'deleteRow' },
  { label: t('Column before'), icon: IconColumnInsertLeft, command: 'columnBefore' },
  { label: t('Column after'), icon: IconColumnInsertRight, command: 'columnAfter' },
  { label: t('Delete column'), icon: IconColumnRemove, command: 'deleteColumn' },
  { label: t('Header row'), icon: IconTableRow, command: 'headerRow' },
  { label: t('Header column'), icon: IconTableColumn, command: 'headerColumn' },
  { label: t('Merge cells'), icon: IconArrowsJoin, command: 'mergeCells' },
  { label: t('Split cell'), icon: IconArrowsSplit, command: 'splitCell' },
  { label: t('Delete table'), icon: IconTableOff, command: 'deleteTable' },
]

/** The tools of the table in which the selection stands; nothing elsewhere. */
export function TableTools({ editor }: { editor: Editor }) {
  const isInTable = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('table') })
  if (!isInTable) return null
  return (
    <RichTextEditor.ControlsGroup role="group" aria-label={t('Table')}>
      {tools().map(({ label, icon: Icon, command }) => (
        <RichTextEditor.Control
          key={label}
          aria-label={label}
          title={label}
          onClick={() => editor.chain().focus().changeTable(command).run()}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
        </RichTextEditor.Control>
      ))}
    </RichTextEditor.ControlsGroup>
  )
}
