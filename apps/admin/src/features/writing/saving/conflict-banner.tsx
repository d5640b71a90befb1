import { Button, Group, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { Moment } from '@/shared/ui/moment.tsx'
import classes from './conflict-banner.module.css'
import type { Conflict } from '@/shared/editor-session/saving.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

/** Says, for as long as it is so, that there are two versions and that one must be chosen. */
export function ConflictBanner({ conflict: { theirs }, onCompare }: { conflict: Conflict; onCompare: () => void }) {
  return (
    <Group role="alert" className={classes.banner} gap="sm" justify="space-between">
      <Group gap={8} wrap="nowrap" style={{ minWidth: 0 }}>
        <IconGitMerge size={18} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm">
          <Text span inherit fw={600}>
            <Trans
              id="<name/> saved this article <moment/>."
              components={{
                name: <>{theirs.savedBy ?? t('Somebody else')}</>,
                moment: <Moment at={theirs.updatedAt} span inherit />,
              }}
            />
          </Text>{' '}
          {t('What you changed is not saved.')}
        </Text>
      </Group>
      <Button size="compact-sm" variant="default" onClick={onCompare}>
        {t('Compare and choose')}
      </Button>
    </Group>
  )
}
