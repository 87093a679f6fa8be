import { ClauseTag } from '../../parts/clause-tag.tsx'
import { Field } from '../../parts/field.tsx'
import type { Category, Variant } from './variant.ts'

/** A time that can be chosen: `at` null is "as soon as it is decided". */
export interface Time {
  at: string | null
  label: string
}

interface PlanProps {
  variant: Variant
  categories: readonly Category[]
  times: readonly Time[]
  errors: Record<string, string>
  onCategory: (id: string) => void
  onWhen: (at: string | null) => void
}

/** What kind of post it is (the policy lists the kinds per channel) and when it goes out. */
export function Plan({ variant, categories, times, errors, onCategory, onWhen }: PlanProps) {
  const chosen = categories.find(c => c.id === variant.category)
  return (
    <section className="sheet pad plan" aria-label="Kind and time">
      <Field label="What kind of post is it?" error={errors['category']}>
        {tied => (
          <select {...tied} value={variant.category ?? ''} onChange={e => onCategory(e.target.value)}>
            {variant.category === null && <option value="">Choose a kind</option>}
            {categories.map(category => (
              <option key={category.id} value={category.id}>
                {category.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen && (
        <p className="hint cat-h">
          {chosen.clause ? (
            <>
              <ClauseTag clause={chosen.clause} /> allows this on {variant.channel.name}.
            </>
          ) : (
            `The policy does not list this kind for ${variant.channel.name}.`
          )}
        </p>
      )}
      <Field label="When">
        {tied => (
          <select
            {...tied}
            value={variant.at ?? ''}
            onChange={e => onWhen(e.target.value === '' ? null : e.target.value)}
          >
            {times.map(time => (
              <option key={time.label} value={time.at ?? ''}>
                {time.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    </section>
  )
}
