import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `primary` is filled: one a page, and it says what will happen. */
  look?: 'primary' | 'plain' | 'quiet' | undefined
  small?: boolean | undefined
  full?: boolean | undefined
  children: ReactNode
}

/** Never greyed out: let it be pressed, then say what is missing and go there. */
export function Button({
  look = 'plain',
  small = false,
  full = false,
  type = 'button',
  ...rest
}: ButtonProps) {
  const look_ = look === 'plain' ? '' : ` ${look}`
  return (
    <button type={type} className={`btn${look_}${small ? ' small' : ''}${full ? ' full' : ''}`} {...rest} />
  )
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
  const look_ = look === 'plain' ? '' : ` ${look}`
  return (
    <a href={href} className={`btn${look_}${small ? ' small' : ''}${full ? ' full' : ''}`}>
      {children}
    </a>
  )
}
