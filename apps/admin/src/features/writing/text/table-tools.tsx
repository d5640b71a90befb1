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

interface Tool {
  label: string
  icon: ComponentType<IconProps>
  action: TableAction
}

const tools: readonly Tool[] = [
  { label: 'Row above', icon: IconRowInsertTop, action: 'rowBefore' },
  { label: 'Row below', icon: IconRowInsertBottom, action: 'rowAfter' },
  { label: 'Delete row', icon: IconRowRemove, action: 'deleteRow' },
  { label: 'Column before', icon: IconColumnInsertLeft, action: 'columnBefore' },
  { label: 'Column after', icon: IconColumnInsertRight, action: 'columnAfter' },
  { label: 'Delete column', icon: IconColumnRemove, action: 'deleteColumn' },
  { label: 'Header row', icon: IconTableRow, action: 'headerRow' },
  { label: 'Header column', icon: IconTableColumn, action: 'headerColumn' },
  { label: 'Merge cells', icon: IconArrowsJoin, action: 'mergeCells' },
  { label: 'Split cell', icon: IconArrowsSplit, action: 'splitCell' },
  { label: 'Delete table', icon: IconTableOff, action: 'deleteTable' },
]

/** The tools of the table in which the selection stands; nothing elsewhere. */
export function TableTools({ editor }: { editor: Editor }) {
  const isInTable = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('table') })
  if (!isInTable) return null
  return (
    <RichTextEditor.ControlsGroup role="group" aria-label="Table">
      {tools.map(({ label, icon: Icon, action }) => (
        <RichTextEditor.Control
          key={label}
          aria-label={label}
          title={label}
          onClick={() => editor.chain().focus().changeTable(action).run()}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
        </RichTextEditor.Control>
      ))}
    </RichTextEditor.ControlsGroup>
  )
}
