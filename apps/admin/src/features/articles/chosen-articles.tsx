'use client'

import { Button, Menu, Progress, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ArticleRowFragment } from '@/generated/graphql.ts'
import { useSections } from '@/shared/articles/use-choices.ts'
import { SelectionBar } from '@/shared/list/selection-bar.tsx'
import type { Selection } from '@/shared/list/use-selection.ts'
import { useChosenArticles } from './use-chosen-articles.ts'
import { t } from '@/shared/words/words.ts'
import { numberText } from '@/shared/ui/formats.ts'

/** What each button adds where it is not for all that is selected. */
const someOf = (verb: string, some: number, all: number): string =>
  some === all ? verb : `${verb} ${numberText(some)}`

function MoveMenu({
  label,
  onMove,
}: {
  label: string
  onMove: (section: { id: string; name: string } | null) => void
}) {
  const sections = useSections()
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {sections.map((section) => (
          <Menu.Item key={section.id} onClick={() => onMove(section)}>
            {section.name}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onMove(null)}>{t('No section')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** What can be done with the articles that are selected in the list. */
export function ChosenArticles({ selection }: { selection: Selection<ArticleRowFragment> }) {
  const { settled, publishable, deletable, movable, publish, remove, move } = useChosenArticles(selection)
  const all = selection.rows.length
  return (
    <SelectionBar
      words={t('{count, plural, one {# article} other {# articles}} selected', { count: all })}
      count={all}
      onClear={selection.clear}
    >
      {settled ? (
        <>
          <Progress
            w={160}
            value={(100 * settled.count) / settled.of}
            aria-label={t('{count, number} of {total, number} done', { count: settled.count, total: settled.of })}
          />
          <Text size="xs" c="dimmed">
            {t('{count, number} of {total, number}', { count: settled.count, total: settled.of })}
          </Text>
        </>
      ) : (
        <>
          {publishable.length > 0 && (
            <Button size="xs" variant="light" onClick={() => void publish()}>
              {someOf(t('Publish'), publishable.length, all)}
            </Button>
          )}
          {movable.length > 0 && (
            <MoveMenu
              label={someOf(t('Move to section'), movable.length, all)}
              onMove={(section) => void move(section)}
            />
          )}
          {deletable.length > 0 && (
            <Button size="xs" variant="subtle" color="red" onClick={() => void remove()}>
              {someOf(t('Delete'), deletable.length, all)}
            </Button>
          )}
        </>
      )}
    </SelectionBar>
  )
}
