import { Extension } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { isEndOfText, placeFor } from './block-commands.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    embedCommands: {
      /** Puts an embed in as a block is put in, and the selection into its caption. */
      insertEmbed: (embedId: string) => ReturnType
    }
  }
}

/** Puts an embed in place of the empty paragraph in which the selection stands, or behind its block. */
const insertingEmbed =
  (embedId: string): Command =>
  (state, dispatch) => {
    const { tr, doc, schema, selection } = state
    const paragraph = schema.nodes['paragraph']
    if (paragraph === undefined) return false
    const embed = schema.nodeFromJSON({ type: 'embed', attrs: { embedId }, content: [{ type: 'caption' }] })
    const place = placeFor(selection.$to, embed)
    if (place === null) return false
    const needsRoom = doc.resolve(place.from).depth === 0 && isEndOfText(doc, place.to)
    tr.replaceWith(place.from, place.to, needsRoom ? Fragment.from([embed, paragraph.create()]) : embed)
    tr.setSelection(TextSelection.near(tr.doc.resolve(place.from + 1)))
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Puts embeds in. */
export const EmbedCommands = Extension.create({
  name: 'embedCommands',

  addCommands() {
    return {
      insertEmbed:
        (embedId) =>
        ({ state, dispatch }) =>
          insertingEmbed(embedId)(state, dispatch),
    }
  },
})
