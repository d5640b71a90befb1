'use client'

import { useOfferCommands } from '@/shared/palette/commands.ts'
import type { PanelTab } from './panel-tabs.tsx'

interface Options {
  act: (action: 'save' | 'publish' | 'help') => unknown
  find: () => void
  setTab: (tab: PanelTab) => void
  mayWrite: boolean
  mayPublish: boolean
  isSuggesting: boolean
  toggleSuggesting: () => void
}

/** Offers what can be done with the article that is open to the search of commands. */
export function useArticleCommands(options: Options): void {
  const { act, find, setTab, mayWrite, mayPublish, isSuggesting, toggleSuggesting } = options
  const suggest = isSuggesting ? 'Edit, and suggest no more' : 'Suggest changes'
  useOfferCommands([
    ...(mayWrite ? [{ label: 'Save', keys: 'Ctrl+S', run: () => act('save') }] : []),
    ...(mayPublish ? [{ label: 'Check and publish', keys: 'Ctrl+Enter', run: () => act('publish') }] : []),
    ...(mayWrite ? [{ label: suggest, keys: 'Alt+S', run: toggleSuggesting }] : []),
    { label: 'Find and replace', keys: 'Ctrl+F', run: find },
    { label: 'Show claims', run: () => setTab('claims') },
    { label: 'Show comments', run: () => setTab('comments') },
    { label: 'Show suggestions', run: () => setTab('suggestions') },
    { label: 'Show what the article says about itself', run: () => setTab('article') },
    { label: 'Show history', run: () => setTab('history') },
    { label: 'Keyboard shortcuts', keys: 'Ctrl+/', run: () => act('help') },
  ])
}
