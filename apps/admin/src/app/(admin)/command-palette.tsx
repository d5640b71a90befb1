'use client'

import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import dynamic from 'next/dynamic'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { noteRecent, recordOfPath } from '@/features/palette/recent-records.ts'
import { closePalette, openPalette, usePaletteOpened } from '@/shared/palette/opened.ts'
import { useMay, useViewer } from '@/shared/session/viewer.ts'
import { t } from '@/shared/words/words.ts'

const Palette = dynamic(async () => (await import('@/features/palette/palette.tsx')).Palette, { ssr: false })
const ImportTextDialog = dynamic(
  async () => (await import('@/features/articles/import-text-dialog.tsx')).ImportTextDialog,
  { ssr: false },
)
const NewArticleDialog = dynamic(
  async () => (await import('@/features/articles/new-article-dialog.tsx')).NewArticleDialog,
  { ssr: false },
)

/** Whether words are selected in a text, of which the same keys make a link. */
const hasWords = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.ariaMultiLine === 'true' && !(window.getSelection()?.isCollapsed ?? true)

function usePaletteKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      if (hasWords(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      openPalette()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}

/** The box in which everything is found and done, with what can be done anywhere. */
export function CommandPalette() {
  const may = useMay()
  const viewer = useViewer().data
  const isOpen = usePaletteOpened()
  const path = usePathname()
  const [importing, importDialog] = useDisclosure()
  const [writing, writeDialog] = useDisclosure()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  usePaletteKey()
  useEffect(() => closePalette, [])
  useEffect(() => {
    const id = recordOfPath(path)
    if (viewer && id) noteRecent(window.localStorage, viewer.id, id)
  }, [viewer, path])
  const commands = [
    ...(may('article:create') ? [{ label: t('New article'), run: writeDialog.open }] : []),
    ...(may('article:import') ? [{ label: t('Import text'), run: importDialog.open }] : []),
    scheme === 'dark'
      ? { label: t('Use light colours'), run: () => setColorScheme('light') }
      : { label: t('Use dark colours'), run: () => setColorScheme('dark') },
  ]
  return (
    <>
      {isOpen && viewer && <Palette viewer={viewer} commands={commands} />}
      {importing && <ImportTextDialog opened onClose={importDialog.close} />}
      {writing && <NewArticleDialog opened onClose={writeDialog.close} />}
    </>
  )
}
