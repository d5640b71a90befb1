import { Badge, Group, Stack, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { fileSize } from '@/shared/media/file-size.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { StateBadge } from '@/shared/ui/word-badge.tsx'
import classes from './asset-sections.module.css'
import type { Point } from './focal-point-picker.tsx'
import type { AssetDetail } from './use-asset.ts'
import { t, translated } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

const crops = () =>
  [
    { key: 'wide', label: t('Wide, 16 to 9'), ratio: '16 / 9' },
    { key: 'standard', label: t('Standard, 4 to 3'), ratio: '4 / 3' },
    { key: 'square', label: t('Square'), ratio: '1' },
    { key: 'portrait', label: t('Portrait, 4 to 5'), ratio: '4 / 5' },
    { key: 'social', label: t('Social networks'), ratio: '1200 / 630' },
  ] as const

/** How the image looks in each shape, about the focal point as it is chosen. */
export function CropSection({ asset, point }: { asset: AssetDetail; point: Point }) {
  const moved = point.x !== asset.focalPoint.x || point.y !== asset.focalPoint.y
  return (
    <Section title={t('Crops')} description={t('About the focal point, as front-ends ask for them.')}>
      <ul className={classes.crops}>
        {crops().map(({ key, label, ratio }) => (
          <li key={key}>
            <img
              src={moved ? asset.image.url : asset.image[key]}
              alt=""
              loading="lazy"
              className={classes.crop}
              style={{ aspectRatio: ratio, objectPosition: `${point.x * 100}% ${point.y * 100}%` }}
            />
            <Text size="xs" c="dimmed">
              {label}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Where the image is used. */
export function UseSection({ asset: { usedIn } }: { asset: AssetDetail }) {
  return (
    <Section title={t('Used in')}>
      {usedIn.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('No article shows it yet.')}
        </Text>
      ) : (
        <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {usedIn.map(({ id, headline, state }) => (
            <Group key={id} component="li" gap="xs" wrap="nowrap">
              <StateBadge state={state} />
              <RecordLink href={`/articles/${id}`} size="sm">
                {headline || t('Without a headline')}
              </RecordLink>
            </Group>
          ))}
        </Stack>
      )}
    </Section>
  )
}

/** What the file is, and what it says of itself. */
export function FileSection({ asset, children }: { asset: AssetDetail; children?: ReactNode }) {
  const { mediaType, width, height, bytes, animated, createdAt, createdBy, embedded, hasContentCredentials } = asset
  const kind = mediaType.replace('image/', '').toUpperCase()
  return (
    <Section title={t('File')} actions={children}>
      <Stack gap="sm">
        <Group gap="xs">
          <Text size="sm">
            {t('{kind}, {width} × {height} pixels, {bytes}', { kind, width, height, bytes: fileSize(bytes) })}
          </Text>
          {animated && <Badge variant="light">{t('Moves')}</Badge>}
          {hasContentCredentials && (
            <Badge
              variant="light"
              title={t('The file says, signed, who made it and how (C2PA). It is not checked here.')}
            >
              {t('Content Credentials')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {createdBy ? (
            <Trans
              id="Uploaded by <name/> <moment/>"
              components={{ name: <>{createdBy}</>, moment: <Moment at={createdAt} exact span inherit /> }}
            />
          ) : (
            <Trans id="Uploaded <moment/>" components={{ moment: <Moment at={createdAt} exact span inherit /> }} />
          )}
        </Text>
        {embedded.length > 0 && (
          <Table aria-label={t('What the file says of itself')} withRowBorders={false} verticalSpacing={4}>
            <Table.Tbody>
              {embedded.map(({ name, value }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row" fw={500} w={140} style={{ verticalAlign: 'top' }}>
                    {translated(name)}
                  </Table.Th>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Section>
  )
}
