'use client'

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { ApproveRedactionDocument, type RedactionRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { RedactionPreview } from '@/shared/redactions/redaction-preview.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { scopeInWords } from './redaction-words.ts'
import { t } from '@/shared/words/words.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'

/** Shows the second person what a redaction would strike, and carries it out when they agree. */
export function ApproveDialog({ redaction, onClose }: { redaction: RedactionRowFragment; onClose: () => void }) {
  const { id, scope, subjectId, version, words, wholeWords, scopeHash, ground, reason, proposedByName } = redaction
  const approve = useChange(
    async () => {
      const input = { id, scopeHash: scopeHash ?? '' }
      return accepted((await execute(ApproveRedactionDocument, { input })).approveRedaction).redaction
    },
    {
      onDone: () => {
        showDone(t('It is redacted.'))
        onClose()
      },
    },
  )
  return (
    <Modal opened onClose={onClose} title={t('Approve this redaction?')} size="lg">
      <Stack gap="md">
        <Text size="sm">
          {t('{proposedByName} asks for it. {ground}: {reason}', { proposedByName, ground: wording(ground), reason })}
        </Text>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {scopeInWords(redaction)}
          {words.length > 0 && `: ${words.map(inQuotes).join(', ')}`}
        </Text>
        <RedactionPreview
          order={
            scope === 'VERSION'
              ? { scope, subjectId: subjectId ?? null, version: version ?? null }
              : { scope, subjectId: subjectId ?? null, words, wholeWords }
          }
        />
        <Text size="sm" c="dimmed">
          {t('What is struck is gone for good: nobody can bring it back.')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button color="red" loading={approve.isPending} onClick={() => approve.mutate(undefined)}>
            {t('Redact')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
