import { createLink, Outlet } from '@tanstack/react-router';
import { type ComponentPropsWithRef, type ReactNode, Suspense } from 'react';
import { PageSkeleton } from '../app/PageSkeleton';
import classes from './PageTabs.module.css';

/** A tab of {@link PageTabs}: a link, since each page has an address of its own. */
export const PageTab = createLink(({ className = '', ...props }: ComponentPropsWithRef<'a'>) => (
  <a className={`${classes.tab} ${className}`} {...props} />
));

/** Pages that belong together, one tab each, and below them the page of the address. */
export function PageTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <nav className={classes.tabs} aria-label={label}>
        {children}
      </nav>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </>
  );
}
