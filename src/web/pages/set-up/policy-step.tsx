import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'

/** What is wrong in a pack of one's own; null where the line is not known. */
export interface PackProblem {
  line: number | null
  message: string
}

interface PolicyStepProps {
  packs: readonly { id: string; title: string; more: string }[]
  /** Only the chief executive puts a policy into force; anybody else here may propose one. */
  mayAdopt: boolean
  problems: readonly PackProblem[]
  busy: boolean
  /** A pack was put before the chief executive. */
  proposed: boolean
  onFile: (file: File) => void
  onAdopt: (packId: string) => void
  /** Goes on without a policy: the chief executive adopts it later. */
  onLater: (() => void) | null
}

/** A policy is data: choose the one that comes with Copybook, or bring your own as a pack. */
export function PolicyStep(props: PolicyStepProps) {
  const { packs, mayAdopt, problems, busy } = props
  const [picked, setPicked] = useState('')
  const chosen = packs.find(({ id }) => id === picked) ?? packs[0]
  return (
    <>
      <section className="sheet ruled margin-sheet stack" aria-label="Your policy">
        {mayAdopt ? (
          <Choice
            legend="Which policy do you follow?"
            value={chosen?.id ?? null}
            onChange={setPicked}
            options={packs.map(pack => ({ value: pack.id, label: pack.title, more: pack.more }))}
          />
        ) : (
          <p>
            Only the chief executive puts a policy into force. Invite them in the last step: the policy waits
            for them on its page.
          </p>
        )}
        {problems.length > 0 && <Problems problems={problems} />}
        {props.proposed && (
          <p role="status">
            Your pack was put before the chief executive. It changes nothing until they say yes.
          </p>
        )}
        <label className="btn small add-pic">
          <Icon name="upload" />
          {mayAdopt ? 'Bring our own pack' : 'Propose our own pack'}
          <input
            className="sr"
            type="file"
            accept=".yaml,.yml"
            onChange={event => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) props.onFile(file)
            }}
          />
        </label>
        {busy && (
          <p role="status" className="meta">
            Reading the policy, clause by clause…
          </p>
        )}
        <Note icon="info">
          What a policy leaves open has our careful default. The policy’s owner can change it later.
        </Note>
      </section>
      <div className="foot-act">
        {mayAdopt && (
          <Button look="primary" onClick={() => chosen && !busy && props.onAdopt(chosen.id)}>
            Follow this policy
          </Button>
        )}
        {props.onLater && (
          <Button look={mayAdopt ? 'quiet' : 'primary'} onClick={props.onLater}>
            {mayAdopt ? 'Do this later' : 'Go on without a policy'}
          </Button>
        )}
      </div>
    </>
  )
}

function Problems({ problems }: { problems: readonly PackProblem[] }) {
  return (
    <div role="alert">
      <p className="err">
        <Icon name="info" />
        <span>This pack cannot be used yet. Put these right, then bring it in again.</span>
      </p>
      <ul className="problems">
        {problems.map(problem => (
          <li key={`${problem.line ?? ''}-${problem.message}`}>
            {problem.line !== null && <b>Line {problem.line} </b>}
            {problem.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
