import { askAuth } from './auth.ts'
import { ApiError } from './error.ts'

/** Whether this device can make and use a passkey with what the server sends (WebAuthn level 3, JSON forms). */
export const canPasskey = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

const givenUp = () =>
  new ApiError(0, 'passkey-given-up', 'No passkey was used. Try again, or use your password.')

/** Signs in by a passkey that the device keeps. Throws `ApiError` where somebody presses "cancel". */
export async function signInByPasskey(): Promise<void> {
  const options = (await askAuth(
    '/passkey/generate-authenticate-options',
  )) as PublicKeyCredentialRequestOptionsJSON
  const credential = await navigator.credentials
    .get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    .catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) throw givenUp()
  await askAuth('/passkey/verify-authentication', { response: credential.toJSON() })
}

/** Makes a passkey on this device. `name` tells it from others in the list. */
export async function addPasskey(name: string): Promise<void> {
  const options = (await askAuth(
    `/passkey/generate-register-options?name=${encodeURIComponent(name)}`,
  )) as PublicKeyCredentialCreationOptionsJSON
  const credential = await navigator.credentials
    .create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    .catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) throw givenUp()
  await askAuth('/passkey/verify-registration', { response: credential.toJSON(), name })
}
