import { anonymityRefusals as anonymity } from '../anonymity/anonymity-refusals.ts'

/** What the publish gate finds, and the cure. */
export const findingSentences = {
  'headline-missing': 'Write a headline.',
  'body-empty': 'Write the article: its body is empty.',
  'lead-image-undescribed': 'Describe the lead image for those who cannot see it, or say that it is decorative.',
  'lead-image-expired': 'The rights to show the lead image have ended: choose another one.',
  'lead-image-embargoed': 'The lead image is under embargo: readers see the article without it until that ends.',
  'social-image-undescribed':
    'Describe the image of the social preview for those who cannot see it, or say that it is decorative.',
  'social-image-expired': 'The rights to show the image of the social preview have ended: choose another one.',
  'social-image-embargoed':
    'The image of the social preview is under embargo: links to the article are shown without it until that ends.',
  'body-image-undescribed':
    'Describe the image “{image}” in the text for those who cannot see it, or say that it is decorative.',
  'body-image-expired': 'The rights to show the image “{image}” in the text have ended: choose another one.',
  'body-image-embargoed':
    'The image “{image}” in the text is under embargo: readers see the article without it until that ends.',
  'claim-orphaned': 'A claim has lost the words that make it: attach or drop it before publishing.',
  'claims-orphaned': '{count} claims have lost the words that make them: attach or drop them before publishing.',
  'false-claim-stated':
    '“{claim}” was found to be false and is stated as fact: change the text, or mark the passage as debunked.',
  'unsourced-claim': '“{claim}” has neither source nor evidence.',
  'anonymous-opinion': '“{claim}” is an opinion that nobody stands behind by name.',
  'sources-withheld':
    '“{claim}” rests on sources of whom readers are told nothing: find one that can be named or described.',
  'rests-on-unidentified-source': `“{claim}” rests on one unnamed source alone. ${anonymity['sole-source-unidentified']}`,
  'rests-on-unapproved-source': `“{claim}” rests on one unnamed source alone. ${anonymity['sole-source-unapproved']}`,
  'rests-on-unnamed-sources':
    '“{claim}” rests on unnamed sources alone. Readers are told why: check that it is worth it.',
  'rests-on-unexplained-sources': '“{claim}” rests on unnamed sources alone: tell readers why they are not named.',
  'source-unexplained': `“{claim}” has a source that is not named. ${anonymity['anonymity-unexplained']}`,
  'source-unapproved': `“{claim}” has a source that is not named. ${anonymity['anonymity-unapproved']}`,
  'proposal-open': 'One proposal waits for a decision and will not be published.',
  'proposals-open': '{count} proposals wait for a decision and will not be published.',
  'suggestion-open': 'One suggested change is open: readers get the text without it.',
  'suggestions-open': '{count} suggested changes are open: readers get the text without them.',
  'source-given-away-by-name': `“{claim}” has a source that would be given away. ${anonymity['named-on-background']}`,
  'source-given-away-without-stand-in': `“{claim}” has a source that would be given away. ${anonymity['stand-in-missing']}`,
  'source-given-away-by-stand-in': `“{claim}” has a source that would be given away. ${anonymity['stand-in-named']}`,
  'terms-broken': 'Terms agreed with a source forbid publishing this as it stands. Ask an editor.',
  'off-record-alone':
    '“{claim}” rests on what was said off the record alone: find another source or evidence for it, or take it out.',
  'source-named-in-claim':
    '“{claim}” names a source whose terms do not allow it: word the claim without the name, or record that the claim is about that source.',
  'source-named': 'The {texts} names a source of “{claim}”, whose terms do not allow it: leave the name out.',
  'confidential-quotation':
    'The {texts} holds the words of a source of “{claim}”, whose terms do not allow it: put them in your own words.',
  'confidential-name':
    'The {texts} names {name}, who is known to the newsroom in confidence alone: leave the name out, or say why it may be public.',
  'confidential-name-kept':
    'The {texts} names {name}, who spoke in confidence of a claim that goes with it: leave the name out.',
  'confidential-words':
    'The {texts} holds words that somebody said in confidence, word for word: put them in your own words.',
} as const
