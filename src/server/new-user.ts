import { conflict } from '../platform/errors.ts'
import type { SignIn } from './sign-in.ts'

export interface NewUser {
  email: string
  name: string
  password: string
}

/**
 * Lets `work` make one sign-in, and takes it away again when `work` fails: the sign-in library writes through
 * a connection of its own, so that no rollback of ours would.
 */
export async function withNewUser<T>(
  signIn: SignIn,
  work: (create: (user: NewUser) => Promise<string>) => Promise<T>,
): Promise<T> {
  const { internalAdapter } = await signIn.$context
  const made: string[] = []
  try {
    return await work(async user => {
      const id = await createUser(signIn, user, made)
      return id
    })
  } catch (error) {
    for (const id of made) await internalAdapter.deleteUser(id)
    throw error
  }
}

/** Makes somebody who can sign in with this password. The caller links it to a person. */
async function createUser(signIn: SignIn, user: NewUser, made: string[]): Promise<string> {
  const { internalAdapter, password } = await signIn.$context
  const email = user.email.toLowerCase()
  if (await internalAdapter.findUserByEmail(email)) {
    throw conflict('Somebody signs in with this e-mail address already. Use another one.')
  }
  const { id } = await internalAdapter.createUser(
    { email, name: user.name, emailVerified: true },
    { method: 'email-password' },
  )
  made.push(id)
  await internalAdapter.linkAccount({
    userId: id,
    providerId: 'credential',
    accountId: id,
    password: await password.hash(user.password),
  })
  return id
}
