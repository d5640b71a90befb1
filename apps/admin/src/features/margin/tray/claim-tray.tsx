'use client'

import { Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconUnlink } from '@tabler/icons-react'
import type { WordlessClaim } from '@/shared/article-text/article-draft.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { wording } from '@/shared/ui/wording.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import classes from './claim-tray.module.css'
import type { ClaimTrayState } from './use-claim-tray.ts'
import { t } from '@/shared/words/words.ts'
import { insideSentence } from '@/shared/ui/formats.ts'

interface Props {
  tray: ClaimTrayState
  /** Whether words are selected that a claim could go to. */
  hasSelection: boolean
}

function Actions({ claim, tray, hasSelection }: Props & { claim: WordlessClaim }) {
  return (
    <Group gap={6}>
      {tray.canPutBack(claim.id) && (
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          onClick={() => tray.putBack(claim.id)}
        >
          {t('Put the words back')}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        disabled={!hasSelection}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => tray.attach(claim)}
      >
        {t('Attach to selected words')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => tray.letGo([claim.id])}>
        {t('Remove')}
      </Button>
    </Group>
  )
}

/** Claims whose words are gone: nothing leaves an article without a word. */
export function ClaimTray({ tray, hasSelection }: Props) {
  const { mayWrite } = useEditorSession()
  const { wordless, letGo } = tray
  if (wordless.length === 0) return null
  return (
    <section className={classes.tray} aria-label={t('Claims without words in the text')}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Group gap={6} wrap="nowrap">
          <IconUnlink size={16} aria-hidden className={classes.icon} />
          <Text size="sm" fw={600} role="status">
            {t('{count, plural, one {# claim} other {# claims}} without words in the text', { count: wordless.length })}
          </Text>
        </Group>
        {mayWrite && wordless.length > 1 && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => letGo(wordless.map(({ id }) => id))}>
            {t('Remove all')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t('Publishing waits until each has words again or is removed.')}
      </Text>
      <ul className={classes.claims}>
        {wordless.map((claim) => (
          <li key={claim.id}>
            <Text size="sm" fw={500} lh={1.35}>
              {claim.statement}
            </Text>
            <Text size="xs" c="dimmed">
              {t('was {quote}', { quote: inQuotes(claim.quote) })}
              {claim.reason && ` · ${insideSentence(wording(claim.reason))}`}
            </Text>
            {mayWrite && <Actions claim={claim} tray={tray} hasSelection={hasSelection} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
