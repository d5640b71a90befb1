'use client'

import { Button, Group, Stack, Text } from '@mantine/core'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { type ProposalReference, referencesIn } from './open-references.ts'
import { ReferenceQuestion } from './reference-question.tsx'
import classes from './references.module.css'
import { questionAbout } from './reference-words.ts'
import { useResolving } from './use-resolving.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

const keyOf = ({ proposal, reference }: ProposalReference): string => `${proposal.id} ${reference.id}`

function Resolved(resolved: ProposalReference) {
  const { words, choice } = resolved.reference
  const reopen = useResolving(resolved)
  return (
    <Group gap={6} wrap="nowrap" justify="space-between">
      <Text size="xs" className={classes.answer}>
        <Trans
          id="<dimmed>“<words/>” is</dimmed> <choice/>"
          components={{ dimmed: <Text span inherit c="dimmed" />, words: <>{words}</>, choice: <>{choice}</> }}
        />
      </Text>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        style={{ flexShrink: 0 }}
        aria-label={t('Choose anew: {question}', { question: questionAbout(words) })}
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ choice: null })}
      >
        {t('Change')}
      </Button>
    </Group>
  )
}

/** What must be said before proposals on a claim can be accepted, and what an editor has said. */
export function ClaimReferences({ proposals }: { proposals: readonly EditorProposalFragment[] }) {
  const { mayDecide } = useEditorSession()
  const open = referencesIn(proposals, 'open')
  const resolved = referencesIn(proposals, 'resolved')
  if (open.length === 0 && resolved.length === 0) return null
  if (!mayDecide)
    return (
      <Text size="xs" c="dimmed">
        {open.map(({ reference }) => questionAbout(reference.words)).join(' ')}
      </Text>
    )
  return (
    <Stack gap={6} className={classes.references} data-open={open.length > 0 || undefined}>
      {open.map((one, index) => (
        <ReferenceQuestion key={keyOf(one)} {...one} hasKeys={index === 0} />
      ))}
      {resolved.map((one) => (
        <Resolved key={keyOf(one)} {...one} />
      ))}
    </Stack>
  )
}
