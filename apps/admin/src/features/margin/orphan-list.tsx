'use client'

import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'
import type { EditorMentionFragment } from '@/generated/graphql.ts'
import { wording } from '@/shared/ui/wording.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'

interface Props {
  orphans: readonly EditorMentionFragment[]
  /** Whether words are selected that a claim could go to. */
  hasSelection: boolean
  onReattach: (orphan: EditorMentionFragment) => void
  onDrop: (orphan: EditorMentionFragment) => void
}

/** Claims whose words were lost: give them words again, or let them go. */
export function OrphanList({ orphans, hasSelection, onReattach, onDrop }: Props) {
  const { mayWrite } = useEditorSession()
  if (orphans.length === 0) return null
  return (
    <Alert
      color="orange"
      variant="light"
      mb="md"
      icon={<IconUnlink size={18} aria-hidden />}
      title={orphans.length === 1 ? 'One claim lost its words' : `${orphans.length} claims lost their words`}
    >
      <Text size="xs" mb="xs">
        Select words in the text and attach the claim to them, or drop it. Publishing waits for this.
      </Text>
      <List listStyleType="none" spacing="sm" pl={0}>
        {orphans.map((orphan) => (
          <List.Item key={orphan.id}>
            <Stack gap={4}>
              <Text size="sm" fw={500}>
                {orphan.claim.statement}
              </Text>
              <Text size="xs">
                was “{orphan.quote}”{orphan.orphanReason ? ` · ${wording(orphan.orphanReason).toLowerCase()}` : ''}
              </Text>
              {mayWrite && (
                <Group gap={6}>
                  <Button
                    size="compact-xs"
                    variant="light"
                    disabled={!hasSelection}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => onReattach(orphan)}
                  >
                    Attach to selected words
                  </Button>
                  <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onDrop(orphan)}>
                    Drop
                  </Button>
                </Group>
              )}
            </Stack>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
