import { useState } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Tick } from '../../parts/tick.tsx'
import { ImportEffect, type ImportPreview } from './import-effect.tsx'

/** What somebody said yes to, having looked. */
export interface TakenIn {
  /** The rows that are not right stay out. */
  leaveOut: boolean
  /** Whoever is not on the list has left. */
  endLeavers: boolean
}

export interface ImportProps {
  /** Null until a list was read. */
  preview: ImportPreview | null
  /** Why a file could not be read, or not be taken in: what would be right. */
  error: string | null
  /** What goes on now, in words; null: nothing. */
  busy: string | null
  /** Was taken in, in words; null: not yet. */
  taken: string | null
  onFile: (file: File) => void
  onTakeIn: (taken: TakenIn) => void
  onLater: () => void
}

/** A new list from the office: read, shown, looked at, and only then taken in. */
export function ImportPage(props: ImportProps) {
  const { preview, taken } = props
  return (
    <div className="page-import">
      <PageHead
        title="Bring in a new list"
        meta={
          preview
            ? `We read ${preview.file}. Nothing has changed yet. Look first.`
            : 'A CSV file from your register. Nothing changes before you have looked.'
        }
        back={{ href: '/register', label: 'Register' }}
      />
      {taken === null ? (
        <ImportList {...props} />
      ) : (
        <div className="sheet pad stack">
          <p role="status">{taken}</p>
          <div className="row">
            <ButtonLink href="/register" look="primary">
              Open the register
            </ButtonLink>
          </div>
        </div>
      )}
    </div>
  )
}

/** The two halves of it: choose, then look. The first-run wizard shows the same. */
export function ImportList(props: Omit<ImportProps, 'taken'>) {
  const { preview, error, busy } = props
  return (
    <>
      {busy !== null && (
        <p className="sheet pad" role="status">
          {busy}
        </p>
      )}
      {preview ? (
        <LookAtIt
          key={preview.file}
          preview={preview}
          error={error}
          onTakeIn={props.onTakeIn}
          onLater={props.onLater}
        />
      ) : (
        busy === null && <ChooseFile error={error} onFile={props.onFile} />
      )}
    </>
  )
}

function ChooseFile({ error, onFile }: { error: string | null; onFile: (file: File) => void }) {
  return (
    <div className="sheet pad stack">
      <p>It has one row a person, with their number, name, class and the families’ answers.</p>
      {error !== null && <Problem words={error} />}
      <label className="btn primary add-pic">
        <Icon name="upload" />
        Choose the file
        <input
          className="sr"
          type="file"
          accept=".csv,text/csv"
          onChange={event => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) onFile(file)
          }}
        />
      </label>
    </div>
  )
}

function Problem({ words }: { words: string }) {
  return (
    <p className="err" role="alert">
      <Icon name="info" />
      <span>{words}</span>
    </p>
  )
}

interface LookAtItProps {
  preview: ImportPreview
  error: string | null
  onTakeIn: (taken: TakenIn) => void
  onLater: () => void
}

/** The effect, and the yes to it. A list never widens a consent without somebody having looked. */
export function LookAtIt({ preview, error, onTakeIn, onLater }: LookAtItProps) {
  const { widened, leftOut, leavers } = preview.counts
  const [looked, setLooked] = useState(false)
  const [leaveOut, setLeaveOut] = useState(false)
  const [endLeavers, setEndLeavers] = useState(false)
  const [asked, setAsked] = useState(false)
  const missing = [
    ...(widened > 0 && !looked ? ['Look at each new yes first, then tick that they are right.'] : []),
    ...(leftOut > 0 && !leaveOut ? ['Mend the rows in the file, or tick that they are left out.'] : []),
  ]
  return (
    <section className="sheet ruled margin-sheet wide-margin">
      <h2>What would change</h2>
      <ImportEffect preview={preview} />
      {error !== null && <Problem words={error} />}
      {asked && missing.map(words => <Problem key={words} words={words} />)}
      {widened > 0 && (
        <Tick checked={looked} onChange={setLooked}>
          I have looked at the {widened} new {widened === 1 ? 'yes, and it is' : 'yeses, and they are'} right
        </Tick>
      )}
      {leftOut > 0 && (
        <Tick checked={leaveOut} onChange={setLeaveOut}>
          Leave out the {leftOut} {leftOut === 1 ? 'row that is' : 'rows that are'} not right
        </Tick>
      )}
      {leavers > 0 && (
        <Tick
          checked={endLeavers}
          onChange={setEndLeavers}
          more="Nothing new of them goes out. Without a tick they stay on the register."
        >
          The {leavers} {leavers === 1 ? 'person who is' : 'people who are'} not on the list have left
        </Tick>
      )}
      <div className="foot-act">
        <Button
          look="primary"
          onClick={() => {
            setAsked(true)
            if (missing.length === 0) onTakeIn({ leaveOut, endLeavers })
          }}
        >
          Take in this list
        </Button>
        <Button onClick={onLater}>Do this later</Button>
      </div>
    </section>
  )
}
