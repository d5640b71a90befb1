import { Text } from '@mantine/core'
import type { PartDifference } from './version-parts.ts'
import { t } from '@/shared/words/words.ts'
import classes from './version-dialog.module.css'

/** What else than the text two versions differ in: claims, sources and details, what came and what went. */
export function VersionChanges({ differences }: { differences: readonly PartDifference[] }) {
  if (differences.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('Claims, sources and details are the same.')}
      </Text>
    )
  return (
    <div role="group" aria-label={t('Claims, sources and details')}>
      <dl className={classes.changes}>
        {differences.map(({ of, added, removed }) => (
          <div key={of}>
            <Text component="dt" size="xs" fw={600}>
              {of}
            </Text>
            {removed.map((name) => (
              <Text key={`- ${name}`} component="dd" size="sm" m={0}>
                <del>{name}</del>
              </Text>
            ))}
            {added.map((name) => (
              <Text key={`+ ${name}`} component="dd" size="sm" m={0}>
                <ins>{name}</ins>
              </Text>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}
