import Link from 'next/link'
import classes from './admin-shell.module.css'

/** The name with its mark: a line of text with the passage that has a source. */
export function Brand() {
  return (
    <Link href="/" className={classes.brand}>
      <svg className={classes.brandMark} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <rect x="1" y="3" width="18" height="2.4" rx="1.2" fill="currentColor" opacity="0.35" />
        <rect x="1" y="8.2" width="11" height="3.6" rx="1.2" fill="currentColor" />
        <circle cx="16.6" cy="10" r="2.4" fill="currentColor" />
        <rect x="1" y="14.6" width="14" height="2.4" rx="1.2" fill="currentColor" opacity="0.35" />
      </svg>
      Sourceline
    </Link>
  )
}
