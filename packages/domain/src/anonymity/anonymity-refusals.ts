/** Why an attribution breaks the rules on anonymity or the terms agreed with its source, and the cure. */
export const anonymityRefusals = {
  'off-record-shown': 'What is off the record is never published.',
  'deep-background-shown': 'On deep background, nothing that points to a source is published.',
  'named-on-background':
    'On background, the name is never given: choose a stand-in source and say how far it is described.',
  'stand-in-missing':
    'Whoever is not named needs a stand-in source, so that the name cannot leak. Choose or create one.',
  'stand-in-named': 'This source stands for someone who is not named: choose how it is anonymous, or another source.',
  'anonymity-unexplained': 'Tell readers why the source is not named.',
  'anonymity-unapproved': 'An editor must approve that the source is not named.',
  'sole-source-unidentified': 'Nobody knows who this source is: find another that says so.',
  'sole-source-unapproved':
    'A claim may rest on this source alone only if an editor approves: find another, or have it approved.',
} as const
