import { offerEmbeds } from './load-embeds.ts'
import { Delay } from './delay.ts'
import { Panel, passageOf, type PanelParts } from './panel.ts'

/**
 * The one script of the site: shows the cards of a passage when a reader hovers, focuses or presses it, and what pages of other
 * sites show when a reader asks for it.
 */

/** Milliseconds that a pointer rests before it opens or closes. */
const rest = { open: 120, close: 250 }

for (const root of document.querySelectorAll<HTMLElement>('[data-claim-reader]')) {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-claim-${name}]`)
  const [panel, backdrop, cards] = [part('panel'), part('backdrop'), part('cards')]
  if (panel && backdrop && cards) serve({ root, panel, backdrop, cards })
}
offerEmbeds(document)

function serve(parts: PanelParts): void {
  const panel = new Panel(parts)
  announce(parts.root)
  byPointer(parts, panel)
  byFocus(parts, panel)
  byPress(parts, panel)
  closing(parts, panel)
}

/** Says to assistive technology that each passage opens a dialog. */
function announce(root: HTMLElement): void {
  for (const passage of root.querySelectorAll<HTMLElement>('[data-claims]')) {
    if (passage.tagName === 'A') passage.setAttribute('role', 'button')
    passage.setAttribute('aria-haspopup', 'dialog')
    passage.setAttribute('aria-expanded', 'false')
  }
}

function byPointer({ root }: PanelParts, panel: Panel): void {
  const delay = new Delay()
  const closeSoon = (): void => delay.after(rest.close, () => panel.close({ givesFocusBack: false }))
  root.addEventListener('pointerover', ({ target, pointerType, clientY }) => {
    if (pointerType === 'touch') return
    const passage = passageOf(target)
    if (passage && panel.openedBy !== 'press') delay.after(rest.open, () => panel.show(passage, 'hover', clientY))
    else if (panel.holds(target)) delay.cancel()
    else if (panel.openedBy === 'hover') closeSoon()
  })
  root.addEventListener('pointerleave', () => {
    if (panel.openedBy === 'hover') closeSoon()
    else delay.cancel()
  })
  root.addEventListener('click', () => delay.cancel(), { capture: true })
  root.addEventListener('focusin', () => delay.cancel(), { capture: true })
}

function byFocus({ root }: PanelParts, panel: Panel): void {
  root.addEventListener('focusin', ({ target }) => {
    const passage = passageOf(target)
    if (passage?.matches(':focus-visible') && !panel.isReturning) panel.show(passage, 'focus')
  })
  root.addEventListener('focusout', ({ relatedTarget: next }) => {
    if (next && !panel.holds(next) && !passageOf(next)) panel.close({ givesFocusBack: false })
  })
}

function byPress({ root }: PanelParts, panel: Panel): void {
  root.addEventListener('click', (event) => {
    const passage = passageOf(event.target)
    if (!passage || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (passage.tagName !== 'A' && event.target instanceof Element && event.target.closest('a')) return
    event.preventDefault()
    panel.show(passage, 'press', event.clientY === 0 ? undefined : event.clientY)
  })
  root.addEventListener('keydown', (event) => {
    const passage = passageOf(event.target)
    if (!passage || event.target !== passage) return
    if (event.key !== ' ' && !(event.key === 'Enter' && passage.tagName !== 'A')) return
    event.preventDefault()
    panel.show(passage, 'press')
  })
}

function closing({ root, backdrop }: PanelParts, panel: Panel): void {
  const giveBack = (): void => panel.close({ givesFocusBack: true })
  backdrop.addEventListener('click', giveBack)
  root.querySelector('[data-claim-close]')?.addEventListener('click', giveBack)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') giveBack()
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (!panel.holds(target) && !passageOf(target)) panel.close({ givesFocusBack: false })
  })
}
