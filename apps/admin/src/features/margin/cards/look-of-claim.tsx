import {
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconLoader,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ClaimLook } from '@/shared/article-text/claim-look.ts'
import { t } from '@/shared/words/words.ts'

/** The sign, the colour and the words of each look, so that none is told by colour alone. */
export const lookSigns = (): Readonly<Record<ClaimLook, { icon: TablerIcon; color: string; label: string }>> => ({
  proposed: { icon: IconCircleDashed, color: 'violet', label: t('Proposed') },
  accepted: { icon: IconCheck, color: 'petrol', label: t('Accepted') },
  upheld: { icon: IconCircleCheck, color: 'green', label: t('Upheld') },
  contested: { icon: IconAlertTriangle, color: 'orange', label: t('Contested') },
  refuted: { icon: IconCircleX, color: 'red', label: t('Refuted') },
  rejected: { icon: IconX, color: 'gray', label: t('Rejected') },
  unknown: { icon: IconLoader, color: 'gray', label: t('Loading') },
})
