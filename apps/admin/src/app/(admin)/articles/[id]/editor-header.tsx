'use client'

import { ActionIcon, Anchor, Button, Group, Menu, Text, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconDeviceFloppy,
  IconDots,
  IconEraser,
  IconExternalLink,
  IconKeyboard,
  IconMessageReport,
  IconRestore,
  IconSquareX,
  IconTrash,
} from '@tabler/icons-react'
import Link from 'next/link'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { StateBadge } from '@/shared/ui/word-badge.tsx'
import classes from './article-editor.module.css'
import { awaitsPublication, decisionsWait } from '@/features/publishing/awaits-publication.ts'
import { SaveStatus } from '@/features/writing/saving/save-status.tsx'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

/** What the header asks the editor to do. */
export type EditorAction =
  | 'save'
  | 'publish'
  | 'unpublish'
  | 'correct'
  | 'compare'
  | 'discard'
  | 'redact'
  | 'delete'
  | 'help'

interface Props {
  article: EditorArticleFragment
  saving: Saving
  href: string
  onAction: (action: EditorAction) => void
}

function More({ article, href, onAction }: Omit<Props, 'saving'>) {
  const may = (action: string): boolean => article.can.includes(action)
  const mayRedact = useMay()('record:redact')
  const isPublic = Boolean(article.publicFrom)
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('More actions')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isPublic && (
          <Menu.Item component="a" href={href} target="_blank" leftSection={<IconExternalLink size={16} aria-hidden />}>
            {t('View as reader')}
          </Menu.Item>
        )}
        {isPublic && may('correction:create') && (
          <Menu.Item leftSection={<IconMessageReport size={16} aria-hidden />} onClick={() => onAction('correct')}>
            {t('Publish a correction …')}
          </Menu.Item>
        )}
        {isPublic && article.hasDraft && may('article:discard-draft') && (
          <Menu.Item leftSection={<IconRestore size={16} aria-hidden />} onClick={() => onAction('discard')}>
            {t('Discard the draft …')}
          </Menu.Item>
        )}
        {may('article:unpublish') && (
          <Menu.Item
            color="red"
            leftSection={<IconSquareX size={16} aria-hidden />}
            onClick={() => onAction('unpublish')}
          >
            {article.scheduledFor ? t('Unschedule …') : t('Take it down …')}
          </Menu.Item>
        )}
        {mayRedact && (
          <Menu.Item leftSection={<IconEraser size={16} aria-hidden />} onClick={() => onAction('redact')}>
            {t('Redact …')}
          </Menu.Item>
        )}
        {!isPublic && !article.scheduledFor && may('article:delete') && (
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onAction('delete')}>
            {t('Delete the article …')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => onAction('help')}>
          {t('Keyboard shortcuts')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function publishHint(canPublish: boolean, decisionsOnly: boolean): string {
  if (!canPublish) return t('Readers see this text, and all that was accepted of its claims')
  return decisionsOnly
    ? t('Readers do not see yet what was accepted since (Ctrl+Enter)')
    : t('Check and publish (Ctrl+Enter)')
}

/** Where the article stands, whether it is saved, and what can be done with the whole of it. */
export function EditorHeader({ article, saving, href, onAction }: Props) {
  const may = (action: string): boolean => article.can.includes(action)
  const mayPublish = useMay()('article:publish')
  const canPublish = saving.isDirty || awaitsPublication(article)
  const waiting = decisionsWait(article)
  return (
    <Group component="header" className={classes.header} wrap="nowrap" gap="sm">
      <Anchor
        component={Link}
        href="/articles"
        c="dimmed"
        size="sm"
        aria-label={t('All articles')}
        className={classes.back}
      >
        <IconArrowLeft size={16} aria-hidden /> <span className={classes.wide}>{t('Articles')}</span>
      </Anchor>
      <StateBadge state={waiting && article.state === 'PUBLISHED' ? 'CHANGED' : article.state} />
      {article.scheduledFor && (
        <Text size="sm" c="dimmed" className={classes.wide}>
          <Trans id="public from <moment/>" components={{ moment: <Moment at={article.scheduledFor} exact span /> }} />
        </Text>
      )}
      <div className={classes.status}>{may('article:save') && <SaveStatus saving={saving} />}</div>
      {may('article:save') && (
        <>
          <Tooltip label={t('Save (Ctrl+S)')}>
            <Button
              variant="default"
              className={classes.wide}
              aria-keyshortcuts="Control+S"
              onClick={() => onAction('save')}
            >
              {t('Save')}
            </Button>
          </Tooltip>
          <ActionIcon
            variant="default"
            size="lg"
            className={classes.narrow}
            aria-label={t('Save')}
            onClick={() => onAction('save')}
          >
            <IconDeviceFloppy size={18} aria-hidden />
          </ActionIcon>
        </>
      )}
      {mayPublish && (
        <Tooltip label={publishHint(canPublish, waiting && !article.hasDraft)}>
          <Button
            className={classes.publish}
            aria-keyshortcuts="Control+Enter"
            disabled={!canPublish}
            onClick={() => onAction('publish')}
          >
            {t('Publish')}
            <span className={classes.wide}>&nbsp;…</span>
          </Button>
        </Tooltip>
      )}
      <More article={article} href={href} onAction={onAction} />
    </Group>
  )
}
