const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count as newspapers write it: words up to twelve, figures above. */
export function numberWords(count: number): string {
  return small[count] ?? String(count)
}
