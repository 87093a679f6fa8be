import type { Endpoint } from './call.ts'
import { ok } from './call.ts'
import { invalidRequest, notFound, notPermitted } from './problem.ts'
import { shownUser } from './render.ts'

/** `GET /2/users/me`: whose key this is. */
export const whoAmI: Endpoint = ({ user, query }) => ({
  does: 'read',
  run: async () => ok(shownUser(user, query)),
})

/** `POST /2/users/{id}/muting`: somebody whom the account no longer wants to hear of. */
export const mute: Endpoint = ({ state, user, path, body }) => {
  if (path['id'] !== user.id) throw notPermitted()
  const target = body['target_user_id'] as string
  if (target === user.id) throw invalidRequest('Nobody can mute themselves')
  if (!state.users.has(target)) throw notFound('user', target)
  const pair = `${user.id} ${target}`
  return {
    does: 'moderate',
    run: async fault => {
      if (fault?.kind !== 'not-applied') state.mutes.add(pair)
      await state.save()
      return ok({ muting: state.mutes.has(pair) })
    },
  }
}
