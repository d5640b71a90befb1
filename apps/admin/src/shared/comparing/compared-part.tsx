import { Badge, Box } from '@mantine/core'
import type { ComparedPart } from './compare-versions.ts'
import { t } from '../words/words.ts'
import classes from './compared-part.module.css'

interface Props {
  part: ComparedPart
  /** Whose words are shown: those of both versions together, or of one. */
  side: 'both' | 'before' | 'after'
}

const hidden: Readonly<Record<Props['side'], string>> = { both: '', before: 'added', after: 'removed' }

/** A part of a text with the words marked that only one of two versions has. */
export function ComparedText({ part, side }: Props) {
  const segments = part.segments.filter(({ kind }) => kind !== hidden[side])
  if (segments.length === 0) return <Box className={classes.none}>{t('Not in this version')}</Box>
  return (
    <Box className={classes.part} data-kind={part.kind} data-change={part.change}>
      {part.setting !== null && <span className={classes.setting}>{part.setting} </span>}
      {segments.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>
        if (side !== 'both') return <mark key={index}>{text}</mark>
        return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>
      })}
      {part.besides.length > 0 && (
        <>
          {' '}
          <Badge size="xs" variant="light" color="yellow">
            {t('{besides} changed', { besides: part.besides.join(', ') })}
          </Badge>
        </>
      )}
    </Box>
  )
}
