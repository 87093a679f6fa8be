/** An official account of the demo's trust. */
export interface OfficialAccount {
  /** Null: of the trust itself. */
  school: string | null
  channel: string
  name: string
  /** The last part of its page's address at the stand-in; null where there is none: what is posted is posted by hand. */
  slug: string | null
  /** Who answers for it, and who writes for it, by the names of `cast.ts`. */
  head: string
  authors: readonly string[]
  /** Nobody has connected it yet: for whoever tries that in the demo. */
  unconnected?: true
}

const heron = { school: 'heron-lane', head: 'head', authors: ['manager', 'deputy'] } as const
const mill = { school: 'mill-road', head: 'millHead', authors: ['millTeacher'] } as const

/** Every channel of the policy: the schools on all but LinkedIn, the trust there. */
export const OFFICIAL_ACCOUNTS: readonly OfficialAccount[] = [
  { ...heron, channel: 'facebook', name: 'Heron Lane Primary', slug: 'heron-lane' },
  { ...heron, channel: 'dojo', name: 'Heron Lane Primary, Dojo', slug: null },
  { ...heron, channel: 'tapestry', name: 'Heron Lane Primary, Tapestry', slug: null },
  { ...heron, channel: 'instagram', name: 'Heron Lane Primary in pictures', slug: 'heronlane' },
  { ...heron, channel: 'x', name: 'Heron Lane Primary on X', slug: 'heronlane' },
  { ...heron, channel: 'youtube', name: 'Heron Lane Primary on film', slug: 'heronlane' },
  { ...mill, channel: 'facebook', name: 'Mill Road Academy', slug: 'mill-road' },
  { ...mill, channel: 'dojo', name: 'Mill Road Academy, Dojo', slug: null },
  { ...mill, channel: 'tapestry', name: 'Mill Road Academy, Tapestry', slug: null },
  { ...mill, channel: 'instagram', name: 'Mill Road Academy in pictures', slug: 'millroad' },
  { ...mill, channel: 'x', name: 'Mill Road Academy on X', slug: 'millroad' },
  { ...mill, channel: 'youtube', name: 'Mill Road Academy on film', slug: 'millroad', unconnected: true },
  {
    school: null,
    channel: 'linkedin',
    name: 'Fenland Learning Trust',
    slug: 'fenland',
    head: 'ceo',
    authors: ['administrator'],
  },
]

/** How the demo's own scripts call an account: `heron-lane/facebook`. */
export const accountKey = ({ school, channel }: Pick<OfficialAccount, 'school' | 'channel'>): string =>
  `${school ?? 'trust'}/${channel}`

export interface PublicPage {
  name: string
  channel: string
  address: string
}

/** What anybody can look at, at the stand-ins' addresses by channel. */
export function publicPages(standIns: Readonly<Record<string, string>>): PublicPage[] {
  return OFFICIAL_ACCOUNTS.flatMap(({ channel, name, slug }) => {
    const origin = standIns[channel]
    return slug === null || origin === undefined ? [] : [{ name, channel, address: `${origin}/${slug}` }]
  })
}
