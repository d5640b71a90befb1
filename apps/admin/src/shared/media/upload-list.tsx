'use client'

import { ActionIcon, Anchor, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { IconPhotoCheck, IconRefresh, IconX } from '@tabler/icons-react'
import Link from 'next/link'
import type { FileUpload, Uploads } from './use-uploads.ts'
import { t } from '../words/words.ts'

function Outcome({ upload }: { upload: FileUpload }) {
  const { state, problem, uploaded, progress, file } = upload
  if (state === 'failed')
    return (
      <Text size="xs" c="red" role="alert">
        {problem}
      </Text>
    )
  if (state === 'sending')
    return (
      <Group gap="xs" wrap="nowrap">
        <Progress
          value={progress * 100}
          size="sm"
          style={{ flex: 1 }}
          aria-label={t('Uploading {name}', { name: file.name })}
          animated={progress >= 1}
        />
        <Text size="xs" c="dimmed" style={{ minWidth: '4.5em', textAlign: 'end' }}>
          {progress >= 1 ? t('Reading …') : `${Math.floor(progress * 100)} %`}
        </Text>
      </Group>
    )
  return (
    <Group gap={6}>
      <Text size="xs" c="dimmed">
        {uploaded?.isNew ? t('In the library.') : t('This file is in the library already.')}
      </Text>
      {uploaded && (
        <Anchor component={Link} href={`/library/${uploaded.assetId}`} size="xs">
          {uploaded.isNew ? t('Describe it') : t('View it')}
        </Anchor>
      )}
    </Group>
  )
}

/** The files on their way into the library, each with its progress and what can be done about it. */
export function UploadList({ uploads: { uploads, retry, remove } }: { uploads: Uploads }) {
  if (uploads.length === 0) return null
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('Uploads')}>
      {uploads.map((upload) => (
        <Paper key={upload.key} component="li" withBorder px="sm" py={8} radius="md">
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
              <Group gap={6} wrap="nowrap">
                {upload.state === 'done' && <IconPhotoCheck size={16} aria-hidden />}
                <Text size="sm" truncate>
                  {upload.file.name}
                </Text>
              </Group>
              <Outcome upload={upload} />
            </Stack>
            {upload.state === 'failed' && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('Try {name} again', { name: upload.file.name })}
                onClick={() => retry(upload)}
              >
                <IconRefresh size={16} />
              </ActionIcon>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={
                upload.state === 'sending'
                  ? t('Cancel {name}', { name: upload.file.name })
                  : t('Hide {name}', { name: upload.file.name })
              }
              onClick={() => remove(upload.key)}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        </Paper>
      ))}
    </Stack>
  )
}
