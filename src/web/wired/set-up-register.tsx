import { ImportList } from '../pages/register/import.tsx'
import '../pages/register/register.css'
import { Button } from '../parts/button.tsx'
import { useImport } from './use-import.ts'

interface RegisterProps {
  mayImport: boolean
  onNext: () => void
}

/** The first list, of the whole trust; a school's office can bring in its own later. */
export function SetUpRegister({ mayImport, onNext }: RegisterProps) {
  const list = useImport(null, onNext)
  if (!mayImport) {
    return (
      <>
        <section className="sheet ruled margin-sheet stack" aria-label="The register">
          <p>
            The register is brought in by a trust administrator, a headteacher or the school office. Invite
            them in the next step. Until then everybody counts as having said no.
          </p>
        </section>
        <div className="foot-act">
          <Button look="primary" onClick={onNext}>
            Go on
          </Button>
        </div>
      </>
    )
  }
  if (list.taken !== null) {
    return (
      <>
        <section className="sheet ruled margin-sheet" aria-label="The register">
          <p role="status">{list.taken}</p>
        </section>
        <div className="foot-act">
          <Button look="primary" onClick={onNext}>
            Go on to who decides
          </Button>
        </div>
      </>
    )
  }
  return (
    <div className="stack margin-sheet-gap">
      <ImportList {...list} />
      {list.preview === null && (
        <div className="foot-act">
          <Button look="quiet" onClick={onNext}>
            Do this later
          </Button>
        </div>
      )}
    </div>
  )
}
