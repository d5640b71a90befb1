import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'

/** Grey lines where content is about to be; says so to screen readers. */
export function LoadingState({ label = 'Loading', lines = 6 }: { label?: string; lines?: number }) {
  return (
    <Stack gap="sm" p="lg" role="status">
      <VisuallyHidden>{label} …</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 26 : 16} width={line === 0 ? '40%' : `${92 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  )
}
