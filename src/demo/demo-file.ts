import { readFile, rename, writeFile } from 'node:fs/promises'
import { permissions } from '../app.ts'
import type { Installation } from '../installation.ts'
import { londonDate, systemClock } from '../platform/clock.ts'
import { inTenant, systemContext } from '../platform/database/tenancy.ts'
import type { Database } from '../platform/database/tables.ts'
import { hashSecretToken } from '../platform/operations/secret-token.ts'
import { issueToken } from '../people/issue-token.ts'
import { roleNames } from '../people/roles.ts'
import type { PublicPage } from './official-accounts.ts'
import { publicPages } from './official-accounts.ts'
import type { DemoPerson } from '../server/demo-people.ts'
import { demoPeople } from '../server/demo-people.ts'

export interface DemoFile {
  url: string
  people: { name: string; role: string; school: string; signIn: string; apiToken: string }[]
  sandbox: Record<string, string>
  /** The official accounts as anybody sees them. */
  pages: PublicPage[]
}

const DAYS = 30

/**
 * Writes `demo.json` for scripts, readable by its owner only: everybody's page to sign in, and a token with
 * all that they may do. A token of an earlier start is kept while it lasts.
 */
export async function writeDemoFile(
  { db, runner, config }: Installation,
  path: string,
  sandbox: Record<string, string>,
): Promise<DemoFile> {
  const everybody = await demoPeople(db)
  const before = await readBefore(path)
  const people: DemoFile['people'] = []
  for (const person of everybody) {
    const signIn = `${config.publicUrl}/demo?as=${person.userId}`
    const kept = before.find(one => one.signIn === signIn)?.apiToken
    const stillGood = kept !== undefined && (await isGood(db, person, kept))
    people.push({
      name: person.name,
      role: person.roles.map(({ role }) => role).join(', '),
      school: person.school,
      signIn,
      apiToken: stillGood ? kept : await tokenFor(runner, person),
    })
  }
  const file: DemoFile = { url: config.publicUrl, people, sandbox, pages: publicPages(sandbox) }
  await writeFile(`${path}.part`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.part`, path)
  return file
}

async function readBefore(path: string): Promise<DemoFile['people']> {
  const text = await readFile(path, 'utf8').catch(() => '{"people":[]}')
  return (JSON.parse(text) as DemoFile).people
}

/** Not revoked, and good for a day at least. */
async function isGood(db: Database, person: DemoPerson, token: string): Promise<boolean> {
  const tomorrow = new Date(systemClock.now().getTime() + 86_400_000)
  const found = await inTenant(db, systemContext(person.trustId), tx =>
    tx
      .selectFrom('api_token')
      .select('id')
      .where('token_hash', '=', hashSecretToken(token))
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', tomorrow)
      .executeTakeFirst(),
  )
  return found !== undefined
}

async function tokenFor(runner: Installation['runner'], person: DemoPerson): Promise<string> {
  const identity = { kind: 'person', trustId: person.trustId, personId: person.personId } as const
  const { token } = await runner.run(issueToken, identity, {
    label: 'Demo script',
    permissions: Object.keys(permissions),
    expiresOn: londonDate(new Date(systemClock.now().getTime() + DAYS * 86_400_000)),
  })
  return token
}

/** One line a person for the terminal. */
export function describePeople(file: DemoFile): string[] {
  return file.people.map(({ name, role, school, signIn }) => {
    const said = role
      .split(', ')
      .map(one => roleNames[one as keyof typeof roleNames])
      .join(', ')
    return `  ${name}, ${said} (${school}): ${signIn}`
  })
}

/** One line an account for the terminal. */
export function describePages({ pages }: DemoFile): string[] {
  const longest = Math.max(...pages.map(({ name }) => name.length))
  return pages.map(
    ({ name, channel, address }) => `  ${name.padEnd(longest)}  ${channel.padEnd(9)}  ${address}`,
  )
}
