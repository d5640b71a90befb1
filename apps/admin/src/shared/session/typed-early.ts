import { useEffect, useRef, useState, type RefObject } from 'react'

/** A form that stands in the page before its scripts have loaded. */
interface EarlyForm {
  /** Belongs on the form. */
  readonly ref: RefObject<HTMLFormElement | null>
  /** Whether the scripts have loaded; until then the browser must not send the form itself, so nothing may submit it. */
  readonly loaded: boolean
}

/**
 * Takes up what was typed, or filled in by a password manager, while the page was still loading its scripts.
 *
 * @param takeUp Is given the values by the names of the fields, once. The fields have to be uncontrolled: React empties
 *   controlled ones as it takes the page over.
 */
export function useTypedEarly(takeUp: (values: Record<string, string>) => void): EarlyForm {
  const ref = useRef<HTMLFormElement>(null)
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    if (loaded) return
    const fields = ref.current ? [...new FormData(ref.current)] : []
    takeUp(Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))))
    setLoaded(true)
  }, [loaded, takeUp])
  return { ref, loaded }
}
