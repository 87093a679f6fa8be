import { useQuery } from '@tanstack/react-query'
import { reach } from '../api/client.ts'
import { isSet } from '../api/auth.ts'
import { errorFrom } from '../api/error.ts'

/** What the front door says before anybody is signed in. */
export interface FrontDoor {
  /** An empty installation: the printed link sets it up. */
  setUp: boolean
  demo: boolean
}

/** Asks the front door; `undefined` until it has answered. */
export function useFrontDoor(): FrontDoor | undefined {
  const { data } = useQuery({
    queryKey: ['front-door'],
    queryFn: async () => {
      const answer: unknown = await (await reach(fetch, '/api/v1/front-door', {})).json()
      return { setUp: isSet(answer, 'setUp'), demo: isSet(answer, 'demo') }
    },
  })
  return data
}

/** The two acts before a sign-in: the first set-up, and taking up an invitation. Answers with the email. */
export async function enterBy(act: 'set-up' | 'welcome', input: unknown): Promise<string> {
  const answer = await reach(fetch, `/api/v1/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const said: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw errorFrom(answer.status, said)
  return typeof said === 'object' && said !== null && 'email' in said ? String(said.email) : ''
}
