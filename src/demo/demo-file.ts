import { rename, writeFile } from 'node:fs/promises'
import { permissions } from '../app.ts'
import type { Installation } from '../installation.ts'
import { londonDate, systemClock } from '../platform/clock.ts'
import { issueToken } from '../people/issue-token.ts'
import { roleNames } from '../people/roles.ts'
import type { DemoPerson } from '../server/demo-people.ts'
import { demoPeople } from '../server/demo-people.ts'

export interface DemoFile {
  url: string
  people: { name: string; role: string; school: string; signIn: string; apiToken: string }[]
  sandbox: Record<string, string>
}

const DAYS = 30

/**
 * Writes `demo.json` for scripts, readable by its owner only: everybody's page to sign in, and a token with
 * all that they may do. Tokens are made anew at each start; the ones before run out by themselves.
 */
export async function writeDemoFile(
  { db, runner, config }: Installation,
  path: string,
  sandbox: Record<string, string>,
): Promise<DemoFile> {
  const everybody = await demoPeople(db)
  const people: DemoFile['people'] = []
  for (const person of everybody) {
    people.push({
      name: person.name,
      role: person.roles.map(({ role }) => role).join(', '),
      school: person.school,
      signIn: `${config.publicUrl}/demo?as=${person.userId}`,
      apiToken: await tokenFor(runner, person),
    })
  }
  const file: DemoFile = { url: config.publicUrl, people, sandbox }
  await writeFile(`${path}.part`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.part`, path)
  return file
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
