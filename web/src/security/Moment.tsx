import { exactInstant } from '../i18n/formats';
import { useFormats } from '../i18n/useFormats';
import { firstCompany } from '../session/company';
import { ownTimeZone } from '../session/places';
import { useSession } from '../session/session';

/** A moment by a given clock, for pages of no company. */
export function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const formats = useFormats(timeZone);
  return (
    <time dateTime={at} title={`${formats.instant(at)} (${timeZone}) · ${exactInstant(at)}`}>
      {formats.instant(at)}
    </time>
  );
}

/** The clock the person chose, or that of the company they look at most, or this machine's. */
export function usePersonZone(): string {
  const session = useSession();
  return session.person?.timeZone ?? firstCompany(session)?.timeZone ?? ownTimeZone();
}
