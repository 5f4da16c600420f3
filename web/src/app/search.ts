import { z } from './zod';

/** An address of our own: '//elsewhere' is another server's. */
export const localAddress = /^\/(?![/\\])/;

/** A text in the address; one that cannot be used is dropped. */
export const optionalText = (...checks: Parameters<ReturnType<typeof z.string>['check']>) =>
  z.catch(z.optional(z.string().check(...checks)), undefined);

/** A day as the calendar writes it; one that cannot be is dropped. */
export const calendarDay = /^\d{4}-\d{2}-\d{2}$/;
