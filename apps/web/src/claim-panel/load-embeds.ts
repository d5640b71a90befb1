/** What a frame of another site may do: run its own scripts as itself, and open its own pages; nothing with this page. */
const sandbox = 'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox'

/** The proportions of a frame whose site does not tell them. */
const usual = { width: 16, height: 9 }

/** Offers to load what pages of other sites show here, and loads one when a reader asks for it. */
export function offerEmbeds(root: ParentNode): void {
  for (const card of root.querySelectorAll<HTMLElement>('[data-embed]')) {
    const button = card.querySelector('button')
    const offer = button?.parentElement
    if (!button || !offer) continue
    button.setAttribute('aria-label', `Show it here: ${card.dataset['embedTitle'] ?? ''}`)
    offer.hidden = false
    button.addEventListener('click', () => {
      const frame = frameOf(card)
      card.prepend(frame)
      offer.hidden = true
      frame.focus()
    })
  }
}

function frameOf({ dataset }: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = dataset['embedTitle'] ?? ''
  frame.setAttribute('sandbox', sandbox)
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  const [width, height] = [Number(dataset['embedWidth']), Number(dataset['embedHeight'])]
  if (height > 0 && !(width > 0)) frame.style.height = `${height}px`
  else frame.style.aspectRatio = width > 0 && height > 0 ? `${width} / ${height}` : `${usual.width} / ${usual.height}`
  frame.src = dataset['embed'] ?? ''
  return frame
}
