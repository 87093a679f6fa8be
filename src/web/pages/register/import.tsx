import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Progress } from '../../parts/progress.tsx'
import { Tick } from '../../parts/tick.tsx'
import { ImportEffect, type ImportPreview } from './import-effect.tsx'

export interface ImportProps {
  /** Null until a list was read. */
  preview: ImportPreview | null
  /** Why a file could not be read at all: its line and what would be right. */
  error: string | null
  /** While a long list is read; goes on without the page. */
  reading: { done: number; of: number } | null
  onFile: (file: File) => void
  /** `looked` is true only if somebody said that they looked at every new yes. */
  onTakeIn: (looked: boolean) => void
  onLater: () => void
}

/** A new list from the office: read, shown, looked at, and only then taken in. */
export function ImportPage(props: ImportProps) {
  const { preview, reading, error } = props
  return (
    <>
      <PageHead
        title="Bring in a new list"
        meta={
          preview
            ? `We read ${preview.file}. Nothing has changed yet. Look first.`
            : 'A CSV file from your register. Nothing changes before you have looked.'
        }
        back={{ href: '/register', label: 'Register' }}
      />
      {reading && (
        <div className="sheet pad">
          <Progress
            label="Reading the list"
            done={reading.done}
            of={reading.of}
            words={`${reading.done.toLocaleString('en-GB')} of ${reading.of.toLocaleString('en-GB')} rows read. You can leave this page.`}
          />
        </div>
      )}
      {!preview && !reading && <ChooseFile error={error} onFile={props.onFile} />}
      {preview && <LookAtIt preview={preview} onTakeIn={props.onTakeIn} onLater={props.onLater} />}
    </>
  )
}

/** Also used by the first-run wizard. */
export function ChooseFile({ error, onFile }: { error: string | null; onFile: (file: File) => void }) {
  return (
    <div className="sheet pad stack">
      <p>It has one row a person, with their number, name, class and the families’ answers.</p>
      {error !== null && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>{error}</span>
        </p>
      )}
      <label className="btn primary add-pic">
        <Icon name="upload" />
        Choose the file
        <input
          className="sr"
          type="file"
          accept=".csv,text/csv"
          onChange={event => {
            const file = event.target.files?.[0]
            if (file) onFile(file)
          }}
        />
      </label>
    </div>
  )
}

interface LookAtItProps {
  preview: ImportPreview
  onTakeIn: (looked: boolean) => void
  onLater: () => void
}

/** The effect, and the yes to it. A list never widens a consent without somebody having looked. */
export function LookAtIt({ preview, onTakeIn, onLater }: LookAtItProps) {
  const [looked, setLooked] = useState(false)
  const [asked, setAsked] = useState(false)
  const needs = preview.counts.widened > 0
  return (
    <section className="sheet ruled margin-sheet wide-margin">
      <h2>What would change</h2>
      <ImportEffect preview={preview} />
      {needs && asked && !looked && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>Look at each new yes first, then tick that they are right.</span>
        </p>
      )}
      {needs && (
        <Tick checked={looked} onChange={setLooked}>
          I have looked at the {preview.counts.widened} new yeses, and they are right
        </Tick>
      )}
      <div className="foot-act">
        <Button
          look="primary"
          onClick={() => {
            setAsked(true)
            if (looked || !needs) onTakeIn(looked)
          }}
        >
          Take in this list
        </Button>
        <Button onClick={onLater}>Do this later</Button>
      </div>
    </section>
  )
}
