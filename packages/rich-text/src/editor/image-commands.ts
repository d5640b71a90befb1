import { Extension, findParentNode } from '@tiptap/core'
import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isEndOfText, placeFor } from './block-commands.ts'
import { imagePlugin } from './image-plugin.ts'

/** An image of the library that is to be put into a body. */
export interface InsertedImage {
  assetId: string
  /** What is said below it at first. */
  caption: string
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    imageCommands: {
      /** Puts images in as a block is put in, as a gallery where they are several; at a position where one is given. */
      insertImages: (images: readonly InsertedImage[], at?: number) => ReturnType
      /** Puts images behind the one in which the selection stands, in one gallery with it. */
      addToGallery: (images: readonly InsertedImage[]) => ReturnType
      /** Shows another image in the place of the one in which the selection stands; what is said of it stays. */
      replaceImage: (assetId: string) => ReturnType
      /** Says that the image in which the selection stands needs no description, or that it does. */
      setDecorative: (decorative: boolean) => ReturnType
      /** Moves the image in which the selection stands by one place of its gallery: to the front (-1) or to the back (1). */
      moveImage: (by: -1 | 1) => ReturnType
      /** Takes out the image in which the selection stands. */
      deleteImage: () => ReturnType
    }
  }
}

interface PlacedNode {
  node: Node
  pos: number
}

/** The image in which the selection stands, or which is selected. */
export function imageAround({ selection }: EditorState): PlacedNode | null {
  if (selection instanceof NodeSelection && selection.node.type.name === 'image')
    return { node: selection.node, pos: selection.from }
  return findParentNode(({ type }) => type.name === 'image')(selection) ?? null
}

const imageNode = (schema: Schema, { assetId, caption }: InsertedImage): Node =>
  schema.nodeFromJSON({
    type: 'image',
    attrs: { assetId },
    content: [
      { type: 'caption', content: caption === '' ? [] : [{ type: 'text', text: caption }] },
      { type: 'credit' },
      { type: 'altText' },
    ],
  })

/** One image as such, several as a gallery. */
function figureOf(schema: Schema, images: readonly InsertedImage[]): Node | null {
  const nodes = images.map((image) => imageNode(schema, image))
  const [only, ...others] = nodes
  if (only === undefined) return null
  return others.length === 0 ? only : (schema.nodes['gallery']?.create(null, nodes) ?? null)
}

/** Puts images in behind the block in which the selection stands, or in place of its empty paragraph. */
export const insertingImages =
  (images: readonly InsertedImage[], at?: number): Command =>
  (state, dispatch) => {
    const { tr, doc, schema, selection } = state
    const figure = figureOf(schema, images)
    const paragraph = schema.nodes['paragraph']
    if (figure === null || paragraph === undefined) return false
    const place = placeFor(at === undefined ? selection.$to : doc.resolve(at), figure)
    if (place === null) return false
    const needsRoom = doc.resolve(place.from).depth === 0 && isEndOfText(doc, place.to)
    tr.replaceWith(place.from, place.to, needsRoom ? Fragment.from([figure, paragraph.create()]) : figure)
    if (at === undefined) tr.setSelection(TextSelection.near(tr.doc.resolve(place.from + 1)))
    dispatch?.(at === undefined ? tr.scrollIntoView() : tr)
    return true
  }

/** Puts images behind the one around the selection, in one gallery with it. */
export const addingToGallery =
  (images: readonly InsertedImage[]): Command =>
  (state, dispatch) => {
    const found = imageAround(state)
    const gallery = state.schema.nodes['gallery']
    if (found === null || gallery === undefined || images.length === 0) return false
    const { tr, schema, doc } = state
    const added = images.map((image) => imageNode(schema, image))
    const end = found.pos + found.node.nodeSize
    const isInGallery = doc.resolve(found.pos).parent.type === gallery
    if (isInGallery) tr.insert(end, added)
    else tr.replaceWith(found.pos, end, gallery.create(null, [found.node, ...added]))
    tr.setSelection(TextSelection.near(tr.doc.resolve(isInGallery ? end + 1 : end + 2)))
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Says whether the image around the selection is decorative; what describes one that is goes. */
export const settingDecorative =
  (decorative: boolean): Command =>
  (state, dispatch) => {
    const found = imageAround(state)
    const altText = found?.node.lastChild
    if (found === null || !altText) return false
    const { tr } = state
    const end = found.pos + found.node.nodeSize - 2
    if (decorative && altText.content.size > 0) tr.delete(end - altText.content.size, end)
    tr.setNodeAttribute(found.pos, 'decorative', decorative)
    dispatch?.(tr)
    return true
  }

/** Moves the image around the selection by one place of its gallery. */
export const movingImage =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const found = imageAround(state)
    if (found === null) return false
    const { tr, doc, selection } = state
    const $pos = doc.resolve(found.pos)
    const other = $pos.parent.type.name === 'gallery' ? $pos.parent.maybeChild($pos.index() + by) : null
    if (!other) return false
    const first = by === 1 ? found.pos : found.pos - other.nodeSize
    const pair = by === 1 ? [other, found.node] : [found.node, other]
    tr.replaceWith(first, first + found.node.nodeSize + other.nodeSize, Fragment.from(pair))
    const moved = first + (by === 1 ? other.nodeSize : 0)
    tr.setSelection(TextSelection.near(tr.doc.resolve(moved + (selection.from - found.pos))))
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Takes out the image around the selection. */
export const deletingImage: Command = (state, dispatch) => {
  const found = imageAround(state)
  const paragraph = state.schema.nodes['paragraph']
  if (found === null || paragraph === undefined) return false
  const { tr } = state
  const end = found.pos + found.node.nodeSize
  const { parent } = state.doc.resolve(found.pos)
  if (parent.type.name !== 'gallery' && parent.childCount === 1) tr.replaceWith(found.pos, end, paragraph.create())
  else tr.delete(found.pos, end)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(found.pos, tr.doc.content.size))))
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Goes from what is said of an image on into the paragraph behind it, or behind its gallery; makes one where there is none. */
export const leavingImage: Command = (state, dispatch) => {
  const found = imageAround(state)
  const paragraph = state.schema.nodes['paragraph']
  if (found === null || paragraph === undefined || state.selection instanceof NodeSelection) return false
  const { tr, doc } = state
  const $pos = doc.resolve(found.pos)
  const after = $pos.parent.type.name === 'gallery' ? $pos.after() : found.pos + found.node.nodeSize
  if (doc.nodeAt(after)?.type !== paragraph || doc.nodeAt(after)?.content.size !== 0)
    tr.insert(after, paragraph.create())
  tr.setSelection(TextSelection.create(tr.doc, after + 1))
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Goes to what is said of an image next (1) or before (-1). */
const goingThrough =
  (by: -1 | 1): Command =>
  ({ selection: { $from }, doc, tr }, dispatch) => {
    const image = $from.depth > 0 ? $from.node(-1) : null
    if (image?.type.name !== 'image' || !image.maybeChild($from.index(-1) + by)) return false
    const target = by === 1 ? $from.after() + 1 : $from.before() - 1
    dispatch?.(tr.setSelection(TextSelection.near(doc.resolve(target), by)).scrollIntoView())
    return true
  }

/** Selects the image as a whole from the beginning of its empty caption, so that nothing goes that is not seen. */
const selectingImage: Command = ({ selection, doc, tr }, dispatch) => {
  const { $from, empty } = selection
  const image = $from.depth > 0 ? $from.node(-1) : null
  if (!empty || image?.type.name !== 'image' || $from.parentOffset > 0 || $from.parent.content.size > 0) return false
  dispatch?.(tr.setSelection(NodeSelection.create(doc, $from.before(-1))))
  return true
}

const changing =
  (change: (tr: Transaction, found: PlacedNode) => void): Command =>
  (state, dispatch) => {
    const found = imageAround(state)
    if (found === null) return false
    const { tr } = state
    change(tr, found)
    dispatch?.(tr)
    return true
  }

/** Puts images in and changes them, by command and by key. */
export const ImageCommands = Extension.create({
  name: 'imageCommands',
  priority: 210,

  addProseMirrorPlugins: () => [imagePlugin()],

  addCommands() {
    const by =
      (command: Command) =>
      ({ state, dispatch }: { state: EditorState; dispatch: ((tr: Transaction) => void) | undefined }): boolean =>
        command(state, dispatch)
    return {
      insertImages: (images, at) => by(insertingImages(images, at)),
      addToGallery: (images) => by(addingToGallery(images)),
      replaceImage: (assetId) => by(changing((tr, { pos }) => tr.setNodeAttribute(pos, 'assetId', assetId))),
      setDecorative: (decorative) => by(settingDecorative(decorative)),
      moveImage: (step) => by(movingImage(step)),
      deleteImage: () => by(deletingImage),
    }
  },

  addKeyboardShortcuts() {
    const run = (command: Command) => (): boolean => command(this.editor.state, this.editor.view.dispatch)
    return {
      Enter: run(leavingImage),
      Tab: run(goingThrough(1)),
      'Shift-Tab': run(goingThrough(-1)),
      Backspace: run(selectingImage),
    }
  },
})
