import { useState } from 'react'
import { useQueryOf } from '../api/hooks.tsx'
import { useFrontDoor } from './front-door.ts'
import { Loaded } from './loaded.tsx'
import { FoundTrust } from './set-up-found.tsx'
import { SetUpSteps } from './set-up-steps.tsx'

/** The first run. Each step is kept by the server, so that one can stop after any and come back to this address. */
export function Screen() {
  const door = useFrontDoor()
  // Kept in memory only, between founding and the second step, so that it is not typed twice in two minutes.
  const [password, setPassword] = useState<string | null>(null)
  if (!door) {
    return (
      <main id="main" tabIndex={-1}>
        <p className="meta opening" role="status">
          Opening the page…
        </p>
      </main>
    )
  }
  if (door.setUp && password === null) return <FoundTrust onFounded={setPassword} />
  return <GoOn password={password} />
}

function GoOn({ password }: { password: string | null }) {
  const me = useQueryOf('people.me', {})
  if (me.data) return <SetUpSteps me={me.data} password={password} />
  return (
    <main id="main" tabIndex={-1}>
      <Loaded query={me}>{() => null}</Loaded>
    </main>
  )
}
