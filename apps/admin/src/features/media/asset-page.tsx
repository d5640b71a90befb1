'use client'

import { Anchor, Button, Grid, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconPhotoOff } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { RedactButton } from '@/shared/redactions/redact-button.tsx'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { publicationState } from '@/shared/ui/publication-state.ts'
import { Section } from '@/shared/ui/section.tsx'
import { StateBadge } from '@/shared/ui/word-badge.tsx'
import { AssetForm } from './asset-form.tsx'
import { CropSection, FileSection, UseSection } from './asset-sections.tsx'
import { FocalPointPicker, type Point } from './focal-point-picker.tsx'
import { PublishAssetButton } from './publish-asset.tsx'
import { ReplaceFile } from './replace-file.tsx'
import { UnpublishAssetButton } from './unpublish-asset.tsx'
import { type AssetDetail, useAsset } from './use-asset.ts'
import { t } from '@/shared/words/words.ts'

/** One image: what it shows, what is said of it, by what right it is shown. */
export function AssetPage({ id }: { id: string }) {
  const { data: asset, error, refetch } = useAsset(id)
  if (asset === undefined && error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (asset === undefined) return <LoadingState label={t('Loading the image')} lines={8} />
  if (asset === null) {
    return (
      <EmptyState
        wholePage
        icon={IconPhotoOff}
        title={t('There is no such image')}
        actions={
          <Anchor component={Link} href="/library">
            {t('All images')}
          </Anchor>
        }
      >
        {t('The address is incomplete. Search for the image in the library.')}
      </EmptyState>
    )
  }
  return <AssetView asset={asset} />
}

function AssetView({ asset }: { asset: AssetDetail }) {
  const mayChange = asset.can.includes('asset:save')
  const [point, setPoint] = useState<Point>(asset.focalPoint)
  return (
    <Page
      above={
        <Anchor component={Link} href="/library" size="sm">
          {t('Media')}
        </Anchor>
      }
      title={asset.name}
      description={
        <Group gap="xs" mt={4}>
          <StateBadge state={publicationState(asset)} />
          {asset.alt === '' && !asset.decorative && <Text size="sm">{t('Describe it before it is published.')}</Text>}
        </Group>
      }
      actions={
        <>
          <Button
            component="a"
            href={asset.originalUrl}
            download={asset.name}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('Original')}
          </Button>
          <RedactButton subject={{ id: asset.id, noun: 'asset' }} />
          {asset.can.includes('asset:unpublish') && <UnpublishAssetButton asset={asset} />}
          {asset.can.includes('asset:publish') && <PublishAssetButton asset={asset} />}
        </>
      }
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <Section title={t('Image')}>
              <FocalPointPicker
                src={asset.image.url}
                alt={asset.alt}
                value={point}
                disabled={!mayChange}
                onChange={setPoint}
              />
            </Section>
            <UseSection asset={asset} />
            <CropSection asset={asset} point={point} />
            <FileSection asset={asset}>
              {asset.can.includes('asset:replace-file') && <ReplaceFile asset={asset} />}
            </FileSection>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Section title={t('Details')}>
            <AssetForm key={asset.version} asset={asset} point={point} onDiscard={() => setPoint(asset.focalPoint)} />
          </Section>
        </Grid.Col>
      </Grid>
    </Page>
  )
}
