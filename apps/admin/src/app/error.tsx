'use client'

import { ErrorState } from '@/shared/ui/error-state.tsx'

export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  return <ErrorState error={error} onRetry={reset} />
}
