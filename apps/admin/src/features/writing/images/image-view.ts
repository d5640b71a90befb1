import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { ImageChoiceFragment } from '@/generated/graphql.ts'
import { warningOf } from '@/shared/media/image-warning.ts'
import { libraryImage } from './library-images.ts'
import { t } from '@/shared/words/words.ts'

const element = (tag: string, className: string): HTMLElement => {
  const made = document.createElement(tag)
  made.className = className
  return made
}

/** A text as CSS has it, to be shown in the place of words that are not written. */
const cssText = (text: string): string => JSON.stringify(text).replaceAll('\\n', ' ')

/** What is said of an image, if anything, in the place of each part that the body leaves empty. */
function hintsOf(image: ImageChoiceFragment | null): Readonly<Record<string, string>> {
  const { alt = '', decorative = false, image: shown } = image ?? {}
  return {
    '--library-credit': cssText(shown?.credit || t('Whose it is')),
    '--library-alt': cssText(
      alt || (decorative ? t('Decorative, as the library says') : t('What it shows, for those who cannot see it')),
    ),
  }
}

/** Selects the node at a position. */
function selectAt(view: EditorView, pos: number | undefined): void {
  if (pos === undefined) return
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
  view.focus()
}

/** An image in the text as editors see it: the picture, what stands in the way of publishing it, and the words below. */
class ImageView implements NodeView {
  readonly dom = element('figure', 'image')
  readonly contentDOM = element('div', 'image-words')
  readonly #picture = document.createElement('img')
  readonly #warning = element('span', 'image-warning')
  #node: Node
  #image: ImageChoiceFragment | null = null

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    this.#node = node
    const frame = element('div', 'image-picture')
    frame.contentEditable = 'false'
    this.#picture.draggable = false
    frame.addEventListener('click', () => selectAt(view, getPos()))
    this.#warning.hidden = true
    frame.append(this.#picture, this.#warning)
    this.dom.append(frame, this.contentDOM)
    this.#load()
    this.#show()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    const isOther = node.attrs['assetId'] !== this.#node.attrs['assetId']
    this.#node = node
    if (isOther) this.#load()
    this.#show()
    return true
  }

  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #load(): void {
    const id = String(this.#node.attrs['assetId'])
    libraryImage(id).then(
      (image) => {
        if (this.#node.attrs['assetId'] !== id) return
        this.#image = image
        if (image === null) this.#warn(t('This image is not in the library'))
        else this.#picture.src = image.image.url
        this.#show()
      },
      () => this.#warn(t('The image could not be loaded')),
    )
  }

  #show(): void {
    const { decorative, assetId } = this.#node.attrs
    this.dom.dataset['asset'] = String(assetId)
    this.dom.toggleAttribute('data-decorative', decorative === true)
    const words = this.#node.lastChild?.textContent ?? ''
    this.#picture.alt = decorative === true ? '' : words || (this.#image?.alt ?? '')
    if (this.#image === null) return
    const { width, height } = this.#image
    this.#picture.width = width
    this.#picture.height = height
    for (const [name, value] of Object.entries(hintsOf(this.#image))) this.dom.style.setProperty(name, value)
    const isDescribed = decorative === true || words !== ''
    this.#warn(warningOf(isDescribed ? { ...this.#image, decorative: true } : this.#image, new Date()))
  }

  #warn(words: string | null): void {
    this.#warning.textContent = words
    this.#warning.hidden = words === null
  }
}

/** Shows the images of a text as pictures of the library. */
export const ImageViews = Extension.create({
  name: 'imageViews',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { nodeViews: { image: (node, view, getPos) => new ImageView(node, view, getPos) } } }),
  ],
})
