import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { TemplatesPage } from '../../pages/answers/templates.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'

export function Screen() {
  return (
    <InBook section="policy">
      <Templates />
    </InBook>
  )
}

function Templates() {
  const { me, may } = useReader()
  const list = useQueryOf('moderation.templates', {})
  const save = useRun('moderation.save-template')
  const tell = useTell()
  return (
    <Loaded query={list}>
      {({ templates, places, gap }) => (
        <TemplatesPage
          templates={templates}
          places={places}
          gap={gap}
          detailsHref={may('answer:place') ? '/comments/answers/details' : null}
          failure={save.error?.message ?? null}
          onSave={
            me.permissions.includes('answer:edit')
              ? ({ key, version, label, situation }, text) =>
                  save.mutate(
                    {
                      key,
                      version,
                      label,
                      situation: situation as (typeof templates)[number]['situation'],
                      text,
                    },
                    { onSuccess: () => tell('Answers begin from these words now.') },
                  )
              : null
          }
        />
      )}
    </Loaded>
  )
}
