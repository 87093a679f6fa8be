import './concerns.css'

/** Who helps at once, before anything is typed. Source: gap G31. */
export function Emergency() {
  return (
    <section className="emergency" aria-labelledby="emergency">
      <h2 id="emergency">Is a child in danger now? Do not write. Ring.</h2>
      <ul>
        <li>
          <a href="tel:999">999</a> <span>if anybody may be hurt now</span>
        </li>
        <li>
          <b>Children’s social care</b>{' '}
          <span>of your council: its number is in your safeguarding policy</span>
        </li>
        <li>
          <a href="tel:08001111">0800 1111</a> <span>Childline, for a child to talk to somebody</span>
        </li>
        <li>
          <a href="https://www.ceop.police.uk/safety-centre/" target="_blank" rel="noreferrer">
            CEOP
          </a>{' '}
          <span>the police, about sexual abuse online</span>
        </li>
      </ul>
    </section>
  )
}

/** What to do and not to do about a picture that may be an indecent image of a child. */
export function ImageAdvice() {
  return (
    <section className="image-advice" aria-labelledby="image-advice">
      <h2 id="image-advice">It may be an indecent image of a child</h2>
      <p>
        <b>Do not open, copy or forward it.</b> Do not take a screenshot and do not print it: that can be a
        crime, also when you mean well.
      </p>
      <ul>
        <li>Leave it where it is. Copybook keeps the link and the time, and nothing of the picture.</li>
        <li>
          The safeguarding lead rings the police: <a href="tel:101">101</a>, or <a href="tel:999">999</a> if a
          child is in danger.
        </li>
        <li>
          Where it is on the open internet, report the link to the Internet Watch Foundation:{' '}
          <a href="https://report.iwf.org.uk/" target="_blank" rel="noreferrer">
            report.iwf.org.uk
          </a>
        </li>
      </ul>
    </section>
  )
}
