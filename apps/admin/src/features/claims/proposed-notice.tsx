'use client'

import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { IconProgress } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import type { Decision } from '@/shared/editor-session/editor-session.ts'
import { useDecisions } from '@/shared/proposals/use-decisions.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import type { ClaimDetail } from './use-claim.ts'

/** What waits, in an editor's words. */
function waitingWords({ state }: ClaimDetail, sources: readonly string[]): { title: string; text: string } {
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(new Set(sources))
  if (state === 'PROPOSED')
    return {
      title: 'This claim waits for a decision',
      text: names === '' ? 'It was found in a text.' : `It was found in a text, said by ${names}.`,
    }
  if (sources.length === 0)
    return { title: 'A use of this claim waits for a decision', text: 'A text makes this claim, which is on record.' }
  return {
    title:
      sources.length === 1
        ? 'An attribution waits for a decision'
        : `${sources.length} attributions wait for a decision`,
    text: `A text says where ${names} stand${new Set(sources).size === 1 ? 's' : ''} on it.`,
  }
}

/** Says that something proposed of a claim waits for a decision, and takes it. */
export function ProposedNotice({ claim }: { claim: ClaimDetail }) {
  const may = useMay()
  const { decideOn } = useDecisions()
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const waiting = claim.proposals.filter(({ decision }) => decision === 'PROPOSED')
  if (waiting.length === 0) return null
  const open = waiting.flatMap((proposal) => proposal.open)
  const { title, text } = waitingWords(
    claim,
    waiting.flatMap(({ source }) => source?.name ?? []),
  )
  const article = claim.mentions.nodes.at(0)?.article
  const decide = async (decision: Decision): Promise<void> => {
    setDeciding(decision)
    await decideOn(
      decision,
      waiting.map(({ id }) => id),
    )
    setDeciding(null)
  }
  return (
    <Alert variant="light" mb="md" icon={<IconProgress size={18} aria-hidden />} title={title}>
      <Text size="sm">
        {text}
        {open.length > 0 &&
          ` Say in the article what ${open.map(({ words }) => inQuotes(words)).join(', ')} means; then it can be accepted.`}
      </Text>
      <Group mt="sm" gap="xs">
        {may('proposal:accept') && open.length === 0 && (
          <Button
            size="xs"
            loading={deciding === 'accept'}
            disabled={deciding === 'reject'}
            onClick={() => void decide('accept')}
          >
            Accept
          </Button>
        )}
        {may('proposal:reject') && (
          <Button
            size="xs"
            variant="default"
            loading={deciding === 'reject'}
            disabled={deciding === 'accept'}
            onClick={() => void decide('reject')}
          >
            Reject
          </Button>
        )}
        {article && (
          <Anchor component={Link} size="sm" href={`/articles/${article.id}`}>
            See it in the article
          </Anchor>
        )}
      </Group>
    </Alert>
  )
}
