import { IconCircleCheck, IconEye, IconHelpCircle, IconUserQuestion, type TablerIcon } from '@tabler/icons-react'
import type { DecisionNeed } from '../card-parts/decision-need.ts'
import { t } from '@/shared/words/words.ts'

/** The sign, the colour and the words of what a claim wants, so that none is told by colour alone. */
export const needSigns = (): Readonly<Record<DecisionNeed, { icon: TablerIcon; color: string; label: string }>> => ({
  open: { icon: IconHelpCircle, color: 'orange', label: t('Open question') },
  look: { icon: IconEye, color: 'violet', label: t('To look at') },
  sure: { icon: IconCircleCheck, color: 'petrol', label: t('Proposed, sure') },
  unsourced: { icon: IconUserQuestion, color: 'orange', label: t('Nobody says so yet') },
})

/** How many claims want the same: "3 to look at". */
export function countOfNeed(need: DecisionNeed, count: number): string {
  switch (need) {
    case 'open':
      return t('{count, plural, one {# open question} other {# open questions}}', { count })
    case 'look':
      return t('{count, number} to look at', { count })
    case 'sure':
      return t('{count, number} sure', { count })
    case 'unsourced':
      return t('{count, number} without a source', { count })
  }
}
