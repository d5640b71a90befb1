'use client'

import { Badge, SegmentedControl } from '@mantine/core'
import { t } from '@/shared/words/words.ts'

const panelTabs = ['claims', 'comments', 'suggestions', 'article', 'history'] as const
/** What the side of the editor shows. */
export type PanelTab = (typeof panelTabs)[number]

interface Props {
  tab: PanelTab
  onChange: (tab: PanelTab) => void
  claimCount: number
  wordlessCount: number
  commentCount: number
  /** Null where nothing is suggested, nor about to be. */
  suggestionCount: number | null
}

const tabOf = (value: string): PanelTab => panelTabs.find((tab) => tab === value) ?? 'claims'

/** No tab is cut off where their words are long: they can be moved. */
const appearance = {
  size: 'xs',
  fullWidth: true,
  styles: { root: { overflowX: 'auto' }, control: { minWidth: 'max-content' } },
} as const

/** Chooses between the claims of the text, the comments on it, what is suggested, what the article says about itself, and its history. */
export function PanelTabs({ tab, onChange, claimCount, wordlessCount, commentCount, suggestionCount }: Props) {
  return (
    <SegmentedControl
      {...appearance}
      aria-label={t('Beside the text')}
      value={tab}
      onChange={(value) => onChange(tabOf(value))}
      data={[
        {
          value: 'claims',
          label: (
            <>
              {t('Claims')}{' '}
              <Badge size="xs" variant="light" color="gray" ms={4}>
                {claimCount}
              </Badge>
              {wordlessCount > 0 && (
                <Badge
                  size="xs"
                  color="orange"
                  ms={4}
                  aria-label={t('{count, plural, one {# claim} other {# claims}} without words', {
                    count: wordlessCount,
                  })}
                >
                  {wordlessCount}
                </Badge>
              )}
            </>
          ),
        },
        {
          value: 'comments',
          label: (
            <>
              {t('Comments')}
              {commentCount > 0 && (
                <Badge
                  size="xs"
                  variant="light"
                  color="yellow"
                  ms={4}
                  aria-label={t('{count, number} open', { count: commentCount })}
                >
                  {commentCount}
                </Badge>
              )}
            </>
          ),
        },
        ...(suggestionCount === null
          ? []
          : [
              {
                value: 'suggestions',
                label: (
                  <>
                    {t('Suggested')}
                    {suggestionCount > 0 && (
                      <Badge
                        size="xs"
                        variant="light"
                        color="green"
                        ms={4}
                        aria-label={t('{count, number} open', { count: suggestionCount })}
                      >
                        {suggestionCount}
                      </Badge>
                    )}
                  </>
                ),
              },
            ]),
        { value: 'article', label: t('Article') },
        { value: 'history', label: t('History') },
      ]}
    />
  )
}
