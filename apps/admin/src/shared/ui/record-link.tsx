import { Anchor, type AnchorProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link to another page of the admin, in the colour of text so that lists stay calm. */
export function RecordLink({ href, children, ...props }: { href: string; children: ReactNode } & AnchorProps) {
  return (
    <Anchor component={Link} href={href} c="inherit" fw={550} dir="auto" {...props}>
      {children}
    </Anchor>
  )
}
