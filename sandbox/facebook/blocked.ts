import type { Call, Endpoint } from './call.ts'
import { badParameter, notThisPage } from './graph-error.ts'
import { onlyThese } from './params.ts'

/**
 * Who may not write on the Page: https://developers.facebook.com/docs/graph-api/reference/page/blocked. That `user` takes
 * the id of a comment's `from`, and the shape of the answers, are from memory.
 */
export const block: Endpoint = call => {
  const ids = readUsers(call)
  const run = async () => {
    call.page.blocked = [...new Set([...call.page.blocked, ...ids])]
    await call.state.save()
    return says(ids)
  }
  return { does: 'moderate', run, pretend: () => says(ids) }
}

export const unblock: Endpoint = call => {
  const ids = readUsers(call)
  const run = async () => {
    call.page.blocked = call.page.blocked.filter(id => !ids.includes(id))
    await call.state.save()
    return { success: true }
  }
  return { does: 'moderate', run }
}

/** With `user` only that one, if they are blocked. */
export const listBlocked: Endpoint = call => {
  const { page, state } = call
  const ids = readUsers(call)
  const run = async () => {
    const people = [...state.people.values()].filter(({ id }) => page.blocked.includes(id))
    return { data: people.filter(({ id }) => ids.includes(id)) }
  }
  return { does: 'read', run }
}

function readUsers({ params, page, node, state }: Call): string[] {
  if (node !== page.id) throw notThisPage()
  onlyThese(params, ['user'])
  const ids = params.text.get('user')?.split(',') ?? []
  const known = new Set([...state.people.values()].map(({ id }) => id))
  if (ids.length === 0) throw badParameter('Name whom you mean: user')
  for (const id of ids) if (!known.has(id)) throw badParameter(`User ${id} does not exist`)
  return ids
}

const says = (ids: string[]): object => Object.fromEntries(ids.map(id => [id, true]))
