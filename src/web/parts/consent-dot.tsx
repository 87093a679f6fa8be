/** What a family answered for one channel and one thing; `protected` hides its reason and counts everywhere. */
export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'unknown' | 'protected'

const drawing: Record<ConsentState, React.JSX.Element> = {
  given: (
    <>
      <circle className="f" cx="12" cy="12" r="9.5" />
      <path className="w" d="M7 12.7l3.3 3.3L17 8.5" />
    </>
  ),
  refused: (
    <>
      <rect x="3" y="3" width="18" height="18" rx="2" />
      <path d="M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6" />
    </>
  ),
  withdrawn: (
    <>
      <path className="f" d="M12 1.8 22.2 12 12 22.2 1.8 12z" />
      <path d="M7.8 12h8.4" />
    </>
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path className="w" d="M9.5 9.7c.3-2.9 5-2.8 5 0 0 1.8-2.4 1.9-2.5 3.7M12 16.6v.1" />
    </>
  ),
  protected: (
    <>
      <path className="f" d="M12 2l8.5 3.2v6C20.5 17 17 20 12 22c-5-2-8.5-5-8.5-10.8v-6z" />
      <path className="w" d="M8 12h8" />
    </>
  ),
}

/** The spoken word of each state, in small letters: it follows "Photo" or "Name". */
export const consentWord: Record<ConsentState, string> = {
  given: 'yes',
  refused: 'no',
  withdrawn: 'changed to no',
  unknown: 'not answered',
  protected: 'do not identify',
}

/** The key under every matrix. */
export const consentKey: readonly [ConsentState, string][] = [
  ['given', 'Yes'],
  ['refused', 'No'],
  ['withdrawn', 'Was yes, now no'],
  ['unknown', 'Not answered: counts as no'],
  ['protected', 'Do not identify, anywhere'],
]

/** Five answers, five shapes. Whoever places it puts the word beside it, seen or spoken. */
export function ConsentDot({ state }: { state: ConsentState }) {
  return (
    <svg className={`dot ${state}`} viewBox="0 0 24 24" aria-hidden="true">
      {drawing[state]}
    </svg>
  )
}
