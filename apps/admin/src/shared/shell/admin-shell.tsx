'use client'

import { AppShell, Burger, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { useViewer } from '../session/viewer.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { Brand } from './brand.tsx'
import classes from './admin-shell.module.css'
import { SearchButton } from './search-button.tsx'
import { Sidebar } from './sidebar.tsx'
import { t } from '../words/words.ts'

/** The frame of every page behind sign-in: navigation at the side, a burger on a phone. */
export function AdminShell({ children }: { children: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure()
  const pathname = usePathname()
  const viewer = useViewer()
  useEffect(close, [close, pathname])
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('Skip to content')}
      </a>
      <AppShell
        padding={0}
        header={{ height: { base: 52, sm: 0 } }}
        navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      >
        <AppShell.Header hiddenFrom="sm" className={classes.header}>
          <Group h="100%" px="md" gap="sm">
            <Burger
              opened={opened}
              onClick={toggle}
              size="sm"
              aria-label={opened ? t('Close navigation') : t('Open navigation')}
            />
            <Brand />
            <SearchButton />
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={classes.navbar} aria-label={t('Main')}>
          <Sidebar viewer={viewer.data} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
          {viewer.data && children}
          {!viewer.data && viewer.error?.name !== 'SessionExpiredError' && viewer.error && (
            <ErrorState error={viewer.error} onRetry={() => void viewer.refetch()} />
          )}
          {!viewer.data && (!viewer.error || viewer.error.name === 'SessionExpiredError') && (
            <LoadingState label={t('Opening the newsroom')} />
          )}
        </AppShell.Main>
      </AppShell>
    </>
  )
}
