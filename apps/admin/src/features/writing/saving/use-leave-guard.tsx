'use client'

import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

interface Options {
  isDirty: boolean
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

function ask(leave: () => void, save: Options['save']): void {
  const id = modals.open({
    title: 'Leave with unsaved changes?',
    children: (
      <>
        <Text size="sm">Some of what you changed is not saved yet.</Text>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={() => modals.close(id)}>
            Stay
          </Button>
          <Button
            variant="default"
            c="red"
            onClick={() => {
              modals.close(id)
              leave()
            }}
          >
            Leave without saving
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              modals.close(id)
              void save().then((saved) => saved && leave())
            }}
          >
            Save and leave
          </Button>
        </Group>
      </>
    ),
  })
}

/** Asks before a link or the browser leaves the page while there are unsaved changes. */
export function useLeaveGuard({ isDirty, save }: Options): void {
  const router = useRouter()
  const saveNow = useRef(save)
  saveNow.current = save
  useEffect(() => {
    if (!isDirty) return undefined
    const unload = (event: BeforeUnloadEvent): void => event.preventDefault()
    const click = (event: MouseEvent): void => {
      const url = linkOf(event)
      if (url === null) return
      event.preventDefault()
      event.stopPropagation()
      ask(
        () => router.push(`${url.pathname}${url.search}${url.hash}`),
        () => saveNow.current(),
      )
    }
    window.addEventListener('beforeunload', unload)
    document.addEventListener('click', click, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', unload)
      document.removeEventListener('click', click, { capture: true })
    }
  }, [isDirty, router])
}
