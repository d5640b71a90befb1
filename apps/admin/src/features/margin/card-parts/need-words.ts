import { IconCircleCheck, IconEye, IconHelpCircle, IconUserQuestion, type TablerIcon } from '@tabler/icons-react'
import { counted } from '@/shared/ui/counted.ts'
import type { DecisionNeed } from '../card-parts/decision-need.ts'

/** The sign, the colour and the words of what a claim wants, so that none is told by colour alone. */
export const needSigns: Readonly<Record<DecisionNeed, { icon: TablerIcon; color: string; label: string }>> = {
  open: { icon: IconHelpCircle, color: 'orange', label: 'Open question' },
  look: { icon: IconEye, color: 'violet', label: 'To look at' },
  sure: { icon: IconCircleCheck, color: 'petrol', label: 'Proposed, sure' },
  unsourced: { icon: IconUserQuestion, color: 'orange', label: 'Nobody says so yet' },
}

/** How many claims want the same: "3 to look at". */
export function countOfNeed(need: DecisionNeed, count: number): string {
  if (need === 'open') return counted(count, 'open question')
  return `${count} ${{ look: 'to look at', sure: 'sure', unsourced: 'without a source' }[need]}`
}
