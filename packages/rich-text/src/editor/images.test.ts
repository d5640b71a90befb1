import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { Body } from '../body.ts'
import { imagesOf } from '../images/images-of.ts'
import { parseBody } from '../parse-body.ts'
import { altText, bodyOf, caption, credit, gallery, image, paragraph, text } from '../testing/parsed.ts'
import { blockIdPlugin } from './block-ids.ts'
import { bodyExtensions } from './body-extensions.ts'
import {
  addingToGallery,
  deletingImage,
  insertingImages,
  leavingImage,
  movingImage,
  settingDecorative,
} from './image-commands.ts'
import { imagePlugin } from './image-plugin.ts'

const schema = getSchema(bodyExtensions)

/** A body being edited, without a page to show it. */
class Desk {
  #state: EditorState

  constructor(body: Body) {
    const plugins = [imagePlugin(), blockIdPlugin(), history({ newGroupDelay: -1 })]
    this.#state = EditorState.create({ doc: schema.nodeFromJSON(body), plugins })
  }

  run(command: Command): boolean {
    return command(this.#state, (tr) => {
      this.#state = this.#state.apply(tr)
    })
  }

  go(pos: number): void {
    this.#state = this.#state.apply(this.#state.tr.setSelection(TextSelection.create(this.#state.doc, pos)))
  }

  /** Puts the cursor into the first node of a type. */
  goInto(type: string, nth = 0): void {
    const found: number[] = []
    this.#state.doc.descendants((node, pos) => {
      if (node.type.name === type) found.push(pos + 1)
    })
    this.go(found[nth] ?? -1)
  }

  type(words: string): void {
    this.#state = this.#state.apply(this.#state.tr.insertText(words))
  }

  deleteNode(pos: number): void {
    const { doc, tr } = this.#state
    this.#state = this.#state.apply(tr.setSelection(NodeSelection.create(doc, pos)).deleteSelection())
  }

  get body(): Body {
    this.#state.doc.check()
    const parsed = parseBody(this.#state.doc.toJSON())
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    return parsed.body
  }

  get types(): string[] {
    return this.body.content.map(({ type }) => type)
  }

  get images(): string[] {
    return imagesOf(this.body).map(({ image: { attrs } }) => attrs.assetId)
  }
}

const river = { assetId: 'asset_river', caption: 'The river' }
const quay = { assetId: 'asset_quay', caption: '' }

describe('an image in the editor', () => {
  it('is put behind the paragraph with the caption of the library, and taken back with one undo', () => {
    const desk = new Desk(bodyOf(paragraph(text('One')), paragraph(text('Two'))))
    desk.go(2)
    expect(desk.run(insertingImages([river]))).toBe(true)
    expect(desk.types).toEqual(['paragraph', 'image', 'paragraph'])
    desk.type('Here: ')
    expect(desk.body.content[1]).toMatchObject({ content: [{ content: [{ text: 'Here: The river' }] }, {}, {}] })
    desk.run(undo)
    desk.run(undo)
    expect(desk.types).toEqual(['paragraph', 'paragraph'])
  })

  it('takes the place of an empty paragraph, and leaves one to write on in', () => {
    const desk = new Desk(bodyOf(paragraph()))
    desk.run(insertingImages([quay]))
    expect(desk.types).toEqual(['image', 'paragraph'])
    desk.run(leavingImage)
    desk.type('On')
    expect(desk.body.content[1]).toMatchObject({ type: 'paragraph', content: [{ text: 'On' }] })
    expect(desk.types).toHaveLength(2)
  })

  it('stands in a gallery with others, changes its place there, and goes with the gallery where it was the last', () => {
    const desk = new Desk(bodyOf(paragraph(text('One')), image('asset_quay'), paragraph()))
    desk.goInto('caption')
    desk.run(addingToGallery([river]))
    expect([desk.types, desk.images]).toEqual([
      ['paragraph', 'gallery', 'paragraph'],
      ['asset_quay', 'asset_river'],
    ])
    expect(desk.run(movingImage(1))).toBe(false)
    desk.run(movingImage(-1))
    expect(desk.images).toEqual(['asset_river', 'asset_quay'])
    desk.goInto('caption', 1)
    desk.run(deletingImage)
    expect(desk.images).toEqual(['asset_river'])
    desk.deleteNode(6)
    expect(desk.types).toEqual(['paragraph', 'paragraph', 'paragraph'])
    desk.run(undo)
    expect(desk.images).toEqual(['asset_river'])
  })

  it('loses its description where it is decorative, which one undo brings back', () => {
    const desk = new Desk(bodyOf(image('asset_quay', [caption('C'), credit('D'), altText(text('A quay'))])))
    desk.goInto('altText')
    desk.run(settingDecorative(true))
    expect(desk.body.content[0]).toMatchObject({ attrs: { decorative: true }, content: [{}, {}, {}] })
    expect(JSON.stringify(desk.body)).not.toContain('A quay')
    expect(JSON.stringify(desk.body)).toContain('"D"')
    desk.run(undo)
    expect(JSON.stringify(desk.body)).toContain('A quay')
  })

  it('keeps its words to themselves: several images are a gallery', () => {
    const desk = new Desk(bodyOf(paragraph(text('One'))))
    desk.run(insertingImages([quay, river]))
    expect(desk.body.content[1]).toMatchObject(
      gallery(image('asset_quay', [{}, {}, {}]), image('asset_river', [{}, {}, {}])),
    )
  })
})
