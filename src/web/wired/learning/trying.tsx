import { useEffect, useRef, useState } from 'react'
import { useClient, useQueryOf } from '../../api/hooks.tsx'
import { TryForm, type CutRow, type Tried } from '../../pages/learning/try-form.tsx'
import { Loaded } from '../loaded.tsx'
import { labelWords } from '../moderation/gist.ts'

/** Asks for one part after the other, and shows how far it is. Whoever leaves the page stops it. */
export function Trying({ asked }: { asked: { schoolId?: string } }) {
  const cuts = useQueryOf('moderation.cuts', asked)
  const client = useClient()
  const [tried, setTried] = useState<Tried | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  async function run({ rule, line }: CutRow, atLeast: number) {
    stop.current?.abort()
    const { signal } = (stop.current = new AbortController())
    let sum: Tried = { read: 0, isSample: false, done: false, moved: [] }
    let after: string | null = null
    setFailure(null)
    setTried(sum)
    try {
      do {
        const input = { ...asked, rule, line, atLeast, ...(after !== null && { after, drawn: sum.read }) }
        const part: Part = await client.query('moderation.try-cut', input, signal)
        after = part.next
        sum = {
          read: sum.read + part.read,
          isSample: part.isSample,
          done: after === null,
          moved: [...sum.moved, ...part.moved],
        }
        setTried(sum)
      } while (after !== null)
    } catch (thrown) {
      if (signal.aborted) return
      setTried(null)
      setFailure(thrown instanceof Error ? thrown.message : 'It did not work. Try again.')
    }
  }

  return (
    <Loaded query={cuts}>
      {data => (
        <TryForm
          cuts={data.cuts.map(cut => ({ ...cut, is: cut.is.map(labelWords) }))}
          tried={tried}
          failure={failure}
          onTry={(cut, atLeast) => void run(cut, atLeast)}
        />
      )}
    </Loaded>
  )
}

interface Part {
  read: number
  isSample: boolean
  next: string | null
  moved: Tried['moved']
}
