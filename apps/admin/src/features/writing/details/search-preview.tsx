import { AspectRatio, Image, Paper, Stack, Text } from '@mantine/core'
import type { LeadImageFragment } from '@/generated/graphql.ts'
import { t } from '@/shared/words/words.ts'

interface Words {
  title: string
  description: string
  href: string
}

/** An address as search engines show it: host and path, without what every address has. */
function shownAddress(href: string): string {
  const { host, pathname } = URL.canParse(href) ? new URL(href) : { host: href, pathname: '' }
  return [host, ...pathname.split('/').filter(Boolean)].join(' › ')
}

/** How a search engine may show the article. */
export function SearchPreview({ title, description, href }: Words) {
  return (
    <Paper component="figure" withBorder radius="md" p="sm" m={0} aria-label={t('Preview in search results')}>
      <Text size="xs" c="dimmed" truncate>
        {shownAddress(href)}
      </Text>
      <Text fw={500} lineClamp={1}>
        {title || t('No headline yet')}
      </Text>
      <Text size="sm" c="dimmed" lineClamp={2}>
        {description || t('No description: search engines take words of the text.')}
      </Text>
    </Paper>
  )
}

/** How a social network or a messenger may show a link to the article. */
export function SocialCard({ title, description, href, image }: Words & { image: LeadImageFragment | null }) {
  return (
    <Paper
      component="figure"
      withBorder
      radius="md"
      m={0}
      style={{ overflow: 'hidden' }}
      aria-label={t('Preview of a shared link')}
    >
      {image && (
        <AspectRatio ratio={1.91}>
          <Image src={image.url} alt={image.alt} fit="cover" />
        </AspectRatio>
      )}
      <Stack gap={2} p="sm">
        <Text size="xs" c="dimmed" truncate>
          {URL.canParse(href) ? new URL(href).host : href}
        </Text>
        <Text fw={500} lineClamp={2}>
          {title || t('No headline yet')}
        </Text>
        {description && (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {description}
          </Text>
        )}
        {!image && (
          <Text size="xs" c="dimmed">
            {t('Without an image: there is no lead image either.')}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
