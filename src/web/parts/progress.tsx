import { Progress as Base } from '@base-ui/react/progress'

interface ProgressProps {
  /** What is done and what remains, in a sentence. */
  words: string
  label: string
  done: number
  of: number
}

/** Steps with words; no spinner without a sentence. */
export function Progress({ words, label, done, of }: ProgressProps) {
  return (
    <Base.Root value={done} max={of} aria-label={label} aria-valuetext={words}>
      <p className="meta" aria-hidden="true">
        {words}
      </p>
      <Base.Track className="bar" render={<div />}>
        <Base.Indicator render={<i />} />
      </Base.Track>
    </Base.Root>
  )
}
