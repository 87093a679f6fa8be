import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'

interface ScreenshotFieldProps {
  /** The name of the file that was chosen; null: none. */
  chosen: string | null
  error: string | undefined
  onChoose: (file: File | null) => void
}

/** A screenshot beside the typed words. What must never be photographed is said before a file can be chosen. */
export function ScreenshotField({ chosen, error, onChoose }: ScreenshotFieldProps) {
  return (
    <fieldset className="stack">
      <legend>A screenshot, if you have one</legend>
      <Note icon="hand">
        <b>Never of a picture that may be an indecent image of a child.</b> Do not photograph, copy or upload
        it: that can be a crime, also when you mean well. Note where it is and{' '}
        <a href="/concerns/report">tell the safeguarding team</a>.
      </Note>
      <p className="row">
        <label className="btn small add-pic">
          <Icon name="camera" />
          {chosen === null ? 'Choose a screenshot' : 'Choose another'}
          <input
            className="sr"
            type="file"
            accept="image/*,.heic,.heif"
            onChange={event => {
              const file = event.target.files?.[0]
              // So that the same file may be chosen again.
              event.target.value = ''
              if (file) onChoose(file)
            }}
          />
        </label>
        {chosen !== null && (
          <>
            <span className="meta">{chosen}</span>
            <button className="btn small quiet" type="button" onClick={() => onChoose(null)}>
              Leave it out
            </button>
          </>
        )}
      </p>
      {error !== undefined && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
