import { Group, Text } from '@mantine/core'
import type { ShownCommentFragment } from '@/generated/graphql.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { mentionParts } from '../writing/mention-query.ts'
import { t } from '@/shared/words/words.ts'
import classes from '../writing/comment-card.module.css'

/** Who wrote a comment, and when. */
export function Byline({ comment }: { comment: ShownCommentFragment }) {
  return (
    <Group component="span" gap={6} wrap="nowrap" miw={0}>
      <Text size="sm" span fw={600} truncate="end">
        {comment.writtenBy ?? t('Somebody')}
      </Text>
      <Moment at={comment.createdAt} span size="xs" c="dimmed" style={{ flexShrink: 0 }} />
      {comment.editedAt && !comment.deletedAt && (
        <Text size="xs" span c="dimmed" style={{ flexShrink: 0 }}>
          {t('edited')}
        </Text>
      )}
    </Group>
  )
}

/** What a comment says, with the people whom it mentions. */
export function Said({ comment, lineClamp }: { comment: ShownCommentFragment; lineClamp?: number }) {
  if (comment.deletedAt)
    return (
      <Text size="sm" component="span" display="block" c="dimmed" fs="italic">
        {t('This comment was deleted.')}
      </Text>
    )
  const names = comment.mentioned.map(({ name }) => name)
  return (
    <Text
      size="sm"
      component="span"
      display={lineClamp ? undefined : 'block'}
      className={classes.said}
      lineClamp={lineClamp ?? 0}
    >
      {mentionParts(comment.text, names).map(({ text, mention }, index) =>
        mention ? (
          <span key={index} className={classes.mention}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </Text>
  )
}
