'use client'

import { AppShell, NavLink, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type Destination, destinations, settings } from '../navigation.ts'
import type { Viewer } from '../session/viewer.ts'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { SearchField } from './search-button.tsx'
import { t } from '../words/words.ts'
import classes from './admin-shell.module.css'

function Place({ place }: { place: Destination }) {
  const pathname = usePathname()
  const active = place.href === '/' ? pathname === '/' : pathname.startsWith(place.href)
  return (
    <NavLink
      component={Link}
      href={place.href}
      label={place.label}
      leftSection={<place.icon size={18} stroke={1.6} aria-hidden />}
      active={active}
      aria-current={active ? 'page' : undefined}
      className={classes.link}
    />
  )
}

/** Navigation and account; places the viewer may not enter are left out. */
export function Sidebar({ viewer }: { viewer: Viewer | undefined }) {
  const available = settings().filter(({ needs }) => !needs || viewer?.can.includes(needs))
  return (
    <>
      <AppShell.Section p="md" pb="xs" visibleFrom="sm">
        <Brand />
      </AppShell.Section>
      <AppShell.Section px="xs" pb="xs" visibleFrom="sm">
        <SearchField />
      </AppShell.Section>
      <AppShell.Section grow p="xs" style={{ overflowY: 'auto' }}>
        <Stack gap={2}>
          {destinations().map((place) => (
            <Place key={place.href} place={place} />
          ))}
        </Stack>
        {available.length > 0 && (
          <Stack gap={2} mt="lg">
            <Text size="xs" c="dimmed" px={10} pb={4} fw={550}>
              {t('Settings')}
            </Text>
            {available.map((place) => (
              <Place key={place.href} place={place} />
            ))}
          </Stack>
        )}
      </AppShell.Section>
      <AppShell.Section p="xs">{viewer && <AccountMenu viewer={viewer} />}</AppShell.Section>
    </>
  )
}
