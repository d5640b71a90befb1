'use client'

import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLogout, IconSelector, IconUserCircle } from '@tabler/icons-react'
import Link from 'next/link'
import { useMutation } from '@tanstack/react-query'
import { signOut } from '../session/authentication.ts'
import type { Viewer } from '../session/viewer.ts'
import { wording } from '../ui/wording.ts'
import { t } from '../words/words.ts'
import classes from './admin-shell.module.css'

const schemes = () => [
  { value: 'auto', label: t('Follow the system') },
  { value: 'light', label: t('Light') },
  { value: 'dark', label: t('Dark') },
]

function LookChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = (value: string) => {
    if (value === 'auto' || value === 'light' || value === 'dark') setColorScheme(value)
  }
  return (
    <Menu.RadioGroup value={colorScheme} onChange={choose}>
      <Menu.Label>{t('Appearance')}</Menu.Label>
      {schemes().map(({ value, label }) => (
        <Menu.RadioItem key={value} value={value} closeMenuOnClick={false}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

/** Who is signed in, how the admin looks, and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const leave = useMutation({
    mutationFn: async () => {
      const { maySignOut } = await import('../device-copies/sign-out-guard.tsx')
      if (!(await maySignOut(viewer.id))) return
      await signOut()
      window.location.assign('/sign-in')
    },
    onError: (error) => notifications.show({ color: 'red', title: t('Still signed in'), message: error.message }),
  })
  return (
    <Menu position="top-start" width={220} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <VisuallyHidden>{t('Account')}</VisuallyHidden>
          <Avatar size={30} radius="xl" color="petrol" name={viewer.name} aria-hidden />
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text size="sm" fw={550} truncate>
              {viewer.name}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {wording(viewer.role)}
            </Text>
          </div>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {viewer.email && <Menu.Label>{viewer.email}</Menu.Label>}
        <LookChoice />
        <Menu.Divider />
        <Menu.Item component={Link} href="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
          {t('Your account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leave.mutate()}>
          {t('Sign out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
