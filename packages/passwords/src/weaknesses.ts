/** Why a password is refused, with how to do better. */
export const weaknesses = {
  'password-breached':
    'This password was found in leaks: it is among the first that are tried. ' +
    'Choose several words that have nothing to do with each other.',
  'password-personal':
    'This password rests on your name, your address or the newsroom, which is where guessing begins. ' +
    'Choose several words that nobody would connect with you.',
  'password-guessable':
    'This password is too easy to guess. Add a word or two that nobody would expect next to these; ' +
    'a few words in a row do better than signs and digits.',
} as const

/** Why a password is refused. */
export type Weakness = keyof typeof weaknesses
