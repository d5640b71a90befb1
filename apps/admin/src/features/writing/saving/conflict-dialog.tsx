'use client'

import { Box, Button, Group, Modal, Text } from '@mantine/core'
import { Moment } from '@/shared/ui/moment.tsx'
import { compareVersions, differences, type PartRun } from '@/shared/comparing/compare-versions.ts'
import { ComparedText } from '@/shared/comparing/compared-part.tsx'
import { type ArticleDraft, detailsOf, saveInputOf, textOf } from '@/shared/article-text/article-draft.ts'
import classes from './conflict-dialog.module.css'
import { differingDetails } from './differing-details.ts'
import type { Conflict } from '@/shared/editor-session/saving.ts'

function Version({ label, runs, side }: { label: string; runs: readonly PartRun[]; side: 'before' | 'after' }) {
  return (
    <section className={classes.version} aria-label={label}>
      <Text size="xs" fw={600} c="dimmed">
        {label}
      </Text>
      {runs.map((run) =>
        run.kind === 'part' ? (
          <ComparedText key={run.part.key} part={run.part} side={side} />
        ) : (
          <Box key={run.key} className={classes.same}>
            {run.count === 1 ? 'One part is the same' : `${run.count} parts are the same`}
          </Box>
        ),
      )}
    </section>
  )
}

interface Props {
  conflict: Conflict
  mine: ArticleDraft
  onClose: () => void
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Shows where two versions that were made at the same time differ, and lets the editor choose which goes on. */
export function ConflictDialog({ conflict: { theirs }, mine, onClose, onKeepMine, onTakeTheirs }: Props) {
  const { headline, dek } = saveInputOf(mine)
  const parts = compareVersions(
    { headline: theirs.headline, dek: theirs.dek ?? '', body: textOf(theirs).body },
    { headline: headline ?? '', dek: dek ?? '', body: mine.text.body },
  )
  const runs = differences(parts)
  const count = parts.filter(({ change }) => change !== 'same').length
  const besides = differingDetails(mine.details, detailsOf(theirs))
  return (
    <Modal opened onClose={onClose} size="xl" title="Somebody else saved this article meanwhile">
      <Text size="sm" mb="md">
        {theirs.savedBy ?? 'Somebody else'} saved it <Moment at={theirs.updatedAt} span inherit />.{' '}
        {count === 0
          ? 'The texts are the same.'
          : `The texts differ in ${count === 1 ? 'one part' : `${count} parts`}.`}{' '}
        Choose the version to go on with; the other is kept on this device, so that nothing is lost.
      </Text>
      <Box
        className={classes.versions}
        __vars={{ '--rows': String(runs.length + 1) }}
        tabIndex={0}
        role="group"
        aria-label="The two versions"
      >
        <Version label="Your unsaved version" runs={runs} side="after" />
        <Version label="Their saved version" runs={runs} side="before" />
      </Box>
      {besides.length > 0 && (
        <Text size="sm" mt="sm">
          They also differ in {besides.join(', ')}.
        </Text>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="subtle" color="gray" onClick={onClose}>
          Decide later
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          Take theirs
        </Button>
        <Button onClick={onKeepMine}>Keep mine</Button>
      </Group>
    </Modal>
  )
}
