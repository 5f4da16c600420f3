import { exactInstant } from '../i18n/formats';
import { useFormats } from '../i18n/useFormats';
import { useTimeZone } from '../session/company';

/** A calendar date as it stands on a document. */
export function CalendarDate({ date }: { date: string | null }) {
  const formats = useFormats('UTC');
  return date === null ? '–' : <time dateTime={date}>{formats.date(date)}</time>;
}

interface InstantProps {
  at: string;
  dayOnly?: boolean;
}

/** A moment in the zone of the company or the person, with the exact moment in its tooltip. */
export function Instant({ at, dayOnly = false }: InstantProps) {
  const timeZone = useTimeZone();
  const formats = useFormats(timeZone);
  return (
    <time dateTime={at} title={`${formats.instant(at)} (${timeZone}) · ${exactInstant(at)}`}>
      {dayOnly ? formats.instantDay(at) : formats.instant(at)}
    </time>
  );
}
