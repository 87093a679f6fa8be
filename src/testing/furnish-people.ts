import { issueToken } from '../people/issue-token.ts'
import type { TestApp } from './test-app.ts'

/** Puts what the examples of people need into the world, each made by the operation that makes it. */
export async function furnishPeople({ run, world }: TestApp): Promise<void> {
  world.token = await run(issueToken, world.people.teacher, {
    label: 'Website',
    permissions: ['school:view'],
    expiresOn: '2027-08-31',
  })
}
