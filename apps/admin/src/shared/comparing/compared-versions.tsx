import { Box, Text } from '@mantine/core'
import type { PartRun } from './compare-versions.ts'
import { ComparedText } from './compared-part.tsx'
import { t } from '../words/words.ts'
import classes from './compared-versions.module.css'

interface VersionProps {
  label: string
  runs: readonly PartRun[]
  side: 'before' | 'after'
}

function Version({ label, runs, side }: VersionProps) {
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
            {t('{count, plural, one {One part is} other {# parts are}} the same', { count: run.count })}
          </Box>
        ),
      )}
    </section>
  )
}

interface Props {
  runs: readonly PartRun[]
  /** What the earlier and the later version are called. */
  before: string
  after: string
}

/** Two versions beside each other, the later one first, with what each has and the other has not marked. */
export function ComparedVersions({ runs, before, after }: Props) {
  return (
    <Box
      className={classes.versions}
      __vars={{ '--rows': String(runs.length + 1) }}
      tabIndex={0}
      role="group"
      aria-label={t('The two versions')}
    >
      <Version label={after} runs={runs} side="after" />
      <Version label={before} runs={runs} side="before" />
    </Box>
  )
}
