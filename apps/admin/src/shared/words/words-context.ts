'use client'

import type { I18n } from '@lingui/core'
import { createContext } from 'react'

/** The words of what is drawn, for a server that draws pages of several languages at the same time. */
export const WordsContext = createContext<I18n | null>(null)
