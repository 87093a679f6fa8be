import { gather } from '../posts/withdrawals/gather.ts'
import type { TestApp } from './test-app.ts'

/** Puts what the examples of withdrawals and of the media library need into the world. */
export async function furnishWithdrawals({ runner, world, database }: TestApp): Promise<void> {
  await runner.runSystem(world.trustId, 'furnish', context =>
    gather(context, new Map([[world.pupil.id, 'complaint']])),
  )
  const { rows } = await database.admin.query<{ id: string }>('select id from withdrawal')
  world.withdrawal = { id: rows[0]!.id }
  world.storedPicture = { id: world.picture.id }
}
