'use client'

import { ActionIcon, Kbd, Text, UnstyledButton } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { openPalette } from '../palette/opened.ts'
import { t } from '../words/words.ts'
import classes from './admin-shell.module.css'

/** Opens the search of everything, from the navigation. */
export function SearchField() {
  const isApple = ['macos', 'ios'].includes(useOs())
  return (
    <UnstyledButton className={classes.search} onClick={openPalette} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={16} stroke={1.6} aria-hidden />
      <Text span size="sm" style={{ flex: 1 }}>
        {t('Search')}
      </Text>
      <Kbd size="xs" aria-hidden>
        {isApple ? '⌘K' : t('Ctrl K')}
      </Kbd>
    </UnstyledButton>
  )
}

/** The same at the top of a phone's screen. */
export function SearchButton() {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" ms="auto" aria-label={t('Search')} onClick={openPalette}>
      <IconSearch size={20} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}
