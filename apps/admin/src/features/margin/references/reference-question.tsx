'use client'

import { Button, Group, Kbd, Text } from '@mantine/core'
import { useState } from 'react'
import classes from './references.module.css'
import type { ProposalReference } from './open-references.ts'
import { OtherForm } from './other-form.tsx'
import { otherThan, questionAbout } from './reference-words.ts'
import { useResolving } from './use-resolving.ts'
import { t } from '@/shared/words/words.ts'

interface Props extends ProposalReference {
  /** Whether the keys 1 to 9 choose here, and Enter where the text offers one answer at most. */
  hasKeys: boolean
}

/** Asks what words stand for that point elsewhere, with those whom the text offers. */
export function ReferenceQuestion({ hasKeys, ...open }: Props) {
  const { reference } = open
  const [typing, setTyping] = useState(false)
  const resolve = useResolving(open)
  if (typing) return <OtherForm {...open} onClose={() => setTyping(false)} />
  const choices = reference.candidates.slice(0, 8)
  const question = questionAbout(reference.words)
  const isOnly = choices.length <= 1
  const key = (index: number) =>
    hasKeys && {
      'aria-keyshortcuts': isOnly && index === 0 ? '1 Enter' : String(index + 1),
      leftSection: <Kbd className={classes.key}>{index + 1}</Kbd>,
    }
  return (
    <div role="group" aria-label={question} className={classes.question}>
      <Text size="xs" fw={600}>
        {question}
        {reference.of === 'SOURCE' && (
          <Text span inherit fw={400} c="dimmed">
            {' '}
            {t('(the source)')}
          </Text>
        )}
      </Text>
      <Group gap={6}>
        {choices.map((candidate, index) => (
          <Button
            key={candidate}
            size="compact-xs"
            variant="default"
            className={classes.choice}
            disabled={resolve.isPending}
            onClick={() => resolve.mutate({ choice: candidate })}
            {...key(index)}
          >
            {candidate}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant="default"
          className={classes.choice}
          c="dimmed"
          disabled={resolve.isPending}
          onClick={() => setTyping(true)}
          {...key(choices.length)}
        >
          {otherThan(reference.words, choices.length > 0)}
        </Button>
      </Group>
    </div>
  )
}
