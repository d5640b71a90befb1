'use client'

import { Alert, Anchor, Badge, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import Link from 'next/link'
import { CancelImportDocument, type ImportJobFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { useChange } from '@/shared/use-change.ts'
import { ImportItems } from './import-items.tsx'
import { hasEnded, jobStates, progressWords } from './import-words.ts'
import { useImportProgress } from './use-import-progress.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

/** Ends an import; what it has made stays. */
function CancelButton({ job }: { job: ImportJobFragment }) {
  const cancel = useChange(
    async () => accepted((await execute(CancelImportDocument, { input: { id: job.id } })).cancelJob),
    {},
  )
  const ask = async () => {
    const agreed = await confirm({
      title: t('Cancel this import?'),
      message: t('The drafts that it has made stay. Import the file again to go on with the rest.'),
      action: t('Cancel the import'),
      destructive: true,
    })
    if (agreed) cancel.mutate(undefined)
  }
  return (
    <Button variant="default" loading={cancel.isPending || job.cancelRequestedAt !== null} onClick={() => void ask()}>
      {t('Cancel the import')}
    </Button>
  )
}

function ImportProgressBar({ job }: { job: ImportJobFragment }) {
  const { state, done, total, message, failure } = job
  const { label, color } = jobStates()[state]
  return (
    <Stack gap="xs" mb="lg">
      {failure !== null && (
        <Alert color="red" role="alert" title={t('The import was given up')}>
          {failure}
        </Alert>
      )}
      <Group gap="xs">
        <Badge variant="light" color={color}>
          {label}
        </Badge>
        <Text size="sm" aria-live="polite">
          {[progressWords(job), message].filter(Boolean).join(': ')}
        </Text>
      </Group>
      <Progress
        value={total ? (100 * done) / total : 0}
        color={color}
        animated={!hasEnded(job)}
        aria-label={t('How much of the import is done')}
      />
    </Stack>
  )
}

/** One import of many articles: how far it is, what became of each, and the way to end it. */
export function ImportPage({ id }: { id: string }) {
  const { data: job, error, refetch } = useImportProgress(id)
  if (job === undefined && error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (job === undefined) return <LoadingState label={t('Loading the import')} lines={8} />
  if (job === null) {
    return (
      <EmptyState
        wholePage
        icon={IconFileImport}
        title={t('There is no such import')}
        actions={
          <Anchor component={Link} href="/imports">
            {t('All imports')}
          </Anchor>
        }
      >
        {t('It ended so long ago that it is forgotten, or somebody else started it.')}
      </EmptyState>
    )
  }
  return (
    <Page
      title={t('Import')}
      description={
        <Trans
          id="Asked for by <name/> <moment/>. Nothing of it is published."
          components={{ name: <>{job.startedBy}</>, moment: <Moment at={job.createdAt} /> }}
        />
      }
      actions={!hasEnded(job) && <CancelButton job={job} />}
    >
      <ImportProgressBar job={job} />
      <ImportItems id={id} ended={hasEnded(job)} />
    </Page>
  )
}
