import { Extension, Node, mergeAttributes } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { isInTable, tableEditing } from '@tiptap/pm/tables'
import { bodyLimits } from '../../limits.ts'
import type { PageElement } from '../page-element.ts'

/** A table with its caption. */
const TableFigure = Node.create({
  name: 'tableFigure',
  group: 'block',
  content: 'caption table',
  defining: true,
  isolating: true,

  parseHTML() {
    return [
      { tag: 'figure.table' },
      {
        tag: 'table',
        // The caption of a page's table stands within it, that of a body's before it.
        contentElement: (element: PageElement) => {
          const figure = element.ownerDocument.createElement('div')
          const caption = element.ownerDocument.createElement('figcaption')
          figure.append(caption, element.cloneNode(true))
          const given = figure.querySelector('caption')
          if (given !== null) caption.append(...given.childNodes)
          given?.remove()
          return figure
        },
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes, { class: 'table' }), 0]
  },
})

/** What prosemirror-tables takes nodes for. */
const roles: ReadonlyMap<string, string> = new Map([
  ['table', 'table'],
  ['tableRow', 'row'],
  ['tableCell', 'cell'],
  ['tableHeader', 'header_cell'],
])

const Table = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (roles.has(name) ? { tableRole: roles.get(name) } : {}),

  parseHTML() {
    return [{ tag: 'table', context: 'tableFigure/', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]]
  },

  addProseMirrorPlugins() {
    return [tableEditing()]
  },
})

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',

  parseHTML() {
    return [{ tag: 'tr' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['tr', mergeAttributes(HTMLAttributes), 0]
  },
})

const spanOf = (name: 'colspan' | 'rowspan', most: number) => ({
  default: 1,
  parseHTML: (element: PageElement) => {
    const span = Number.parseInt(element.getAttribute(name) ?? '', 10) || 1
    return Math.min(Math.max(span, 1), most)
  },
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
})

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'paragraph+',
    isolating: true,
    addAttributes: () => ({
      colspan: spanOf('colspan', bodyLimits.tableColumns),
      rowspan: spanOf('rowspan', bodyLimits.tablePlaces),
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  })

/** Within a table, a table that is pasted fills cells: its caption stays behind, as there is one. */
const TablePaste = Extension.create({
  name: 'tablePaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPasted: (slice, view) => {
          const figure = slice.content.childCount === 1 ? slice.content.firstChild : null
          const table = figure?.type.name === 'tableFigure' ? figure.lastChild : null
          return table && isInTable(view.state) ? new Slice(Fragment.from(table), 0, 0) : slice
        },
      },
    }),
  ],
})

/** Tables: figure, table, rows and cells. */
export const Tables = [TableFigure, Table, TableRow, cell('tableCell', 'td'), cell('tableHeader', 'th'), TablePaste]
