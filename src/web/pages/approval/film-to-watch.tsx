import { useCallback } from 'react'

export interface WatchedFilm {
  url: string
  title: string
  /** WebVTT; null: it has none. */
  captions: string | null
  /** Who is in it, as its author says. */
  note: string
}

/** The film of a held post, with its captions: who decides watches what would go out. */
export function FilmToWatch({ film: { url, title, captions, note } }: { film: WatchedFilm }) {
  return (
    <div className="stack">
      <video className="film-shown" src={url} controls preload="metadata" aria-label={title || 'The film'}>
        <track kind="captions" label="Captions" srcLang="en-GB" ref={useTextIn(captions)} />
      </video>
      {title !== '' && <p className="hint">Titled: “{title}”</p>}
      <p className="hint">{note}</p>
      {captions === null && <p className="hint">It has no captions.</p>}
    </div>
  )
}

/** Gives a player a text to read: the pages' rules allow it a blob, and no `data:` (`server/security.ts`). */
function useTextIn(text: string | null) {
  return useCallback(
    (track: HTMLTrackElement | null) => {
      if (track === null || text === null) return undefined
      track.src = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }))
      return () => URL.revokeObjectURL(track.src)
    },
    [text],
  )
}
