import { useLocation } from '@tanstack/react-router';

/** What a link in a mail carries: in the fragment, which the browser sends to no server. */
export function useLinkToken(): string {
  return useLocation().hash.replace(/^#/, '');
}
