import { type Editor, Extension, findParentNode } from '@tiptap/core'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  goToNextCell,
  mergeCells,
  splitCell,
  TableMap,
  toggleHeader,
} from '@tiptap/pm/tables'

/** What can be done with the table in which the selection stands. */
export type TableAction =
  | 'rowBefore'
  | 'rowAfter'
  | 'deleteRow'
  | 'columnBefore'
  | 'columnAfter'
  | 'deleteColumn'
  | 'headerRow'
  | 'headerColumn'
  | 'mergeCells'
  | 'splitCell'
  | 'deleteTable'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    tableCommands: {
      /** Changes the table in which the selection stands; the last row or column goes with the table. */
      changeTable: (action: TableAction) => ReturnType
    }
  }
}

const tableAround = (state: EditorState) => findParentNode(({ type }) => type.name === 'table')(state.selection)

/** Takes out the table in which the selection stands, with its caption. */
function deleteTable(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const figure = findParentNode(({ type }) => type.name === 'tableFigure')(state.selection)
  const paragraph = state.schema.nodes['paragraph']
  if (figure === undefined || paragraph === undefined) return false
  const { pos, node } = figure
  const { tr } = state
  if (state.doc.resolve(pos).parent.childCount === 1) tr.replaceWith(pos, pos + node.nodeSize, paragraph.create())
  else tr.delete(pos, pos + node.nodeSize)
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Deletes rows or columns, or the table where they are all that it has. */
const deleting =
  (part: Command, size: 'width' | 'height'): Command =>
  (state, dispatch) => {
    const table = tableAround(state)
    if (table === undefined) return false
    const { selection } = state
    const all =
      selection instanceof CellSelection &&
      (size === 'height' ? selection.isColSelection() : selection.isRowSelection())
    const isWhole = TableMap.get(table.node)[size] === 1 || all
    return isWhole ? deleteTable(state, dispatch) : part(state, dispatch)
  }

/** What each action does. */
export const tableActions: Readonly<Record<TableAction, Command>> = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  deleteRow: deleting(deleteRow, 'height'),
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  deleteColumn: deleting(deleteColumn, 'width'),
  headerRow: toggleHeader('row'),
  headerColumn: toggleHeader('column'),
  mergeCells,
  splitCell,
  deleteTable,
}

/** Tab goes to the next cell, and from the last one into a new row. */
function nextCell(editor: Editor): boolean {
  const run = (command: Command): boolean => command(editor.state, editor.view.dispatch)
  if (tableAround(editor.state) === undefined) return false
  return run(goToNextCell(1)) || (run(addRowAfter) && run(goToNextCell(1)))
}

/** Backspace and Delete on all cells take out the table. */
function deleteWhole({ state, view }: Editor): boolean {
  const { selection } = state
  const isWhole = selection instanceof CellSelection && selection.isColSelection() && selection.isRowSelection()
  return isWhole && deleteTable(state, view.dispatch)
}

/** What can be done with tables, by command and by key. */
export const TableCommands = Extension.create({
  name: 'tableCommands',

  addCommands() {
    return {
      changeTable:
        (action) =>
        ({ state, dispatch }) =>
          tableActions[action](state, dispatch),
    }
  },

  addKeyboardShortcuts() {
    return {
      Tab: ({ editor }) => nextCell(editor),
      'Shift-Tab': ({ editor }) => goToNextCell(-1)(editor.state, editor.view.dispatch),
      Backspace: ({ editor }) => deleteWhole(editor),
      Delete: ({ editor }) => deleteWhole(editor),
    }
  },
})
