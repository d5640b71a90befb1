'use client'

import { useEffect, useRef } from 'react'

/** What the keys of the editor do. */
interface ShortcutActions {
  save: () => unknown
  publish: () => unknown
  makeClaim: () => unknown
  comment: () => unknown
  suggest: () => unknown
  next: () => unknown
  previous: () => unknown
  undoDecision: () => unknown
  help: () => unknown
  find: () => unknown
}

const withAlt: Readonly<Record<string, keyof ShortcutActions>> = {
  KeyC: 'makeClaim',
  KeyM: 'comment',
  KeyS: 'suggest',
  KeyJ: 'next',
  KeyK: 'previous',
  KeyU: 'undoDecision',
  Slash: 'help',
}

const withControl: Readonly<Record<string, keyof ShortcutActions>> = {
  KeyS: 'save',
  Enter: 'publish',
  KeyF: 'find',
  KeyH: 'find',
  Slash: 'help',
}

function actionOf(event: KeyboardEvent): keyof ShortcutActions | undefined {
  if (event.shiftKey) return undefined
  if (event.altKey && !event.ctrlKey && !event.metaKey) return withAlt[event.code]
  return (event.ctrlKey || event.metaKey) && !event.altKey ? withControl[event.code] : undefined
}

/**
 * Sends the form that holds the keyboard, if one does, by its button, so that nothing is sent twice.
 * What is a form without being one in HTML says so by `data-form`, and its button by `data-sends`.
 */
function sendFormOf({ target, repeat }: KeyboardEvent): boolean {
  const form = target instanceof Element ? target.closest('form, [data-form]') : null
  const button = form?.querySelector<HTMLButtonElement>(
    form instanceof HTMLFormElement ? 'button[type="submit"]' : '[data-sends]',
  )
  if (!repeat) button?.click()
  return form !== null
}

/**
 * Listens for the editor's keys anywhere on the page, before a field takes them; what publishes the
 * article sends a form instead while one has the keyboard. Letters are told by
 * their place on the keyboard, since Alt changes what they write. A dialog keeps its own keys.
 */
export function useEditorShortcuts(actions: ShortcutActions, enabled: boolean): void {
  const current = useRef(actions)
  current.current = actions
  useEffect(() => {
    if (!enabled) return undefined
    const press = (event: KeyboardEvent): void => {
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (action === 'publish' && sendFormOf(event)) return
      current.current[action]()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [enabled])
}
