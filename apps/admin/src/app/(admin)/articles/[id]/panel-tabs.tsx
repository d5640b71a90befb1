'use client'

import { Badge, SegmentedControl } from '@mantine/core'
import { counted } from '@/shared/ui/counted.ts'

/** What the side of the editor shows. */
export type PanelTab = 'claims' | 'article' | 'history'

interface Props {
  tab: PanelTab
  onChange: (tab: PanelTab) => void
  claimCount: number
  wordlessCount: number
}

const isTab = (value: string): value is PanelTab => value === 'claims' || value === 'article' || value === 'history'

/** Chooses between the claims of the text, what the article says about itself, and its history. */
export function PanelTabs({ tab, onChange, claimCount, wordlessCount }: Props) {
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label="Beside the text"
      value={tab}
      onChange={(value) => {
        if (isTab(value)) onChange(value)
      }}
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
          value: 'article',
          label: 'Article',
        },
        { value: 'history', label: 'History' },
      ]}
    />
  )
}
