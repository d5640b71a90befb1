/** When all of it was public. */
const since = '2026-01-10T08:00:00Z'

/** When the article was replaced by its second version. */
const later = '2026-02-10T08:00:00Z'

/** A record's id, by a word that says what it is. */
const id = (word: string): string => `md5('${word}')::uuid`

const dates = { created_at: `'${since}'`, updated_at: `'${since}'` }

/** A version with its parts, which is sealed then. */
const version = (noun: string, word: string, number: number, content: object, parts = ''): string => `
  ${insert(`${noun}_revision`, { id: id(`${word} ${number}`), [`${noun}_id`]: id(word), number, ...content, ...dates })}
  ${parts}
  UPDATE ${noun}_revision SET sealed_at = '${since}', content_hash = md5('hash of ${word} ${number}'),
    previous_hash = ${number === 1 ? 'NULL' : `md5('hash of ${word} ${number - 1}')`} WHERE id = ${id(`${word} ${number}`)};`

interface Content {
  readonly record: object
  readonly revision: object
  readonly publication?: object
  readonly parts?: string
}

/** A record with a version that is sealed and public. */
const record = (noun: string, word: string, { record: of, revision, publication, parts }: Content): string => `
  ${insert(noun, { id: id(word), ...of, ...dates })}
  ${version(noun, word, 1, revision, parts)}
  ${insert(`${noun}_publication`, {
    id: id(`${word} out`),
    [`${noun}_id`]: id(word),
    revision_id: id(`${word} 1`),
    public_from: `'${since}'`,
    ...publication,
  })}`

const insert = (table: string, row: object): string =>
  `INSERT INTO "${table}" (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')});`

function body(words: string): string {
  const paragraph = { type: 'paragraph', attrs: { id: 'b_first' }, content: [{ type: 'text', text: words }] }
  return `'${JSON.stringify({ type: 'doc', content: [paragraph] })}'`
}

const source = (word: string, name: string) =>
  record('source', word, { record: { state: `'ACCEPTED'` }, revision: { name: `'${name}'`, kind: `'PERSON'` } })

const claim = (word: string, statement: string) =>
  record('claim', word, {
    record: { state: `'ACCEPTED'` },
    revision: { statement: `'${statement}'`, kind: `'FACT'` },
  })

const onArticle = { article_id: id('dam'), locale: `'en'`, slug: `'the-dam-holds'` }

const partsOfArticle = [
  insert('byline', { revision_id: id('dam 2'), position: 0, name: `'Ada Sol'` }),
  insert('article_topic', { revision_id: id('dam 2'), topic_id: id('dams'), position: 0 }),
  insert('mention', {
    id: id('mention'),
    revision_id: id('dam 2'),
    claim_id: id('holds'),
    place: `'BODY'`,
    role: `'ATTRIBUTED'`,
    block_id: `'b_first'`,
    spans: `'[]'`,
  }),
].join('\n')

const text = (headline: string) => ({
  headline: `'${headline}'`,
  body: body(`${headline}.`),
  plain_text: `'${headline}.'`,
  author_id: `'ada'`,
})

const published = (number: number, headline: string, more: object): string =>
  insert('article_publication', {
    id: id(`dam out ${number}`),
    ...onArticle,
    revision_id: id(`dam ${number}`),
    body: body(`${headline}.`),
    date_published: `'${since}'`,
    ...more,
  })

const article = [
  insert('article', {
    id: id('dam'),
    slug: `'the-dam-holds'`,
    locale: `'en'`,
    kind: `'NEWS'`,
    state: `'PUBLISHED'`,
    ...dates,
  }),
  version('article', 'dam', 1, text('The dam holds')),
  version('article', 'dam', 2, text('The dam still holds'), partsOfArticle),
  published(1, 'The dam holds', { public_from: `'${since}'`, public_until: `'${later}'`, ending: `'REPLACED'` }),
  published(2, 'The dam still holds', { public_from: `'${later}'` }),
].join('\n')

const edge = {
  claim_id: id('holds'),
  state: `'ACCEPTED'`,
  public_from: `'${since}'`,
  created_at: `'${since}'`,
  updated_at: `'${since}'`,
}

/** A newsroom of the first schema, as SQL: what it had published and replaced, who worked there, and what was logged. */
export const olderNewsroom = [
  insert('user', {
    id: `'ada'`,
    name: `'Ada'`,
    email: `'ada@newsroom.example'`,
    role: `'ADMINISTRATOR'`,
    ...dates,
  }),
  insert('account', {
    id: `'a1'`,
    account_id: `'ada'`,
    provider_id: `'credential'`,
    user_id: `'ada'`,
    password: `'a hash'`,
    ...dates,
  }),
  source('ida', 'Ida Lind'),
  source('per', 'Per Holm'),
  record('topic', 'dams', {
    record: { slug: `'dams'` },
    revision: { name: `'Dams'`, kind: `'SUBJECT'` },
    publication: { slug: `'dams'` },
  }),
  claim('holds', 'The dam holds.'),
  claim('costs', 'The dam costs two million.'),
  insert('attribution', {
    id: id('says'),
    ...edge,
    source_id: id('ida'),
    source_stand_in: false,
    stance: `'ASSERTS'`,
    form: `'DIRECT_QUOTE'`,
    quote: `'It holds.'`,
    anonymity: `'NAMED'`,
  }),
  insert('attribution', {
    id: id('denies'),
    ...edge,
    public_from: 'NULL',
    source_id: id('per'),
    source_stand_in: false,
    stance: `'DENIES'`,
    form: `'PARAPHRASE'`,
    anonymity: `'NAMED'`,
  }),
  insert('evidence', { id: id('survey'), ...edge, kind: `'LINK'`, bearing: `'SUPPORTS'`, title: `'A survey'` }),
  insert('assessment', {
    id: id('verified'),
    claim_id: id('holds'),
    verdict: `'VERIFIED'`,
    assessed_at: `'${since}'`,
    public_from: `'${since}'`,
  }),
  insert('claim_link', {
    id: id('link'),
    from_claim_id: id('holds'),
    to_claim_id: id('costs'),
    kind: `'SUPPORTS'`,
    state: `'ACCEPTED'`,
    created_at: `'${since}'`,
    updated_at: `'${since}'`,
  }),
  article,
  record('collection', 'works', {
    record: { slug: `'works'` },
    revision: { title: `'Works'` },
    publication: { slug: `'works'` },
    parts: insert('collection_item', { revision_id: id('works 1'), article_id: id('dam'), position: 0 }),
  }),
  insert('correction', {
    id: id('correction'),
    article_id: id('dam'),
    kind: `'CORRECTION'`,
    origin: `'OURS'`,
    note: `'It was the north dam.'`,
    issued_at: `'${later}'`,
    state: `'ACCEPTED'`,
    public_from: `'${later}'`,
    created_at: `'${later}'`,
    updated_at: `'${later}'`,
  }),
  insert('change_event', {
    position: 1,
    id: id('event'),
    at: `'${later}'`,
    actor_kind: `'USER'`,
    actor_id: `'ada'`,
    actor_name: `'Ada'`,
    action: `'article:publish'`,
    subject_type: `'article'`,
    subject_id: id('dam'),
    changes: `'{}'`,
  }),
].join('\n')

/** What is written by the version whose last step is of that name, into tables that it was the first to have. */
export const addedByStep: Readonly<Record<string, { readonly table: string; readonly sql: string }>> = {
  jobs: {
    table: 'job',
    sql: insert('job', {
      id: id('job'),
      name: `'mail:forget-settled'`,
      input: `'{}'`,
      state: `'RUNNING'`,
      started_by_name: `'Sourceline'`,
      created_at: `'${later}'`,
      started_at: `'${later}'`,
    }),
  },
  mail: {
    table: 'mail',
    sql: insert('mail', {
      id: id('mail'),
      recipient: `'ada@newsroom.example'`,
      subject: `'Your access'`,
      about: `'invitation of ada'`,
      state: `'SENT'`,
      next_attempt_at: `'${later}'`,
      expires_at: `'${later}'`,
      created_at: `'${later}'`,
      settled_at: `'${later}'`,
    }),
  },
  settings: {
    table: 'settings',
    sql: insert('settings', {
      id: id('settings'),
      name: `'jobs'`,
      '"values"': `'{"keepEnded": 14}'`,
      updated_at: `'${later}'`,
    }),
  },
  redirects: {
    table: 'redirect',
    sql: insert('redirect', {
      id: id('redirect'),
      path: `'/2024/dam'`,
      kind: `'MOVED'`,
      article_id: id('dam'),
      ...dates,
    }),
  },
}
