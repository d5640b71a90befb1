'use client'

import { Badge, Box, Button, Group, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { type ArticleDraft, saveInputOf, textOf } from './article-draft.ts'
import { type ComparedBlock, compareBodies } from './compare-bodies.ts'
import classes from './conflict-dialog.module.css'
import type { Conflict } from './use-saving.ts'

const none: ReadonlySet<string> = new Set()

interface VersionProps {
  label: string
  headline: string
  dek: string
  blocks: ComparedBlock[]
}

function Version({ label, headline, dek, blocks }: VersionProps) {
  return (
    <Stack component="section" gap="xs" className={classes.version} aria-label={label}>
      <Text size="xs" fw={600} c="dimmed">{label}</Text>
      <Title order={3}>{headline}</Title>
      {dek && <Text size="sm" c="dimmed">{dek}</Text>}
      {blocks.map(({ id, text, same }, index) => (
        <Box key={`${id}${index}`} className={classes.block} data-differs={!same || undefined}>
          {!same && <Badge size="xs" variant="light" color="yellow">differs</Badge>}
          <Text size="sm" c={same ? 'dimmed' : undefined}>{text}</Text>
        </Box>
      ))}
    </Stack>
  )
}

interface Props {
  conflict: Conflict
  mine: ArticleDraft
  onClose: () => void
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Shows two versions that were made at the same time and lets the editor choose which goes on. */
export function ConflictDialog({ conflict, mine, onClose, onKeepMine, onTakeTheirs }: Props) {
  const theirText = textOf(conflict.theirs)
  const { headline, dek } = saveInputOf(mine, none)
  return (
    <Modal opened onClose={onClose} size="xl" title="Somebody else saved this article meanwhile">
      <Text size="sm" mb="md">
        Choose the version to go on with. The other is kept on this device, so that nothing is lost.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} className={classes.versions}>
        <Version label="Yours, not saved" headline={headline ?? ''} dek={dek ?? ''} blocks={compareBodies(mine.text.body, theirText.body)} />
        <Version label="Theirs, saved" headline={conflict.theirs.headline} dek={conflict.theirs.dek ?? ''} blocks={compareBodies(theirText.body, mine.text.body)} />
      </SimpleGrid>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="subtle" color="gray" onClick={onClose}>Decide later</Button>
        <Button variant="default" onClick={onTakeTheirs}>Take theirs</Button>
        <Button onClick={onKeepMine}>Keep mine</Button>
      </Group>
    </Modal>
  )
}
