import { Button, Group, Stack, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { EditorArticleFragment, EditorPublishItemFragment } from '@/generated/graphql.ts'
import { exactMoment } from '@/shared/ui/moment.tsx'
import { itemSum } from './publish-items.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  article: EditorArticleFragment
  published: readonly EditorPublishItemFragment[]
  /** Where readers find it. */
  href: string
  onClose: () => void
}

/** What is public now and where, or when it will be. */
export function PublishedView({ article, published, href, onClose }: Props) {
  const sum = itemSum(published)
  return (
    <Stack gap="md">
      <Text size="sm">
        {article.scheduledFor
          ? t('“{headline}” becomes public by itself on {scheduledFor}. Until then readers find nothing of it.', {
              headline: article.headline,
              scheduledFor: exactMoment(article.scheduledFor),
            })
          : t('Readers can see “{headline}” now.', { headline: article.headline })}
        {sum && ` ${t('With it: {sum}.', { sum })}`}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('Close')}
        </Button>
        {!article.scheduledFor && (
          <Button
            component="a"
            href={href}
            target="_blank"
            rel="noopener"
            data-autofocus
            rightSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('View as reader')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
