/** A form that is open in a claim's card and holds what an editor typed. */
export interface OpenForm {
  /** Saves what was typed; resolves to false when it could not be saved. */
  save: () => Promise<boolean>
  /** Whether something is typed in it that is not saved. */
  isTyped: () => boolean
  /** Forms of a lower rank are saved first. */
  rank: number
}

const none: readonly OpenForm[] = []

/** The forms that are open in the cards, by claim, so that nothing done to a card discards what was typed in it. */
export class OpenForms {
  readonly #forms = new Map<string, readonly OpenForm[]>()
  readonly #listeners = new Set<() => void>()
  #claimIds: readonly string[] = []

  /** The claims in whose cards forms are open; the same list until that changes. */
  get claimIds(): readonly string[] {
    return this.#claimIds
  }

  /** The forms open in a claim's card, in the order of saving; the same list until one opens or closes. */
  of(claimId: string): readonly OpenForm[] {
    return this.#forms.get(claimId) ?? none
  }

  /** Whether anything is typed in any of the forms that would be lost. */
  get areTyped(): boolean {
    return [...this.#forms.values()].flat().some(({ isTyped }) => isTyped())
  }

  /** Notes that a form is open; returns how to note that it closed. */
  open(claimId: string, form: OpenForm): () => void {
    this.#set(
      claimId,
      [...this.of(claimId), form].toSorted((a, b) => a.rank - b.rank),
    )
    return () =>
      this.#set(
        claimId,
        this.of(claimId).filter((other) => other !== form),
      )
  }

  /** Calls back whenever a form opens or closes. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(claimId: string, forms: readonly OpenForm[]): void {
    if (forms.length === 0) this.#forms.delete(claimId)
    else this.#forms.set(claimId, forms)
    this.#claimIds = [...this.#forms.keys()]
    for (const listener of this.#listeners) listener()
  }
}

/** Saves forms one after the other; stops at the first that cannot be saved and says so. */
export async function saveForms(forms: readonly OpenForm[]): Promise<boolean> {
  for (const form of forms) if (!(await form.save())) return false
  return true
}
