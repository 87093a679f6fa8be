interface ClockProps {
  /** What is left and for what: "22 min left to remove". */
  words: string
  /** 0 (empty) to 1 (full); left out, there is no ring. */
  left?: number | undefined
  mood?: 'calm' | 'soon' | 'late' | undefined
}

/** 2πr of the ring, r = 9: the length of the full stroke. */
const around = 56.5

/** The ring empties; the words say it too. Never announced: a clock that speaks is a nuisance. */
export function Clock({ words, left, mood = 'calm' }: ClockProps) {
  return (
    <span className={`clock ${mood}`}>
      {left !== undefined && (
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle className="bg" cx="12" cy="12" r="9" />
          <circle
            className="fg"
            cx="12"
            cy="12"
            r="9"
            strokeDasharray={`${(Math.min(1, Math.max(0, left)) * around).toFixed(1)} 99`}
            transform="rotate(-90 12 12)"
          />
        </svg>
      )}
      {words}
    </span>
  )
}
