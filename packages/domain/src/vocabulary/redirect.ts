import { enumeration, type ValueOf } from './enumeration.ts'

export const RedirectKind = enumeration('RedirectKind', 'What a front-end answers to a path that is no longer used.', {
  MOVED: 'It leads elsewhere: answer 301 (Moved Permanently).',
  GONE: 'What stood there was taken away for good: answer 410 (Gone).',
})
export type RedirectKind = ValueOf<typeof RedirectKind>
