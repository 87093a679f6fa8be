import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `primary` is filled: one a page, and it says what will happen. */
  look?: 'primary' | 'plain' | 'quiet' | undefined
  small?: boolean | undefined
  full?: boolean | undefined
  children: ReactNode
}

const classOf = (look: ButtonProps['look'], small: boolean, full: boolean) =>
  ['btn', look === 'plain' ? '' : look, small ? 'small' : '', full ? 'full' : ''].filter(Boolean).join(' ')

/** Never greyed out: let it be pressed, then say what is missing and go there. */
export function Button({
  look = 'plain',
  small = false,
  full = false,
  type = 'button',
  ...rest
}: ButtonProps) {
  return <button type={type} className={classOf(look, small, full)} {...rest} />
}

interface ButtonLinkProps {
  href: string
  look?: ButtonProps['look']
  small?: boolean | undefined
  full?: boolean | undefined
  children: ReactNode
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, look = 'plain', small = false, full = false, children }: ButtonLinkProps) {
  return (
    <a href={href} className={classOf(look, small, full)}>
      {children}
    </a>
  )
}
