import { Button, ButtonLink } from '../parts/button.tsx'
import { PageHead } from '../parts/page-head.tsx'

export interface ProblemProps {
  /** What happened, as one sentence. */
  message: string
  /** Tried again at one press, where that can help. */
  onAgain: (() => void) | null
}

/** Something went wrong on our side. Says what is kept and who can help; never "oops". */
export function ProblemPage({ message, onAgain }: ProblemProps) {
  return (
    <>
      <PageHead title="This page could not be shown" meta={message} />
      <div className="sheet pad stack">
        <p>What you typed is kept on this device. If it happens again, tell your trust’s administrator.</p>
        <div className="foot-act">
          {onAgain ? (
            <Button look="primary" onClick={onAgain}>
              Try again
            </Button>
          ) : (
            <ButtonLink href="/" look="primary">
              What waits for me
            </ButtonLink>
          )}
        </div>
      </div>
    </>
  )
}

/** This reader may not open it. Nothing is broken, so nothing is to be tried again or told to anybody. */
export function NotYoursPage() {
  return (
    <>
      <PageHead
        title="This page is for other people"
        meta="Your role does not open it. Nothing is wrong, and nothing was changed."
      />
      <div className="sheet pad stack">
        <p>Your headteacher can tell you who may open it, and can give you the role if you need it.</p>
        <div className="foot-act">
          <ButtonLink href="/" look="primary">
            What waits for me
          </ButtonLink>
        </div>
      </div>
    </>
  )
}

/** No page here, or none that this person may see: outside one's school both look the same on purpose. */
export function NotFoundPage() {
  return (
    <>
      <PageHead
        title="There is nothing here for you"
        meta="The address is wrong, or it belongs to another school."
      />
      <div className="sheet pad">
        <ButtonLink href="/" look="primary">
          What waits for me
        </ButtonLink>
      </div>
    </>
  )
}
