'use client'

import { useEffect, useState } from 'react'
import { onSignedIn } from '@/shared/session/expiry.ts'
import type { Ending, Together } from './together.ts'
import type { togetherExtensions } from './together-extensions.ts'

/** A text that is written together with what its editors need for that, which is loaded when it is. */
export interface OpenTogether {
  together: Together
  extensionsOf: typeof togetherExtensions
}

async function open(articleId: string): Promise<OpenTogether | null> {
  const [{ Together: Opened }, { togetherExtensions: extensionsOf }] = await Promise.all([
    import('./together.ts'),
    import('./together-extensions.ts'),
  ])
  const together = new Opened(articleId)
  if (await together.opened()) return { together, extensionsOf }
  together.close()
  return null
}

/**
 * An article as several people write it at once; undefined until that is known, and null where the browser cannot connect: then
 * one writes, and saves as one writer does.
 *
 * @param onEnded The text has to be opened anew.
 */
export function useTogether(articleId: string, onEnded: (ending: Ending) => void): OpenTogether | null | undefined {
  const [opened, setOpened] = useState<OpenTogether | null>()
  useEffect(() => {
    let isWanted = true
    const opening = open(articleId).catch(() => null)
    void opening.then((result) => isWanted && setOpened(result))
    return () => {
      isWanted = false
      void opening.then((result) => result?.together.close())
    }
  }, [articleId])
  useEffect(() => opened?.together.listen({ ended: onEnded }), [opened, onEnded])
  useEffect(() => {
    if (!opened) return undefined
    const reconnect = (): void => opened.together.reconnect()
    const disconnect = (): void => opened.together.disconnect()
    window.addEventListener('online', reconnect)
    window.addEventListener('offline', disconnect)
    const stopListening = onSignedIn(reconnect)
    return () => {
      window.removeEventListener('online', reconnect)
      window.removeEventListener('offline', disconnect)
      stopListening()
    }
  }, [opened])
  return opened
}
