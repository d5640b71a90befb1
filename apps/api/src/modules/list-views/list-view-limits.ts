/** How much may be kept of views. */
export const listViewLimits = {
  /** Characters of a name. */
  name: 80,
  /** Parameters of one view. */
  parameters: 30,
  /** Characters of what a parameter is called. */
  parameterName: 40,
  /** Characters of what a parameter says. */
  parameterValue: 500,
  /** Views that one person has of one list. */
  own: 100,
} as const
