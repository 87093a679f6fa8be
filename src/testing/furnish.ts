import { issueToken } from '../people/issue-token.ts'
import type { TestApp } from './test-app.ts'

/** Puts one of each thing into the world, each made by the operation that makes it. */
export async function furnish({ run, world }: Pick<TestApp, 'run' | 'world'>): Promise<void> {
  world.token = await run(issueToken, world.people.teacher, {
    label: 'Website',
    permissions: ['school:view'],
    expiresOn: '2027-08-31',
  })
}
