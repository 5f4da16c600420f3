import { exactInstant } from '../i18n/formats';
import { useFormats } from '../i18n/useFormats';

/** A moment by a given clock, for pages of no company. */
export function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const formats = useFormats(timeZone);
  return (
    <time dateTime={at} title={`${formats.instant(at)} (${timeZone}) · ${exactInstant(at)}`}>
      {formats.instant(at)}
    </time>
  );
}
