import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'

/** What somebody photographed of a comment: grey and blurred until it is asked for, and not fetched before. */
export function Screenshot({ src }: { src: string }) {
  const [shown, setShown] = useState(false)
  return (
    <figure className="shot">
      {shown ? (
        <img src={src} alt="The screenshot of this comment" />
      ) : (
        <span className="shot-blur">
          <Icon name="camera" />
          <span>A screenshot, not opened</span>
        </span>
      )}
      <figcaption>
        <Button small aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon name={shown ? 'eye-off' : 'eye'} />
          {shown ? 'Cover the screenshot' : 'Show the screenshot'}
        </Button>
      </figcaption>
    </figure>
  )
}
