'use client'

import { Anchor, Box, Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { proposalCount } from './proposal-count.ts'

const message =
  'No words of this text make these claims. None of them is published, ' +
  'nor proposed again when the text comes back. A claim that another article makes is rejected there too.'

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
  const title = `${proposalCount(proposals.length)} without words in the text`
  const reject = async (): Promise<void> => {
    if (
      !(await confirm({
        title: `Reject ${title.charAt(0).toLowerCase()}${title.slice(1)}?`,
        message,
        action: 'Reject',
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
    <Box role="region" aria-label="Proposals without words in the text">
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
            mr={8}
            loading={rejecting}
            onClick={() => void reject()}
          >
            Reject {proposals.length === 1 ? 'it' : 'them'}
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
          pl={22}
          style={{ listStyle: 'none' }}
          aria-label="Claims without words in the text"
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
