'use client'

import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import type { OpenForm, OpenForms } from '@/shared/editor-session/open-forms.ts'

function useStore<Value>(read: (forms: OpenForms) => Value): Value {
  const { forms } = useEditorSession()
  const subscribe = useCallback((listener: () => void) => forms.subscribe(listener), [forms])
  const snapshot = (): Value => read(forms)
  return useSyncExternalStore(subscribe, snapshot, snapshot)
}

/** The forms that are open in a claim's card. */
export function useOpenForms(claimId: string): readonly OpenForm[] {
  return useStore((forms) => forms.of(claimId))
}

/** The claims in whose cards forms are open. */
export function useClaimsWithForms(): readonly string[] {
  return useStore((forms) => forms.claimIds)
}

/** Makes a form known to the card that it is open in, for as long as it is shown. */
export function useFormInCard(claimId: string, form: OpenForm): void {
  const { forms } = useEditorSession()
  const { rank } = form
  const latest = useRef(form)
  latest.current = form
  useEffect(
    () => forms.open(claimId, { save: () => latest.current.save(), isTyped: () => latest.current.isTyped(), rank }),
    [forms, claimId, rank],
  )
}
