'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { rejectionsOf } from '@/shared/proposals/rejections.ts'
import { useRestore } from '@/shared/proposals/use-restore.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import type { ClaimDetail } from './use-claim.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

/** Says that a claim was rejected, and brings it back. */
export function RejectedNotice({ claim }: { claim: ClaimDetail }) {
  const may = useMay()
  const restore = useRestore()
  if (claim.state !== 'REJECTED') return null
  const rejection = rejectionsOf(claim.proposals).find(({ subjectType }) => subjectType === 'CLAIM')
  return (
    <Alert
      color="gray"
      variant="light"
      mb="md"
      icon={<IconX size={18} aria-hidden />}
      title={t('This claim was rejected')}
    >
      <Text size="sm">
        {rejection?.decidedAt && (
          <>
            <Trans
              id="That was <moment/>."
              components={{ moment: <Moment at={rejection.decidedAt} span inherit /> }}
            />{' '}
          </>
        )}
        {t('It is kept, shown to no reader, and not proposed again when its words come back.')}
      </Text>
      {rejection && may('proposal:reopen') && (
        <Group mt="sm">
          <Button size="xs" variant="default" loading={restore.isPending} onClick={() => restore.mutate(rejection)}>
            {t('Restore')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
