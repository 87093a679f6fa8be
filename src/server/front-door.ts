import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Database } from '../platform/database/tables.ts'
import { AppError } from '../platform/errors.ts'
import { parseInput } from '../platform/operations/input.ts'
import type { HttpParts } from './http.ts'
import { foundTrust } from './found-trust.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { readJson } from './read-body.ts'

const PASSWORD = z
  .string()
  .min(15, 'Use at least 15 characters: four words that do not belong together will do.')
  .max(200, 'Use at most 200 characters.')

const setUp = z.strictObject({
  token: z.string(),
  trust: z.string().trim().min(1, 'Write the name of the trust.').max(200),
  name: z.string().trim().min(1, 'Write your name.').max(200),
  email: z.email('Write your e-mail address.'),
  password: PASSWORD,
  role: z.enum(['trust-ceo', 'trust-administrator'], { error: 'Choose what you are in the trust.' }),
})

const welcome = z.strictObject({ token: z.string(), password: PASSWORD })

/**
 * What can be asked before anybody is signed in: whether this is an empty installation, its one-time set-up,
 * and the acceptance of an invitation. Everything else goes through an operation.
 */
export function frontDoor(parts: HttpParts): Hono {
  const app = new Hono()
  app.get('/front-door', async c => c.json({ setUp: !(await hasTrust(parts.db)), demo: parts.services.demo }))
  app.post('/set-up', async c => {
    const input = parseInput(setUp, await readJson(c))
    if (!sameSecret(input.token, parts.setupToken)) {
      throw new AppError('not-permitted', 'This set-up link is not the one that Copybook printed.')
    }
    await foundTrust(parts, input, { onlyAsTheFirst: true })
    return c.json({ email: input.email })
  })
  app.post('/welcome', async c => {
    const input = parseInput(welcome, await readJson(c))
    return c.json(await acceptInvitation(parts, input))
  })
  return app
}

export async function hasTrust(db: Database): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select has_trust() as any`.execute(db)
  return rows[0]!.any
}

function sameSecret(given: string, real: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(real)]
  return a.length === b.length && timingSafeEqual(a, b)
}
