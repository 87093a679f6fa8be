import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'

interface PolicyStepProps {
  packs: readonly { id: string; title: string; more: string }[]
  /** What is wrong in a pack of one's own: its line and what would be right. */
  problems: readonly { line: number; message: string }[]
  onFile: (file: File) => void
  onNext: (packId: string) => void
}

/** A policy is data: choose the one that comes with Copybook, or bring your own as a pack. */
export function PolicyStep({ packs, problems, onFile, onNext }: PolicyStepProps) {
  const [chosen, setChosen] = useState(packs[0]?.id ?? '')
  return (
    <>
      <section className="sheet ruled margin-sheet stack" aria-label="Your policy">
        <Choice
          legend="Which policy do you follow?"
          value={chosen}
          onChange={setChosen}
          options={packs.map(pack => ({ value: pack.id, label: pack.title, more: pack.more }))}
        />
        {problems.length > 0 && (
          <div role="alert">
            <p className="err">
              <Icon name="info" />
              <span>Your pack cannot be used yet. Put these right, then bring it in again.</span>
            </p>
            <ul className="problems">
              {problems.map(problem => (
                <li key={`${problem.line}-${problem.message}`}>
                  <b>Line {problem.line}</b> {problem.message}
                </li>
              ))}
            </ul>
          </div>
        )}
        <label className="btn small add-pic">
          <Icon name="upload" />
          Bring our own pack
          <input
            className="sr"
            type="file"
            accept=".yaml,.yml"
            onChange={event => {
              const file = event.target.files?.[0]
              if (file) onFile(file)
            }}
          />
        </label>
        <Note icon="info">
          What a policy leaves open has our careful default. The policy’s owner can change it later.
        </Note>
      </section>
      <div className="foot-act">
        <Button look="primary" onClick={() => onNext(chosen)}>
          Follow this policy
        </Button>
      </div>
    </>
  )
}
