'use client'

import { useOfferCommands } from '@/shared/palette/commands.ts'
import type { PanelTab } from './panel-tabs.tsx'

interface Options {
  act: (action: 'save' | 'publish' | 'help') => unknown
  find: () => void
  setTab: (tab: PanelTab) => void
  mayWrite: boolean
  mayPublish: boolean
}

/** Offers what can be done with the article that is open to the search of commands. */
export function useArticleCommands({ act, find, setTab, mayWrite, mayPublish }: Options): void {
  useOfferCommands([
    ...(mayWrite ? [{ label: 'Save', keys: 'Ctrl+S', run: () => act('save') }] : []),
    ...(mayPublish ? [{ label: 'Check and publish', keys: 'Ctrl+Enter', run: () => act('publish') }] : []),
    { label: 'Find and replace', keys: 'Ctrl+F', run: find },
    { label: 'Show claims', run: () => setTab('claims') },
    { label: 'Show comments', run: () => setTab('comments') },
    { label: 'Show what the article says about itself', run: () => setTab('article') },
    { label: 'Show history', run: () => setTab('history') },
    { label: 'Keyboard shortcuts', keys: 'Ctrl+/', run: () => act('help') },
  ])
}
