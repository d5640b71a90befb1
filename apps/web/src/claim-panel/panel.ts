import { lineOf, placePanel } from './place-panel.ts'

/** What opened the panel: a pointer that leaves closes what it opened, and nothing else. */
export type Opener = 'hover' | 'focus' | 'press'

interface Open {
  readonly anchor: HTMLElement
  by: Opener
}

/** The words of a claim that an event happened on, or null. */
export function passageOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-claims]') : null
}

/** The parts of a text that the server has written for the panel. */
export interface PanelParts {
  readonly root: HTMLElement
  readonly panel: HTMLElement
  readonly backdrop: HTMLElement
  readonly cards: HTMLElement
}

/** The panel that shows who says what a passage says: what opened it, where it stands, how it closes. */
export class Panel {
  /** Whether the focus is just being given back to a passage, which opens nothing. */
  isReturning = false
  readonly #parts: PanelParts
  #open: Open | null = null

  constructor(parts: PanelParts) {
    this.#parts = parts
  }

  /** What opened it; null while it is closed. */
  get openedBy(): Opener | null {
    return this.#open?.by ?? null
  }

  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#parts.panel.contains(target)
  }

  /** Shows the cards of a passage beside the line that was pointed at. */
  show(anchor: HTMLElement, by: Opener, pointerY?: number): void {
    if (this.#open?.anchor !== anchor) {
      this.#unmark()
      this.#open = { anchor, by }
      this.#fill(anchor)
      this.#place(anchor, pointerY)
    } else if (by !== 'hover') {
      this.#open.by = by
    }
    if (this.#open.by === 'press') this.#parts.panel.focus({ preventScroll: true })
  }

  close({ givesFocusBack }: { givesFocusBack: boolean }): void {
    const anchor = this.#open?.anchor
    if (!anchor) return
    if (givesFocusBack && this.holds(document.activeElement)) {
      this.isReturning = true
      anchor.focus({ preventScroll: true })
      this.isReturning = false
    }
    this.#unmark()
    this.#open = null
    this.#parts.panel.hidden = true
    this.#parts.backdrop.hidden = true
  }

  #fill(anchor: HTMLElement): void {
    const { root, panel, backdrop, cards } = this.#parts
    const wanted = (anchor.dataset['claims'] ?? '').split(' ')
    const written = [...root.querySelectorAll<HTMLTemplateElement>('template[data-claim-card]')]
    const shown = wanted.flatMap((id) => written.filter((card) => card.dataset['claimCard'] === id))
    cards.replaceChildren(...shown.map(({ content }) => content.cloneNode(true)))
    anchor.setAttribute('aria-expanded', 'true')
    anchor.setAttribute('aria-controls', panel.id)
    panel.hidden = false
    backdrop.hidden = false
    panel.scrollTop = 0
  }

  #place(anchor: HTMLElement, pointerY: number | undefined): void {
    const { root, panel } = this.#parts
    const { clientWidth: width, clientHeight: height } = document.documentElement
    panel.style.maxHeight = ''
    const line = lineOf(anchor, pointerY)
    const place = placePanel(line, root.getBoundingClientRect(), { width, height }, panel.scrollHeight)
    for (const [name, value] of Object.entries(place)) panel.style.setProperty(properties[name] ?? name, `${value}px`)
  }

  #unmark(): void {
    this.#open?.anchor.setAttribute('aria-expanded', 'false')
    this.#open?.anchor.removeAttribute('aria-controls')
  }
}

const properties: Readonly<Record<string, string>> = { maxHeight: 'max-height' }
