'use client'

import { Badge, SegmentedControl } from '@mantine/core'
import { counted } from '@/shared/ui/counted.ts'

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

/** Chooses between the claims of the text, the comments on it, what is suggested, what the article says about itself, and its history. */
export function PanelTabs({ tab, onChange, claimCount, wordlessCount, commentCount, suggestionCount }: Props) {
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label="Beside the text"
      value={tab}
      onChange={(value) => onChange(tabOf(value))}
      data={[
        {
          value: 'claims',
          label: (
            <>
              Claims{' '}
              <Badge size="xs" variant="light" color="gray" ml={4}>
                {claimCount}
              </Badge>
              {wordlessCount > 0 && (
                <Badge size="xs" color="orange" ml={4} aria-label={`${counted(wordlessCount, 'claim')} without words`}>
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
              Comments
              {commentCount > 0 && (
                <Badge size="xs" variant="light" color="yellow" ml={4} aria-label={`${commentCount} open`}>
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
                    Suggested
                    {suggestionCount > 0 && (
                      <Badge size="xs" variant="light" color="green" ml={4} aria-label={`${suggestionCount} open`}>
                        {suggestionCount}
                      </Badge>
                    )}
                  </>
                ),
              },
            ]),
        { value: 'article', label: 'Article' },
        { value: 'history', label: 'History' },
      ]}
    />
  )
}
