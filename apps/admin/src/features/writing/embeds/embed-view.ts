import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { EmbedChoiceFragment } from '@/generated/graphql.ts'
import { knownEmbed } from './known-embeds.ts'
import { t } from '@/shared/words/words.ts'

const element = (tag: string, className: string): HTMLElement => {
  const made = document.createElement(tag)
  made.className = className
  return made
}

/** An embed in the text as editors see it: what it is and how readers get it, and its caption. Nothing is loaded of its site. */
class EmbedView implements NodeView {
  readonly dom = element('figure', 'embed')
  readonly contentDOM = element('div', 'embed-words')
  readonly #title = element('strong', 'embed-title')
  readonly #detail = element('span', 'embed-detail')
  #node: Node

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    this.#node = node
    const card = element('div', 'embed-card')
    card.contentEditable = 'false'
    card.append(this.#title, this.#detail)
    card.addEventListener('click', () => {
      const pos = getPos()
      if (pos === undefined) return
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
      view.focus()
    })
    this.dom.append(card, this.contentDOM)
    this.#load()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    const isOther = node.attrs['embedId'] !== this.#node.attrs['embedId']
    this.#node = node
    if (isOther) this.#load()
    return true
  }

  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #load(): void {
    const id = String(this.#node.attrs['embedId'])
    this.dom.dataset['embed'] = id
    this.#say(t('Looking it up …'), '')
    knownEmbed(id).then(
      (embed) => {
        if (this.#node.attrs['embedId'] === id) this.#show(embed)
      },
      () => this.#say(t('This embed could not be looked up'), t('Reload the page to try again.')),
    )
  }

  #show(embed: EmbedChoiceFragment | null): void {
    if (embed === null)
      return this.#say(t('This embed is not known here'), t('Take it out, and put its address in again.'))
    const { title, url, provider, authorName, frameUrl } = embed
    const way = frameUrl ? t('readers load it by a click') : t('readers get a link')
    this.#say(title ?? url, [provider, authorName, way].filter(Boolean).join(' · '))
  }

  #say(title: string, detail: string): void {
    this.#title.textContent = title
    this.#detail.textContent = detail
  }
}

/** Shows the embeds of a text as cards. */
export const EmbedViews = Extension.create({
  name: 'embedViews',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { nodeViews: { embed: (node, view, getPos) => new EmbedView(node, view, getPos) } } }),
  ],
})
