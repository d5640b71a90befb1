'use client'

import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { t } from '@/shared/words/words.ts'

interface Options {
  isDirty: boolean
  /** Whether the last save failed: another attempt is not waited for. */
  isFailing: boolean
  /** Whether this device has what the server does not. */
  isOnDevice: boolean
  /** Resolves to whether everything is saved. */
  save: () => Promise<boolean>
}

function linkOf(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null
  const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(anchor instanceof HTMLAnchorElement) || anchor.target === '_blank' || anchor.hasAttribute('download'))
    return null
  const url = new URL(anchor.href)
  return url.origin === location.origin && url.pathname !== location.pathname ? url : null
}

function ask(leave: () => void, isOnDevice: boolean): void {
  modals.openConfirmModal({
    title: t('Leave before everything is saved?'),
    children: (
      <Text size="sm">
        {isOnDevice
          ? t(
              'The server does not have all that you changed. It stays on this device and is offered when you open the article again.',
            )
          : t('Neither the server nor this device has all that you changed: it would be lost.')}
      </Text>
    ),
    labels: { confirm: isOnDevice ? t('Leave') : t('Leave and lose it'), cancel: t('Stay') },
    confirmProps: isOnDevice ? {} : { color: 'red' },
    onConfirm: leave,
  })
}

/**
 * Saves before a link leaves the page, and asks where that does not succeed. The browser asks by itself before it closes a
 * page with unsaved changes.
 */
export function useLeaveGuard(options: Options): void {
  const { isDirty } = options
  const router = useRouter()
  const latest = useRef(options)
  latest.current = options
  useEffect(() => {
    if (!isDirty) return undefined
    const unload = (event: BeforeUnloadEvent): void => event.preventDefault()
    const click = (event: MouseEvent): void => {
      const url = linkOf(event)
      if (url === null) return
      event.preventDefault()
      event.stopPropagation()
      const leave = (): void => router.push(`${url.pathname}${url.search}${url.hash}`)
      const { isFailing, isOnDevice, save } = latest.current
      if (isFailing) ask(leave, isOnDevice)
      else void save().then((saved) => (saved ? leave() : ask(leave, isOnDevice)))
    }
    window.addEventListener('beforeunload', unload)
    document.addEventListener('click', click, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', unload)
      document.removeEventListener('click', click, { capture: true })
    }
  }, [isDirty, router])
}
