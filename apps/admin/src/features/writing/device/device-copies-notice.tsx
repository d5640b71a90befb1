'use client'

import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { DeviceCopy } from '@/shared/device-copies/device-copy.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { DeviceCopyDialog } from './device-copy-dialog.tsx'
import { useDeviceCopies } from './use-device-copies.ts'
import { t } from '@/shared/words/words.ts'

const origins = (): Readonly<Record<DeviceCopy['reason'], string>> => ({
  unsaved: t('Typed, and never saved'),
  'set-aside': t('Set aside for another version'),
})

interface Props {
  article: EditorArticleFragment
  saving: Saving
}

/** Offers what this device has of an article and the server does not, each version by itself. */
export function DeviceCopiesNotice({ article, saving }: Props) {
  const { copies, discard, restore } = useDeviceCopies(article, saving)
  const [compared, setCompared] = useState<DeviceCopy | null>(null)
  if (copies.length === 0) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      my="md"
      icon={<IconDeviceFloppy size={18} aria-hidden />}
      title={t('This device has {count, plural, one {a version} other {# versions}} that the server does not have', {
        count: copies.length,
      })}
    >
      <List listStyleType="none" spacing="xs" ps={0}>
        {copies.map((copy) => (
          <List.Item key={copy.id} styles={{ itemWrapper: { display: 'block' }, itemLabel: { display: 'block' } }}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">
                {origins()[copy.reason]}, <Moment at={copy.writtenAt} exact span inherit />
              </Text>
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => setCompared(copy)}>
                  {t('Compare')}
                </Button>
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => discard(copy)}>
                  {t('Discard')}
                </Button>
              </Group>
            </Group>
          </List.Item>
        ))}
      </List>
      {compared && (
        <DeviceCopyDialog
          copy={compared}
          present={saving.readDraft()}
          onClose={() => setCompared(null)}
          onDiscard={() => {
            setCompared(null)
            discard(compared)
          }}
          onRestore={() => {
            setCompared(null)
            void restore(compared)
          }}
        />
      )}
    </Alert>
  )
}
