import { useRouter } from '@tanstack/react-router'
import { ImportPage } from '../pages/register/import.tsx'
import { paths } from '../paths.ts'
import { InBook, useReader } from './book.tsx'
import { useImport } from './use-import.ts'

export function Screen() {
  return (
    <InBook section="register">
      <Import />
    </InBook>
  )
}

function Import() {
  const { school } = useReader()
  const router = useRouter()
  return <ImportPage {...useImport(school?.id ?? null, () => router.history.push(paths.register))} />
}
