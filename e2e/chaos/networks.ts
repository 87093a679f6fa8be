import type { Page } from '../found.ts'
import type { PatientStandIns } from '../patient-stand-ins.ts'

/** What a stand-in of the chaos can do wrong when a post is made public, and how its accounts and posts are asked for. */
interface Network {
  accounts: string
  faults: readonly string[]
  textOf(post: Record<string, string>): string
}

const silences = ['timeout-before-accept', 'timeout-after-accept', '500', '500-after-accept', 'slow']
const keys = ['expired', 'revoked', 'permission']

export const networks: Record<string, Network> = {
  facebook: {
    accounts: 'pages',
    faults: [...silences, ...keys, 'rate', 'blocked', 'not-applied'],
    textOf: post => post['message']!,
  },
  x: {
    accounts: 'accounts',
    faults: [
      ...silences,
      ...keys,
      'rate',
      'client-forbidden',
      'duplicate',
      'credits-depleted',
      'usage-capped',
      'no-data-after-accept',
      'not-applied',
    ],
    textOf: post => post['text']!,
  },
  linkedin: {
    accounts: 'accounts',
    faults: [...silences, ...keys, 'rate', 'bad-key', 'version-retired', 'duplicate'],
    textOf: post => post['shown']!,
  },
}

/** What goes wrong when somebody looks. */
export const readFaults = ['timeout-before-accept', '500', 'slow', 'expired', 'rate'] as const

/** Five accounts on three networks. */
export const accounts = [
  { channel: 'facebook', name: 'Oakfield Primary', slug: 'oakfield' },
  { channel: 'facebook', name: 'Oakfield Friends', slug: 'friends' },
  { channel: 'x', name: 'Oakfield Primary', slug: 'oakfield' },
  { channel: 'x', name: 'Oakfield Sports', slug: 'sports' },
  { channel: 'linkedin', name: 'Fenland Trust', slug: 'fenland', ofTrust: true },
] as const

export async function makeAccount(
  standIns: PatientStandIns,
  { channel, name, slug }: { channel: string; name: string; slug: string },
): Promise<Page> {
  const path = networks[channel]!.accounts
  const made = await standIns.ask<Record<string, string>>(channel, path, { name, slug })
  return { remoteId: (made['pageId'] ?? made['accountId'])!, token: made['token']! }
}

/** What stands on an account, as its visitors read it. */
export async function standing(
  standIns: PatientStandIns,
  channel: string,
  { remoteId }: Page,
): Promise<{ id: string; text: string }[]> {
  const { accounts: path, textOf } = networks[channel]!
  const at = `${path}/${encodeURIComponent(remoteId)}/posts`
  const { posts } = await standIns.ask<{ posts: Record<string, string>[] }>(channel, at)
  return posts.map(post => ({ id: post['id']!, text: textOf(post) }))
}
