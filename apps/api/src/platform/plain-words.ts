/** A word of a vocabulary as people write it: `NOT_COMMENTED` is "not commented". */
export const plainWords = (value: string): string => value.toLowerCase().replaceAll('_', ' ')
