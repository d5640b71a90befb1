'use client'

import { Kbd, Loader, Text } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconArrowRight, IconClock, IconCommand, IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { destinations, settings } from '@/shared/navigation.ts'
import { type Command, usePageCommands } from '@/shared/palette/commands.ts'
import { closePalette } from '@/shared/palette/opened.ts'
import type { Viewer } from '@/shared/session/viewer.ts'
import { matching } from './matching.ts'
import { readRecent } from './recent-records.ts'
import { type Found, useFound, useRecentRecords } from './use-found.ts'
import { t } from '@/shared/words/words.ts'

const [store, spotlight] = createSpotlight()

interface Props {
  viewer: Viewer
  /** What can be done wherever one is. */
  commands: readonly Command[]
}

function Commands({ title, commands }: { title: string; commands: readonly Command[] }) {
  if (commands.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={title}>
      {commands.map(({ label, keys, run }) => (
        <Spotlight.Action
          key={label}
          label={label}
          leftSection={<IconCommand size={18} stroke={1.6} aria-hidden />}
          rightSection={keys && <Kbd size="xs">{keys}</Kbd>}
          onClick={() => void run()}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

function Places({ title, places, icon: Icon }: { title: string; places: readonly Found[]; icon: typeof IconClock }) {
  const router = useRouter()
  if (places.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={title}>
      {places.map(({ id, label, href, kind }) => (
        <Spotlight.Action
          key={id}
          label={label}
          leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
          rightSection={
            kind && (
              <Text size="xs" c="dimmed">
                {kind}
              </Text>
            )
          }
          onClick={() => router.push(href)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

/** The pages of the admin, as far as somebody may see them. */
const pagesFor = ({ can }: Viewer): Found[] =>
  [...destinations(), ...settings()]
    .filter(({ needs }) => !needs || can.includes(needs))
    .map(({ label, href }) => ({ id: href, label, href, kind: null }))

/** Finds every record and every command by words, mistyped ones too. What was opened last comes first. */
export function Palette({ viewer, commands }: Props) {
  const [words, setWords] = useState('')
  const [recentIds] = useState(() => readRecent(window.localStorage, viewer.id))
  const recent = useRecentRecords(recentIds)
  const { groups, isAwaited } = useFound(words)
  const here = matching(usePageCommands(), words, 12)
  const anywhere = matching(commands, words, 6)
  const pages = matching(pagesFor(viewer), words, words ? 4 : 20)
  const count = here.length + anywhere.length + pages.length + groups.flatMap(([, found]) => found).length
  useEffect(() => spotlight.open(), [])
  return (
    <Spotlight.Root
      store={store}
      query={words}
      onQueryChange={setWords}
      onSpotlightClose={closePalette}
      shortcut={null}
      scrollable
      maxHeight="min(70dvh, 560px)"
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': t('Search') } }}
    >
      <Spotlight.Search
        aria-label={t('Search records and commands')}
        placeholder={t('Search records and commands')}
        leftSection={isAwaited ? <Loader size={16} /> : <IconSearch size={18} stroke={1.6} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {words === '' && <Places title={t('Recent')} places={recent} icon={IconClock} />}
        <Commands title={t('On this page')} commands={here} />
        {groups.map(([title, found]) => (
          <Places key={title} title={title} places={found} icon={IconSearch} />
        ))}
        <Commands title={t('Commands')} commands={anywhere} />
        <Places title={t('Go to')} places={pages} icon={IconArrowRight} />
        {count === 0 && !isAwaited && (
          <Spotlight.Empty>{t('Nothing found. Try fewer or other words.')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
