import type { SampleStory } from '../sample-newsroom.ts'

/** Retells a real brief: it attributes as the brief does and adds nothing about real people. */
export const russiaIranMediation: SampleStory = {
  article: {
    slug: 'russia-agrees-to-help-us-reach-iran',
    headline: 'Russia has agreed to help Washington talk to Iran, sources say',
    dek: 'The White House has yet to comment, and neither Moscow nor Tehran has acknowledged that anyone asked for a go-between.',
    kind: 'NEWS',
    bylines: [{ name: 'Foreign desk' }],
    topics: ['diplomacy', 'nuclear'],
    section: 'world',
    datePublished: '2025-03-05T06:30:00Z',
    originalSource: { source: 'financial-post', url: 'https://financialpost.com/' },
    body: [
      '[[Moscow has agreed to help President Donald Trump’s administration communicate with Iran about its nuclear programme and its backing for proxies hostile to the United States|russia-agreed|ATTRIBUTED]], sources familiar with the discussions said in an account published by the Financial Post. They are not named.',
      'The White House has said nothing about it so far. Russia and Iran have not publicly acknowledged a request to mediate.',
      'According to the account, Mr Trump expressed interest in such help when he spoke to President Vladimir Putin by telephone in February. Days later, officials of the two countries met in Saudi Arabia and took the matter further.',
      '## What has been said openly',
      'Kremlin spokesman Dmitry Peskov went only so far. In Russia’s view, he stated, [[the United States and Iran need negotiations to settle what divides them|talks-needed|ATTRIBUTED]], and his words indicated that [[Moscow stands ready to assist|russia-ready|ATTRIBUTED]]. He is not reported to have said that a request was made, or that one was accepted.',
      'Iranian officials were more careful still. They suggested that [[offers of help from other countries are nothing unusual in matters of this kind|offers-common|ATTRIBUTED]], and acknowledged how much the nuclear negotiations matter. They did not confirm [[any offer from Russia to mediate|russia-offer|ATTRIBUTED]].',
      'The United Nations has urged [[the two governments to open talks on nuclear tensions and the questions tied to them|un-talks|ATTRIBUTED]].',
      '## What stands in the way',
      'Since taking office Mr Trump has worked to mend relations with Russia, which soured after the invasion of Ukraine in 2022. Secretary of State Marco Rubio and Foreign Minister Sergei Lavrov were among those who talked about working together on Iran, the account says; trade and the Arctic came up too.',
      'The American position pulls two ways. Mr Trump has said that [[he wants a nuclear peace agreement with Iran|trump-agreement|ATTRIBUTED]]. He has also signaled [[a return to the “maximum pressure” of his first term, sanctions included|trump-pressure|ATTRIBUTED]].',
      'Tehran has been reticent about American approaches. Pressure is rising at home, and hardliners in the leadership oppose negotiating with Washington at all. A deal, if there is ever to be one, would probably trade relief from sanctions for limits on Iran’s ambitions in the region.',
    ],
    headlineClaims: [
      {
        place: 'HEADLINE',
        claim: 'russia-agreed',
        role: 'ATTRIBUTED',
        exact: 'Russia has agreed to help Washington talk to Iran',
      },
    ],
    publish: true,
  },
  claims: [
    {
      key: 'russia-agreed',
      statement:
        'Russia has agreed to help the Trump administration communicate with Iran about its nuclear programme and its support for anti-US proxies.',
      kind: 'FACT',
      about: ['russia', 'united-states', 'iran'],
      attributions: [
        {
          source: 'sources-familiar',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER',
          reportedVia: 'financial-post',
          cue: 'said',
          anonymityReason: 'The report we rely on does not say who they are, or why they are not named.',
        },
        { source: 'white-house', stance: 'NOT_COMMENTED', reportedVia: 'financial-post' },
        { source: 'russia', stance: 'NOT_COMMENTED', reportedVia: 'financial-post' },
        { source: 'iran', stance: 'NOT_COMMENTED', reportedVia: 'financial-post' },
      ],
    },
    {
      key: 'talks-needed',
      statement:
        'Russia believes that negotiations are necessary for the United States and Iran to resolve their problems.',
      kind: 'POSITION',
      about: ['russia'],
      attributions: [
        {
          source: 'peskov',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          onBehalfOf: 'russia',
          reportedVia: 'financial-post',
          cue: 'stated',
        },
      ],
    },
    {
      key: 'russia-ready',
      statement: 'Russia is ready to assist the United States and Iran in resolving their problems.',
      kind: 'POSITION',
      about: ['russia'],
      attributions: [
        {
          source: 'peskov',
          stance: 'ASSERTS',
          form: 'INFERRED',
          hedged: true,
          onBehalfOf: 'russia',
          reportedVia: 'financial-post',
          cue: 'indicated',
        },
      ],
    },
    {
      key: 'offers-common',
      statement: 'It is common for countries to offer help in matters such as the nuclear negotiations.',
      kind: 'OPINION',
      attributions: [
        {
          source: 'iranian-officials',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          hedged: true,
          anonymity: 'ROLE_ONLY',
          reportedVia: 'financial-post',
          cue: 'suggested',
          anonymityReason: 'The report we rely on names no one.',
        },
      ],
    },
    {
      key: 'russia-offer',
      statement: 'Russia has offered to mediate between the United States and Iran.',
      kind: 'FACT',
      about: ['russia'],
      attributions: [
        {
          source: 'iranian-officials',
          stance: 'DOES_NOT_CONFIRM',
          form: 'PARAPHRASE',
          anonymity: 'ROLE_ONLY',
          reportedVia: 'financial-post',
          cue: 'did not confirm',
          anonymityReason: 'The report we rely on names no one.',
        },
      ],
    },
    {
      key: 'un-talks',
      statement: 'The United States and Iran should begin talks on nuclear tensions and related issues.',
      kind: 'POSITION',
      attributions: [
        {
          source: 'united-nations',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          reportedVia: 'financial-post',
          cue: 'urged',
        },
      ],
    },
    {
      key: 'trump-agreement',
      statement: 'Donald Trump wants a nuclear peace agreement with Iran.',
      kind: 'POSITION',
      about: ['trump'],
      attributions: [
        { source: 'trump', stance: 'ASSERTS', form: 'PARAPHRASE', reportedVia: 'financial-post', cue: 'said' },
      ],
    },
    {
      key: 'trump-pressure',
      statement: 'Donald Trump intends to return to the policy of maximum pressure on Iran, including sanctions.',
      kind: 'POSITION',
      about: ['trump'],
      attributions: [
        {
          source: 'trump',
          stance: 'ASSERTS',
          form: 'PARTIAL_QUOTE',
          hedged: true,
          quote: 'maximum pressure',
          reportedVia: 'financial-post',
          cue: 'signaled',
        },
      ],
    },
  ],
}
