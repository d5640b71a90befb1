'use client'

import { Anchor, Box, Button, Group, Text } from '@mantine/core'
import Link from 'next/link'
import type { EditorClaimFragment } from '@/generated/graphql.ts'
import { useSimilarClaims } from '@/shared/attribution/use-similar-claims.ts'
import { VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import classes from '../card-parts/claim-card.module.css'
import type { ClaimEntry } from '../card-parts/claim-entries.ts'
import { useReplacing } from './replace-claim.tsx'

interface Props {
  entry: ClaimEntry
  claim: EditorClaimFragment
}

/**
 * The recorded claim that comes nearest to one that is only proposed, so that nothing is recorded
 * twice. Its place is kept free while it is looked for, so that nothing moves below the pointer.
 */
export function SimilarRecorded({ entry, claim }: Props) {
  const { mayWrite } = useEditorSession()
  const replace = useReplacing(entry)
  const {
    similar: [nearest],
    error,
    isPending,
  } = useSimilarClaims(claim.statement, { exceptId: claim.id, first: 1 })
  if (error) return null
  if (nearest === undefined) {
    return (
      <Box className={classes.similar}>
        {!isPending && (
          <Text size="xs" c="dimmed">
            Nothing on record says the same.
          </Text>
        )}
      </Box>
    )
  }
  const {
    claim: { id, statement, verdict, state },
    why,
  } = nearest
  return (
    <Box className={classes.similar} role="group" aria-label="On record already">
      <Group gap={6} wrap="nowrap">
        <Text size="xs" c="dimmed" truncate="end" title={why}>
          On record: {why.charAt(0).toLowerCase()}
          {why.slice(1)}
          {state === 'PROPOSED' ? ' · proposed' : ''}
        </Text>
        <VerdictBadge verdict={verdict} size="xs" />
      </Group>
      <Group gap={6} wrap="nowrap" justify="space-between">
        <Anchor component={Link} href={`/claims/${id}`} target="_blank" size="xs" truncate="end" title={statement}>
          {statement}
        </Anchor>
        {mayWrite && (
          <Button
            size="compact-xs"
            variant="subtle"
            style={{ flexShrink: 0 }}
            aria-label={`Same as this: ${statement}`}
            onClick={() => replace(id)}
          >
            Same as this
          </Button>
        )}
      </Group>
    </Box>
  )
}
