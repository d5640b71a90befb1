'use client'

import { useOfferCommands } from '@/shared/palette/commands.ts'
import type { PanelTab } from './panel-tabs.tsx'
import { t } from '@/shared/words/words.ts'

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
  const suggest = isSuggesting ? t('Edit, and suggest no more') : t('Suggest changes')
  useOfferCommands([
    ...(mayWrite ? [{ label: t('Save'), keys: t('Ctrl+S'), run: () => act('save') }] : []),
    ...(mayPublish ? [{ label: t('Check and publish'), keys: t('Ctrl+Enter'), run: () => act('publish') }] : []),
    ...(mayWrite ? [{ label: suggest, keys: t('Alt+S'), run: toggleSuggesting }] : []),
    { label: t('Find and replace'), keys: t('Ctrl+F'), run: find },
    { label: t('Show claims'), run: () => setTab('claims') },
    { label: t('Show comments'), run: () => setTab('comments') },
    { label: t('Show suggestions'), run: () => setTab('suggestions') },
    { label: t('Show what the article says about itself'), run: () => setTab('article') },
    { label: t('Show history'), run: () => setTab('history') },
    { label: t('Keyboard shortcuts'), keys: t('Ctrl+/'), run: () => act('help') },
  ])
}
