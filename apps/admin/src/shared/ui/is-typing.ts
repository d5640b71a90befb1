/** Whether what is pressed there is typed into something. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]')

/** Whether a single key that is pressed there is typed or chooses something, and so must not be a command. */
export const takesKeys = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  (target instanceof HTMLElement && target.matches('input, [role="combobox"], [role="option"], [role="menuitem"]'))

/** Whether somebody types in another place than the card or dialog that holds a field, from which it must not call them away. */
export const isTypingOutside = (field: Element | null): boolean =>
  isTyping(document.activeElement) &&
  field?.closest('article, [role="dialog"]')?.contains(document.activeElement) !== true
