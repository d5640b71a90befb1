'use client'

import { Anchor, Button, Group, Image, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPhotoPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import type { LeadImageFragment } from '@/generated/graphql.ts'
import { t } from '@/shared/words/words.ts'

/** Loaded when it is first opened: whoever writes need not wait for it. */
const ImagePicker = dynamic(async () => (await import('@/shared/media/image-picker.tsx')).ImagePicker)

interface Props {
  label: string
  /** What the button says where none is chosen. */
  choose?: string
  image: LeadImageFragment | null
  disabled: boolean
  onChange: (image: LeadImageFragment | null) => void
}

/** An image that stands for the article, chosen from the library or uploaded into it. */
export function ImageField({ label, choose = t('Choose image'), image, disabled, onChange }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <Stack gap={6} component="section" aria-label={label}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      {image && <Image src={image.url} alt={image.alt} radius="md" mah={220} fit="contain" />}
      {image && image.alt === '' && !image.decorative && (
        <Text size="xs" c="red">
          {t('Not described yet.')}{' '}
          <Anchor component={Link} href={`/library/${image.id}`} size="xs" inherit>
            {t('Describe it before publishing')}
          </Anchor>
        </Text>
      )}
      {!disabled && (
        <Group gap="xs">
          <Button size="xs" variant="default" leftSection={<IconPhotoPlus size={16} aria-hidden />} onClick={open}>
            {image ? t('Choose another') : choose}
          </Button>
          {image && (
            <Button size="xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
              {t('Remove')}
            </Button>
          )}
        </Group>
      )}
      {opened && (
        <ImagePicker
          opened={opened}
          onClose={close}
          onChoose={({ image: chosen }) => {
            onChange(chosen)
            close()
          }}
        />
      )}
    </Stack>
  )
}
