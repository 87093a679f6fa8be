import type { Endpoint } from './call.ts'
import { badParameter, notThisPage } from './graph-error.ts'
import { onlyThese } from './params.ts'

const fields = ['feed', 'mention']

/** `POST /{page}/subscribed_apps`: from now on the app is told what happens on this Page. */
export const subscribe: Endpoint = call => {
  const { params, page, node, state } = call
  if (node !== page.id) throw notThisPage()
  onlyThese(params, ['subscribed_fields'])
  const asked = (params.text.get('subscribed_fields') ?? '').split(',').filter(Boolean)
  if (asked.length === 0) throw badParameter('The parameter subscribed_fields is required')
  for (const field of asked) if (!fields.includes(field)) throw badParameter(`There is no field ${field}`)
  const run = async () => {
    page.subscribed = asked
    await state.save()
    return { success: true }
  }
  return { does: 'moderate', run }
}
