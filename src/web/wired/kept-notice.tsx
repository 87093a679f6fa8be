import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../api/hooks.tsx'
import { takeKept } from '../api/kept.ts'
import { Button } from '../parts/button.tsx'

/** After signing in again: what was about to be done is still there, and is done only at a press. */
export function KeptNotice() {
  const [doing, setDoing] = useState(() => takeKept()?.doing ?? null)
  const [error, setError] = useState<string | null>(null)
  const client = useClient()
  const queries = useQueryClient()
  if (!doing) return null
  const again = async () => {
    try {
      // What was kept was the input of this very operation; the server looks at it anew.
      await client.run(doing.operation as never, doing.input)
      setDoing(null)
      await queries.invalidateQueries()
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'That did not work.')
    }
  }
  return (
    <section className="sheet pad kept" aria-label="What you were about to do">
      <p>Your session ended before this was done. What you typed is still here.</p>
      {error !== null && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      <div className="row">
        <Button small onClick={() => void again()}>
          Do it now
        </Button>
        <Button small look="quiet" onClick={() => setDoing(null)}>
          Leave it
        </Button>
      </div>
    </section>
  )
}
