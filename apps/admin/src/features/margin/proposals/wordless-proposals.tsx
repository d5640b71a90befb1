'use client'

import { Anchor, Box, Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { t } from '@/shared/words/words.ts'

const message = (): string =>
  t(
    'No words of this text make these claims. None of them is published, nor proposed again when the text comes back. ' +
      'A claim that another article makes is rejected there too.',
  )

/**
 * What was proposed about claims that no words of the text make, since they were cut or never marked: no card shows
 * it, so it is decided on here.
 */
export function WordlessProposals({ proposals }: { proposals: readonly EditorProposalFragment[] }) {
  const { decideOn, mayDecide } = useEditorSession()
  const [opened, { toggle }] = useDisclosure()
  const [rejecting, setRejecting] = useState(false)
  if (proposals.length === 0) return null
  const claims = [...new Map(proposals.map(({ claim }) => [claim.id, claim.statement]))]
  const count = proposals.length
  const title = t('{count, plural, one {One proposal} other {# proposals}} without words in the text', { count })
  const reject = async (): Promise<void> => {
    if (
      !(await confirm({
        title: t('Reject {count, plural, one {one proposal} other {# proposals}} without words in the text?', {
          count,
        }),
        message: message(),
        action: t('Reject'),
        destructive: true,
      }))
    )
      return
    setRejecting(true)
    await decideOn(
      'reject',
      proposals.map(({ id }) => id),
    )
    setRejecting(false)
  }
  const Chevron = opened ? IconChevronDown : IconChevronRight
  return (
    <Box role="region" aria-label={t('Proposals without words in the text')}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <UnstyledButton onClick={toggle} aria-expanded={opened} c="dimmed" px={4} py={2}>
          <Group gap={4} wrap="nowrap">
            <Chevron size={14} aria-hidden />
            <Text size="xs" span>
              {title}
            </Text>
          </Group>
        </UnstyledButton>
        {mayDecide && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            me={8}
            loading={rejecting}
            onClick={() => void reject()}
          >
            {t('Reject {count, plural, one {it} other {them}}', { count })}
          </Button>
        )}
      </Group>
      <Collapse expanded={opened}>
        <Stack
          component="ul"
          gap={6}
          m={0}
          mt={4}
          p={0}
          ps={22}
          style={{ listStyle: 'none' }}
          aria-label={t('Claims without words in the text')}
        >
          {claims.map(([id, statement]) => (
            <li key={id}>
              <Anchor component={Link} href={`/claims/${id}`} target="_blank" size="sm" lh={1.4}>
                {statement}
              </Anchor>
            </li>
          ))}
        </Stack>
      </Collapse>
    </Box>
  )
}
