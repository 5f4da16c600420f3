import type { ReactNode } from 'react';
import classes from '../invoices/invoices.module.css';

interface Props {
  children: ReactNode;
  label?: string;
  labelledBy?: string;
}

/** What may be wider than the page and has nothing in it to focus: a region of its own, so that the keyboard can scroll it. */
export function WideSheet({ children, label, labelledBy }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
    <section className={classes.sheet} tabIndex={0} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
