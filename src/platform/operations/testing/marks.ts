import { z } from 'zod'
import type { Identity } from '../actor.ts'
import { notFound } from '../../errors.ts'
import type { Context, Operation, Query } from '../operation.ts'
import { operation, query } from '../operation.ts'

const input = z.strictObject({
  schoolId: z.uuid('Choose a school.'),
  name: z.string('Write the name.').min(1, 'Write the name.'),
  count: z.int('Give a whole number.').optional(),
})

/** Who may rename a school is the trust's administrator and its chief executive; the way is elevated. */
const described = {
  about: 'Renames a school, as no real operation does.',
  permission: 'school:manage',
  input,
  output: z.object({ name: z.string() }),
  example: () => ({ schoolId: '', name: '' }),
  exampleAs: 'ceo',
  async target({ tx }: Context, { schoolId }: { schoolId: string }) {
    const school = await tx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
    if (!school) throw notFound('school')
    return { schoolId: school.id }
  },
} as const

type Input = z.output<typeof input>
type Run = (context: Context, input: Input) => Promise<void> | void

export function recordRenamed({ record }: Context, { schoolId }: Input): void {
  record({
    kind: 'school.renamed',
    subject: { kind: 'school', id: schoolId },
    audience: { kind: 'school', schoolId },
    content: {},
  })
}

/** An operation that renames a school and records it, and then does what the test is about. */
export function rename(after: Run = () => {}, permission = 'school:manage') {
  return operation({
    ...described,
    name: 'test.rename',
    permission,
    records: 'school.renamed',
    async run(context, given) {
      await renameSchool(context, given)
      recordRenamed(context, given)
      await after(context, given)
      return { name: given.name }
    },
  }) satisfies Operation<'test.rename', typeof input>
}

/** One that does only what the test is about. */
export function bare(run: Run, permission = 'school:manage') {
  return operation({
    ...described,
    name: 'test.bare',
    permission,
    records: 'school.renamed',
    async run(context, given) {
      await run(context, given)
      return { name: given.name }
    },
  })
}

/** A query that whoever has a role there may ask. */
export function look(run: Run = () => {}, records?: readonly string[]) {
  return query({
    ...described,
    name: 'test.look',
    permission: 'school:view',
    ...(records && { records }),
    async run(context, given) {
      await run(context, given)
      return { name: given.name }
    },
  }) satisfies Query<'test.look', typeof input>
}

async function renameSchool({ tx }: Context, { schoolId, name }: Input): Promise<void> {
  await tx.updateTable('school').set({ name }).where('id', '=', schoolId).execute()
}

/** A person of the world as the face of a request would say: of this trust, by password alone, … */
export function asPerson(
  identity: { personId: string },
  claim: { trustId: string; personId?: string; secondFactor?: boolean },
): Identity {
  return { kind: 'person', personId: identity.personId, ...claim }
}
