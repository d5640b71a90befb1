'use client'

import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPhotoEdit } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { uploadFile } from '@/shared/media/upload-file.ts'
import { useUploadLimits } from '@/shared/media/use-uploads.ts'
import { whyRefused } from '@/shared/media/why-refused.ts'
import { showDone } from '@/shared/ui/notices.tsx'
import type { AssetDetail } from './use-asset.ts'
import { t } from '@/shared/words/words.ts'

/** Gives an image another file wherever it is used; what is said of it stays. */
export function ReplaceFile({ asset }: { asset: AssetDetail }) {
  const limits = useUploadLimits()
  const queryClient = useQueryClient()
  const [progress, setProgress] = useState<number | null>(null)
  const [problem, setProblem] = useState<string>()
  const replace = (file: File | null): void => {
    if (!file) return
    const refused = limits && whyRefused(file, limits)
    setProblem(refused)
    if (refused) return
    setProgress(0)
    uploadFile(file, { replaces: asset, onProgress: setProgress })
      .done.then(
        () => {
          showDone(t('The file is replaced. Readers see the new one once the image is published.'))
          void queryClient.invalidateQueries()
        },
        (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => setProgress(null))
  }
  return (
    <Stack gap={4} align="flex-end">
      <FileButton onChange={replace} accept={limits?.mediaTypes.join(',') ?? 'image/*'}>
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            leftSection={<IconPhotoEdit size={16} aria-hidden />}
            loading={progress !== null}
          >
            {t('Replace file')}
          </Button>
        )}
      </FileButton>
      {progress !== null && (
        <Group w={140}>
          <Progress value={progress * 100} size="xs" style={{ flex: 1 }} aria-label={t('Uploading the new file')} />
        </Group>
      )}
      {problem && (
        <Text size="xs" c="red" role="alert">
          {problem}
        </Text>
      )}
    </Stack>
  )
}
