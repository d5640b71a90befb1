import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Words that were found, as positions of the document. */
export interface FoundWords {
  from: number
  to: number
}

/** What is looked for, and where it stands. */
export interface Search {
  words: string
  /** Whether capitals count. */
  exact: boolean
  found: readonly FoundWords[]
  /** Which of the found words is looked at, from 0; -1 where nothing is found. */
  current: number
}

const noSearch: Search = { words: '', exact: false, found: [], current: -1 }

type Change = Partial<Pick<Search, 'words' | 'exact' | 'current'>>

const searchKey = new PluginKey<Search>('findWords')

/** The search of an editor. */
export const searchIn = (state: EditorState): Search => searchKey.getState(state) ?? noSearch

/** Text of one block, with the position of each of its UTF-16 units; what is no text parts words. */
function textOf(block: Node, start: number): { text: string; positions: number[] } {
  let text = ''
  const positions: number[] = []
  block.forEach((child, offset) => {
    if (child.type.name === 'footnoteReference') return
    const words = child.text ?? '\n'
    for (let at = 0; at < words.length; at += 1) positions.push(start + offset + at)
    text += words
  })
  return { text, positions }
}

/** Whether two texts are the same for a search; letters fold one to one, so that positions stay. */
const folded = (text: string, exact: boolean): string =>
  exact ? text : Array.from(text, (letter) => foldedLetter(letter)).join('')

const foldedLetter = (letter: string): string => {
  const lower = letter.toLowerCase()
  return lower.length === letter.length ? lower.replace(/[’‘]/u, "'").replace(/[“”„]/u, '"') : letter
}

/** Where words stand in a document, each within one block, none overlapping. */
export function findWords(doc: Node, words: string, exact: boolean): FoundWords[] {
  const wanted = folded(words, exact)
  const found: FoundWords[] = []
  if (wanted === '') return found
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    const { text, positions } = textOf(block, pos + 1)
    const within = folded(text, exact)
    for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + wanted.length)) {
      const [first, last] = [positions[at], positions[at + wanted.length - 1]]
      if (first !== undefined && last !== undefined) found.push({ from: first, to: last + 1 })
    }
    return false
  })
  return found
}

function searched(search: Search, doc: Node, cursor: number): Search {
  const found = findWords(doc, search.words, search.exact)
  const ahead = found.findIndex(({ to }) => to >= cursor)
  const current = found.length === 0 ? -1 : ahead === -1 ? 0 : ahead
  return { ...search, found, current }
}

/** A transaction that looks for something else, or at another of the found words. */
export const searching = (tr: Transaction, change: Change): Transaction =>
  tr.setMeta(searchKey, change).setMeta('addToHistory', false)

/**
 * A transaction that puts other words in the place of found ones. They carry the claims and marks of the words before;
 * signs of footnotes among these follow them.
 */
export function replacing(state: EditorState, places: readonly FoundWords[], words: string): Transaction {
  const { tr, doc, schema } = state
  for (const { from, to } of places.toReversed()) {
    const signs: Node[] = []
    doc.nodesBetween(from, to, (node) => {
      if (node.type.name === 'footnoteReference') signs.push(node)
    })
    const text = words === '' ? [] : [schema.text(words, doc.nodeAt(from)?.marks ?? [])]
    tr.replaceWith(from, to, [...text, ...signs])
  }
  return tr
}

/** Looks for words and shows where they stand. */
export const FindWords = Extension.create({
  name: 'findWords',

  addProseMirrorPlugins: () => [
    new Plugin<Search>({
      key: searchKey,
      state: {
        init: () => noSearch,
        apply: (tr, search) => {
          const change: Change | undefined = tr.getMeta(searchKey)
          if (change?.current !== undefined) return { ...search, current: change.current }
          if (change === undefined && !(tr.docChanged && search.words !== '')) return search
          return searched({ ...search, ...change }, tr.doc, tr.selection.from)
        },
      },
      props: {
        decorations: (state) => {
          const { found, current } = searchIn(state)
          return DecorationSet.create(
            state.doc,
            found.map(({ from, to }, index) =>
              Decoration.inline(from, to, { class: index === current ? 'found-words current' : 'found-words' }),
            ),
          )
        },
      },
    }),
  ],
})
