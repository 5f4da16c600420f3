const units = { d: 86_400, h: 3_600, min: 60, s: 1 } as const;
type Unit = keyof typeof units;

/** The server's d.hh:mm:ss as people write it: '1 h 30 min'. */
export function formatDuration(span: string): string {
  const [, days, hours, minutes, seconds] = /^(?:(\d+)\.)?(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(span) ?? [];
  if (seconds === undefined) return span;
  const parts = [days ?? '0', hours, minutes, seconds].map(Number);
  const words = (Object.keys(units) as Unit[]).flatMap((unit, at) => (parts[at] ? [`${parts[at]} ${unit}`] : []));
  return words.join(' ') || '0 s';
}

/** What people write as the server's d.hh:mm:ss; null when it is no duration. */
export function parseDuration(text: string): string | null {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(d|h|min|m|s)(?![a-z])/gi)];
  if (parts.length === 0 || text.replace(/(\d+(?:\.\d+)?)\s*(d|h|min|m|s)(?![a-z])/gi, '').trim() !== '') return null;
  const seconds = parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unitOf(unit ?? '')], 0);
  return toSpan(seconds);
}

function unitOf(text: string): Unit {
  const lower = text.toLowerCase();
  return lower === 'm' ? 'min' : (lower as Unit);
}

function toSpan(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const days = Math.floor(seconds / units.d);
  const rest = seconds - days * units.d;
  const clock = [rest / units.h, (rest % units.h) / units.min, rest % units.min].map(two).join(':');
  return days > 0 ? `${days}.${clock}` : clock;
}
