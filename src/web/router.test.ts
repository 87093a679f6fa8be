import { createMemoryHistory } from '@tanstack/react-router'
import { describe, expect, test } from 'vitest'
import { isOurs, paths, type ScreenId } from './paths.ts'
import { makeRouter, type Screens } from './router.tsx'

/** Screens that only say that they were asked for. */
function asked() {
  const opened: string[] = []
  const screen = (id: string) => async () => {
    opened.push(id)
    return { Screen: () => null }
  }
  const screens: Partial<Screens> = {}
  for (const id of Object.keys(paths) as ScreenId[]) screens[id] = screen(id)
  return { opened, screens: screens as Screens }
}

const address: [ScreenId, string][] = [
  ['home', '/'],
  ['posts', '/posts'],
  ['newPost', '/posts/new'],
  ['composer', '/posts/7f3a'],
  ['approval', '/posts/7f3a/decide'],
  ['importRegister', '/register/import'],
  ['person', '/register/p-17'],
  ['clause', '/policy/2.1-names-photos'],
  ['evidence', '/evidence'],
  ['signIn', '/sign-in'],
]

describe('the router', () => {
  test.each(address)('opens %s at %s, and fetches nothing else', async (id, path) => {
    const { opened, screens } = asked()
    const router = makeRouter(screens, createMemoryHistory({ initialEntries: [path] }))
    await router.load()
    expect(router.state.matches.at(-1)?.routeId).toBe(paths[id])
    expect(opened).toEqual([id])
  })

  test('an address of nobody opens no screen', async () => {
    const { opened, screens } = asked()
    const router = makeRouter(screens, createMemoryHistory({ initialEntries: ['/nowhere/at/all'] }))
    await router.load()
    expect(opened).toEqual([])
  })
})

test('the server’s own addresses stay with the server', () => {
  expect(['/api/v1/evidence/export', '/consent/abc', '/posts/1/decide/now'].filter(isOurs)).toEqual([])
  expect(['/', '/posts/1?tab=dojo', '/policy/2.4b#gap', '/me/'].every(isOurs)).toBe(true)
})
